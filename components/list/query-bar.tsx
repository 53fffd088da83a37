import type { ListView } from "@/lib/queries/list-view";
import { LIST } from "../strings/list-words";
import { Diagnostics } from "./diagnostics";

type Props = { action: string; q: string; diagnostics: ListView["diagnostics"]; placeholder: string };

/** The query as text: one of the two editors of a list's state. A plain GET form. */
export function QueryBar({ action, q, diagnostics, placeholder }: Props) {
  const isWrong = diagnostics.some((one) => one.severity === "error");
  return (
    <search>
      <form className="query-bar" action={action} method="get">
        <input
          className="field"
          type="search"
          name="q"
          key={q}
          defaultValue={q}
          placeholder={placeholder}
          aria-label={LIST.query}
          aria-invalid={isWrong || undefined}
          aria-describedby={diagnostics.length > 0 ? "diagnostics" : undefined}
          data-query
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={4000}
        />
        <button type="submit" className="button">
          {LIST.apply}
        </button>
        <button type="button" className="button only-small" popoverTarget="facets">
          {LIST.filter}
        </button>
      </form>
      <Diagnostics q={q} diagnostics={diagnostics} action={action} />
    </search>
  );
}
