import { z } from "zod";
import { type ListName, RECORD_LISTS } from "./record-lists";

/** Columns of a list beside the title, in the order they stand in. `mark` is the stage, status or kind. */
export const LIST_COLUMNS = [
  "number",
  "feature",
  "source",
  "person",
  "model",
  "words",
  "mark",
  "date",
] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];
export const USUAL_COLUMNS: readonly ListColumn[] = ["number", "feature", "mark", "date"];

/** Orders a list can keep, as `sort:` writes them; the first is what it has when nobody chose. */
export const LIST_ORDERS = ["date", "-date", "updated", "-updated", "title", "-title"] as const;
export type ListOrder = (typeof LIST_ORDERS)[number];

/** How a reader wants a list drawn, and ordered where its query says nothing of order. */
export type ListLook = { columns: readonly ListColumn[]; order: ListOrder };

/** The same as the values of two cookies. */
export const columnsCookie = (list: ListName) => `docket-columns-${list}`;
export const orderCookie = (list: ListName) => `docket-order-${list}`;

const column = z.enum(LIST_COLUMNS);
/** A form's choice; a list of columns may be empty. */
export const chosenLook = z.strictObject({
  list: z.enum(Object.keys(RECORD_LISTS) as [ListName, ...ListName[]]),
  column: z.array(column).max(LIST_COLUMNS.length),
  order: z.enum(LIST_ORDERS),
});

/** Columns as a cookie holds them: a word that is no column, or none at all, is not "no columns". */
export function writeColumns(columns: readonly ListColumn[]): string {
  return ["title", ...LIST_COLUMNS.filter((one) => columns.includes(one))].join(".");
}

/**
 * A look from its two cookies. What they do not say, or say wrongly, is as usual: newest first, the usual
 * columns.
 */
export function readLook(columns: string | undefined, order: string | undefined): ListLook {
  const words = (columns ?? "").split(".", LIST_COLUMNS.length + 1);
  return {
    columns: words[0] === "title" ? LIST_COLUMNS.filter((one) => words.includes(one)) : USUAL_COLUMNS,
    order: z.enum(LIST_ORDERS).catch("date").parse(order),
  };
}
