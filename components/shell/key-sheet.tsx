import { SHELL } from "../strings/shell-words";
import { CloseButton } from "../ui/close-button";
import { ShownKeys } from "../ui/shown-keys";
import { staticHtml } from "../ui/static-html";
import { GO_GROUP, KEY_TABLE } from "./key-table";

/** Drawn once: every page has it. */
const GROUPS = staticHtml(
  [...KEY_TABLE, GO_GROUP].map((group) => (
    <section key={group.title}>
      <h3 className="eyebrow mb-1">{group.title}</h3>
      <dl className="grid grid-cols-[6.5rem_1fr] gap-y-1 text-sm">
        {group.keys.map(({ key, shown = [key], does }) => (
          <div key={does} className="contents">
            <dt className="flex items-start gap-1">
              <ShownKeys keys={shown} />
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  )),
);

/** Every key of the table on one sheet; opened by `?`, or by its button without a script. */
export function KeySheet() {
  return (
    <div id="keys" popover="auto" className="sheet-dialog" role="dialog" aria-labelledby="keys-title">
      <div className="mb-4 flex items-center justify-between">
        <h2 id="keys-title">{SHELL.keys}</h2>
        <CloseButton of="keys" label={SHELL.closeKeys} />
      </div>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: words of our own, the same on every page */}
      <div className="grid gap-x-10 gap-y-5 sm:grid-cols-2" dangerouslySetInnerHTML={{ __html: GROUPS }} />
    </div>
  );
}
