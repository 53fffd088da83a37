import type { Row } from "./database";

type Cell = Row[string] | undefined;

/** The text of a cell that may be null. */
export function textOrNull(cell: Cell): string | null {
  return typeof cell === "string" ? cell : null;
}

/** The text of a cell in which an empty one is as good as none. */
export function someText(cell: Cell): string | null {
  return typeof cell === "string" && cell !== "" ? cell : null;
}
