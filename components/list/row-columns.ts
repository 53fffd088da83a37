import type { CSSProperties } from "react";
import { LIST_COLUMNS, type ListColumn, USUAL_COLUMNS } from "@/lib/query/lists/list-look";

/** Widths on a wide screen; `feature` shares its cell with what is to be noticed, so that cell is always there. */
const WIDTHS: Record<ListColumn, string> = {
  number: "var(--no, 2.75rem)",
  feature: "minmax(0, 1fr)",
  source: "minmax(3rem, 1fr)",
  person: "minmax(3rem, 1fr)",
  model: "minmax(3rem, 1fr)",
  words: "4.5rem",
  mark: "6.75rem",
  date: "5.75rem",
};
/** They stand on a wide screen alone; on others the title needs their room. */
const WIDE_ONLY: readonly ListColumn[] = ["source", "person", "model", "words"];

/** The grid of a list's rows when it is not the usual one (list.css). */
export function rowColumns(columns: readonly ListColumn[]): CSSProperties | undefined {
  if (columns === USUAL_COLUMNS || columns.join() === USUAL_COLUMNS.join()) return undefined;
  const number = columns.includes("number") ? WIDTHS.number : "";
  const after = LIST_COLUMNS.filter((one) => one !== "number" && one !== "feature" && columns.includes(one));
  const narrow = after.filter((one) => !WIDE_ONLY.includes(one));
  const widths = (some: readonly ListColumn[]) => some.map((one) => WIDTHS[one]).join(" ");
  return {
    "--row-wide": `${number} minmax(13rem, 3fr) ${columns.includes("feature") ? WIDTHS.feature : "auto"} ${widths(after)}`,
    "--row-narrow": `${number} minmax(0, 1fr) ${widths(narrow)}`,
  } as CSSProperties;
}
