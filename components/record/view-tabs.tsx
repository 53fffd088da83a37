import { rawHref, recordHref, whyHref } from "@/lib/addresses";
import type { RecordView } from "@/lib/queries/record-view";
import { RECORD } from "../strings/record-words";
import { CopyButton } from "../ui/copy-button";
import { Icon } from "../ui/icon";

type Props = { record: RecordView; view: "read" | "source" };

/** The readings of one file, and what can be taken away from it. */
export function ViewTabs({ record, view }: Props) {
  const { source, path } = record;
  const other = view === "read" ? "source" : "read";
  return (
    <div className="tabs">
      <nav className="flex" aria-label={RECORD.viewsLabel}>
        {(["read", "source"] as const).map((one) => (
          <a
            key={one}
            className="tab"
            href={recordHref(source, path, one === "source" ? "source" : undefined)}
            aria-current={one === view ? "page" : undefined}
            data-key={one === other ? "s" : undefined}
            aria-keyshortcuts={one === other ? "s" : undefined}
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
