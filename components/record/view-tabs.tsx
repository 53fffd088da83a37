import { type Reading, rawHref, recordHref, whyHref } from "@/lib/addresses";
import { RECORD } from "../strings/record-words";
import { CopyButton } from "../ui/copy-button";
import { Icon } from "../ui/icon";
import { EditorMenu } from "./editor-menu";
import type { RecordFrame } from "./record-frame";

type View = "read" | Reading;
type Props = Omit<RecordFrame, "zone" | "consent"> & { view: View };

const VIEWS: readonly View[] = ["read", "source", "beside", "history"];

/** The readings of one file, and what can be taken away from it. */
export function ViewTabs({ record, view, editor, origin }: Props) {
  const { source, path } = record;
  const more = origin.replace("?", "&");
  // `s` leads to the source, and from there back; `h` to the history.
  const keys: Partial<Record<View, string>> = { [view === "source" ? "read" : "source"]: "s", history: "h" };
  return (
    <div className="tabs">
      <nav className="tab-list" aria-label={RECORD.viewsLabel}>
        {VIEWS.map((one) => (
          <a
            key={one}
            className={one === "beside" ? "tab tab-beside" : "tab"}
            href={one === "read" ? recordHref(source, path) + origin : recordHref(source, path, one) + more}
            aria-current={one === view ? "page" : undefined}
            data-key={one === view ? undefined : keys[one]}
            aria-keyshortcuts={one === view ? undefined : keys[one]}
          >
            {RECORD.views[one]}
          </a>
        ))}
        <a className="tab" href={whyHref(source, path)}>
          {RECORD.views.why}
        </a>
        <a className="tab" href={rawHref(source, path)}>
          {RECORD.views.raw}
        </a>
      </nav>
      <div className="tab-actions">
        <CopyButton text={path} label={RECORD.copyPath} />
        <span data-key="y">
          <CopyButton text={record.reference} label={RECORD.copyReference} />
        </span>
        {editor ? <EditorMenu editor={editor} /> : null}
        {record.forgeUrl ? (
          <a className="button button-quiet" href={record.forgeUrl} rel="noreferrer nofollow">
            <Icon name="outside" />
            {RECORD.onForge}
          </a>
        ) : null}
      </div>
    </div>
  );
}
