import { LIST } from "../strings/list-words";
import type { Offer } from "./query-offers";
import { typeInto } from "./type-into";

/**
 * Put an offer where it belongs in the query. A value that ends the query gets a space for what comes next; a
 * mended word leaves the caret where it was.
 *
 * @returns whether that is all: an operator, or a query asked before, may go on, so its offers stay open
 */
export function placeOffer(field: HTMLInputElement, { insert, type, about, start, end }: Offer): boolean {
  const isMend = type === "mend";
  const isWhole = !isMend && type !== "key" && about !== LIST.recent && end >= field.value.length;
  const caret = field.selectionStart ?? end;
  typeInto(field, start, end, `${insert}${isWhole ? " " : ""}`);
  if (isMend && caret > end) {
    const moved = caret + insert.length - (end - start);
    field.setSelectionRange(moved, moved);
  }
  return isWhole || isMend;
}
