import type { FacetView } from "@/lib/queries/lists/list-view";
import { LIST } from "../strings/list-words";
import { valueWord } from "../strings/vocabulary-words";
import { staticHtml } from "../ui/static-html";

type Props = { field: string; values: FacetView["values"]; href: (query: string) => string };

/** The values of a facet, each a link to the list with it switched. */
export function FacetValues({ field, values, href }: Props) {
  const items = values.map(({ value, label, count, state, query }) => (
    <li key={value}>
      <a
        className="facet-value"
        href={href(query)}
        data-state={state}
        aria-current={state === "on" ? "true" : undefined}
      >
        <span title={label} dir="auto">
          {valueWord(field, value) ?? label}
        </span>
        {state === "excluded" ? <span className="sr-only">{LIST.leftOut}</span> : null}
        <span className="num">{count.toLocaleString("en")}</span>
      </a>
    </li>
  ));
  // biome-ignore lint/security/noDangerouslySetInnerHtml: staticHtml escapes every text and attribute
  return <ul dangerouslySetInnerHTML={{ __html: staticHtml(items) }} />;
}
