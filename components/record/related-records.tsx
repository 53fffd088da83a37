import { recordHref } from "@/lib/addresses";
import type { RelatedView } from "@/lib/queries/records/related-records";
import { RECORD, RELATED_WORDS } from "../strings/record-words";

/** Records that have much in common with this one though no link says so, each with its reasons. */
export function RelatedRecords({ related }: { related: RelatedView["related"] }) {
  if (related.length === 0) return null;
  return (
    <section aria-label={RECORD.related}>
      <h2>{RECORD.related}</h2>
      <ul>
        {related.map((record) => (
          <li key={`${record.source}/${record.path}`} className="margin-link">
            <a href={recordHref(record.source, record.path)} dir="auto">
              {record.title}
            </a>
            <small>{record.reasons.map(reason).join(" · ")}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

const NAMED = 2;

function reason({ what, values }: RelatedView["related"][number]["reasons"][number]): string {
  const named = values.slice(0, NAMED).join(", ");
  const more = values.length > NAMED ? ` ${RECORD.andMore(values.length - NAMED)}` : "";
  return `${RELATED_WORDS[what] ?? what} ${named}${more}`.trim();
}
