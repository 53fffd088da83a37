import type { ReactNode } from "react";
import type { ListView } from "@/lib/queries/lists/list-view";
import { LIST } from "../strings/list-words";
import { Diagnostics } from "./diagnostics";

type Props = {
  action: string;
  q: string;
  diagnostics: ListView["diagnostics"];
  /** The field itself: named `q`, it knows what the server knows. */
  field: ReactNode;
};

/** The query as text: one of the two editors of a list's state. A plain GET form. */
export function QueryBar({ action, q, diagnostics, field }: Props) {
  return (
    <search>
      <form className="query-bar" action={action} method="get">
        {field}
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
