import { gramsOfParts, type PartTexts, textVector } from "../query/index-parts";
import type { ParsedRecord } from "../records/record";
import type { BulkInsert, SqlValue } from "../sql";
import { INDEXED_SECTIONS, textParts } from "./text-parts";

export type TextRow = {
  id: number;
  /** Text and title already storable. */
  record: Pick<ParsedRecord, "text" | "title" | "sections">;
  detail: string;
};

const COLUMNS = [
  "id",
  "text",
  "grams",
  ...INDEXED_SECTIONS.flatMap((name) => [`${name}At`, `${name}Len`]),
  "restSpans",
  "detail",
];

/**
 * The rows that hold the text. On SQLite the index takes its words from them by trigger; PostgreSQL is
 * given the words as well, because its own parser cuts text otherwise than SQLite's (see lib/search).
 */
export function textRows(provider: "sqlite" | "postgresql", rows: readonly TextRow[]): BulkInsert[] {
  const texts: SqlValue[][] = [];
  const vectors: SqlValue[][] = [];
  for (const { id, record, detail } of rows) {
    const { parts, rest, texts: cut } = textParts(record);
    const searched: PartTexts = { ...cut, title: record.title };
    texts.push([
      id,
      record.text,
      provider === "sqlite" ? gramsOfParts(searched) : "",
      ...INDEXED_SECTIONS.flatMap((name) => [parts[name].at, parts[name].length]),
      JSON.stringify(rest),
      detail,
    ]);
    if (provider === "postgresql") vectors.push([id, textVector(searched)]);
  }
  const inserts: BulkInsert[] = [{ table: "RecordText", columns: COLUMNS, rows: texts }];
  if (provider === "postgresql") {
    inserts.push({ table: "SearchText", columns: ["id", "vector"], rows: vectors, replaceOn: ["id"] });
  }
  return inserts;
}
