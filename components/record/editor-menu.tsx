import { EDITORS, type Editor } from "@/lib/records/showing/editor-address";
import { EDITOR } from "../strings/editor-words";
import { Icon } from "../ui/icon";

/** The editor that the reader chose, and where it finds the file; no address where none was chosen. */
export type EditorChoice = { editor: Editor; href: string | null };

/** Opens the file where it can be changed, and lets the reader say with what. A form: it needs no script. */
export function EditorMenu({ editor: { editor, href } }: { editor: EditorChoice }) {
  return (
    <span className="editor-menu">
      {href ? (
        <a className="button button-quiet" href={href} rel="noreferrer nofollow">
          <Icon name="pen" />
          {EDITOR.open(EDITOR.names[editor])}
        </a>
      ) : null}
      {/* Another choice draws it anew, and closed. */}
      <details className="menu" key={editor}>
        <summary
          className={href ? "button button-quiet button-icon" : "button button-quiet"}
          aria-label={EDITOR.choose}
          title={EDITOR.choose}
        >
          {href ? null : EDITOR.short}
          <Icon name="down" />
        </summary>
        <form className="menu-panel" action="/preferences" method="post">
          <p className="eyebrow editor-menu-head">{EDITOR.choose}</p>
          {EDITORS.map((one) => (
            <button
              key={one}
              type="submit"
              name="editor"
              value={one}
              className="popup-item"
              aria-current={one === editor ? "true" : undefined}
            >
              {EDITOR.names[one]}
            </button>
          ))}
        </form>
      </details>
    </span>
  );
}
