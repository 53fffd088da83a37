import { gramsOfParts, indexTexts, type PartTexts, textVector } from "../query/index-parts";
import { TEXT_PARTS } from "../query/plan-columns";
import type { ParsedRecord } from "../records/record";
import type { BulkInsert, SqlValue } from "../sql";
import { INDEXED_SECTIONS, textParts } from "./text-parts";

export type TextRow = {
  id: number;
  /** Text and title already storable. */
  record: Pick<ParsedRecord, "text" | "title" | "sections">;
  detail: string;
  /** What people said of it, "" for most. */
  comments: string;
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
 * The rows that hold the text, and those of the index (lib/search makes its table): FTS5 takes the texts
 * of the parts, PostgreSQL their words, because its own parser cuts text otherwise. The index is
 * written here and not by a trigger: FTS5 writes its pending words out at each statement that fires one,
 * which trebles the time of a load.
 */
export function textRows(provider: "sqlite" | "postgresql", rows: readonly TextRow[]): BulkInsert[] {
  const texts: SqlValue[][] = [];
  const indexed: SqlValue[][] = [];
  const titles: SqlValue[][] = [];
  for (const { id, record, detail, comments } of rows) {
    const { parts, rest, texts: cut } = textParts(record);
    const searched: PartTexts = { ...cut, title: record.title, comments };
    const grams = provider === "sqlite" ? gramsOfParts(searched) : {};
    texts.push([
      id,
      record.text,
      storedGrams(grams),
      ...INDEXED_SECTIONS.flatMap((name) => [parts[name].at, parts[name].length]),
      JSON.stringify(rest),
      detail,
    ]);
    if (provider === "sqlite") {
      const written = indexTexts(searched, grams);
      titles.push([id, written[0] ?? ""]);
      indexed.push([id, ...written]);
    } else indexed.push([id, textVector(searched)]);
  }
  return [
    { table: "RecordText", columns: COLUMNS, rows: texts },
    provider === "sqlite"
      ? { table: "SearchText", columns: ["rowid", ...TEXT_PARTS], rows: indexed }
      : { table: "SearchText", columns: ["id", "vector"], rows: indexed, replaceOn: ["id"] },
    ...(provider === "sqlite" ? [{ table: "SearchTitle", columns: ["rowid", "title"], rows: titles }] : []),
  ];
}

/** Those of comments stand beside them (put-comments.ts): they change without the text. */
function storedGrams({ comments: _, ...grams }: Partial<PartTexts>): string {
  return Object.keys(grams).length === 0 ? "" : JSON.stringify(grams);
}
