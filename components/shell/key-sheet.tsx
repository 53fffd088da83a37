import { KEY_GROUPS, SHELL } from "../strings/shell-words";
import { Icon } from "../ui/icon";

/** All keys on one sheet; opened by `?`, or by its button without a script. */
export function KeySheet() {
  return (
    <div id="keys" popover="auto" className="sheet-dialog" role="dialog" aria-labelledby="keys-title">
      <div className="mb-4 flex items-center justify-between">
        <h2 id="keys-title">{SHELL.keys}</h2>
        <button
          type="button"
          className="button button-quiet button-icon"
          popoverTarget="keys"
          popoverTargetAction="hide"
          aria-label="Close"
        >
          <Icon name="close" />
        </button>
      </div>
      <div className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
        {KEY_GROUPS.map((group) => (
          <section key={group.title}>
            <h3 className="eyebrow mb-1">{group.title}</h3>
            <dl className="grid grid-cols-[6.5rem_1fr] gap-y-1 text-sm">
              {group.keys.map(({ keys, does }) => (
                <div key={does} className="contents">
                  <dt className="flex gap-1">
                    {keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </div>
  );
}
