import { LIST } from "@/components/strings/list-words";
import type { ListView } from "@/lib/queries/lists/list-view";
import { colourQuery } from "@/lib/query/edit/colour-query";
import type { RecordKind } from "@/lib/records/vocabulary";
import { QueryFieldHere } from "./query-field-here";

/** The field of a list's query, coloured already; a new query is a new field. */
export function ListQueryField({ view, kind }: { view: ListView; kind: RecordKind | null }) {
  return (
    <QueryFieldHere
      key={view.q}
      q={view.q}
      placeholder={LIST.queryPlaceholders[kind === "prompt" || kind === "decision" ? kind : "all"]}
      isWrong={view.diagnostics.some(({ severity }) => severity === "error")}
      describedBy={view.diagnostics.length > 0 ? "diagnostics" : undefined}
      pieces={colourQuery(view.q)}
    />
  );
}
