import { TEXT_PARTS } from "../query/plan-columns";
import { gramsOfParts, indexTexts, type PartTexts, textVector } from "../query/text/index-parts";
import type { ParsedRecord } from "../records/record";
import { type BulkInsert, list, type Sql, type SqlValue, sql } from "../sql";
import type { Row } from "./database";
import { INDEXED_SECTIONS, textParts } from "./text-parts";

export type TextRow = {
  id: number;
  /** Text and title already storable. */
  record: Pick<ParsedRecord, "text" | "title" | "sections">;
  detail: string;
  /** What people said of it, "" for most. */
  comments: string;
  /** What stands there under this id, with the title; null: nothing. */
  standing: { text: Row; title: string } | null;
};

/** What the index is made of, beside the title; and what it is not. */
const INDEXED_COLUMNS = [
  "text",
  "grams",
  ...INDEXED_SECTIONS.flatMap((name) => [`${name}At`, `${name}Len`]),
  "restSpans",
];
const COLUMNS = ["id", ...INDEXED_COLUMNS, "detail"];

/**
 * The rows that hold the text, and those of the index (lib/search makes its table): FTS5 takes the texts
 * of the parts, PostgreSQL their words, because its own parser cuts text otherwise. The index is
 * written here and not by a trigger: FTS5 writes its pending words out at each statement that fires one,
 * which trebles the time of a load. A row of the index stays where what it is made of is what it was.
 */
export function textRows(provider: "sqlite" | "postgresql", rows: readonly TextRow[]): (Sql | BulkInsert)[] {
  const texts: SqlValue[][] = [];
  const details: SqlValue[][] = [];
  const indexed: SqlValue[][] = [];
  const titles: SqlValue[][] = [];
  const replaced: number[] = [];
  for (const { id, record, detail, comments, standing } of rows) {
    const { parts, rest, texts: cut } = textParts(record);
    const searched: PartTexts = { ...cut, title: record.title, comments };
    const grams = provider === "sqlite" ? gramsOfParts(searched) : {};
    const ofIndex = [
      record.text,
      storedGrams(grams),
      ...INDEXED_SECTIONS.flatMap((name) => [parts[name].at, parts[name].length]),
      JSON.stringify(rest),
    ];
    const isIndexed =
      standing?.title === record.title &&
      INDEXED_COLUMNS.every((column, index) => standing.text[column] === ofIndex[index]);
    if (isIndexed) {
      if (standing.text.detail !== detail) details.push([id, ...ofIndex, detail]);
      continue;
    }
    if (standing) replaced.push(id);
    texts.push([id, ...ofIndex, detail]);
    if (provider === "sqlite") {
      const written = indexTexts(searched, grams);
      titles.push([id, written[0] ?? ""]);
      indexed.push([id, ...written]);
    } else {
      titles.push([id, textVector({ title: searched.title })]);
      indexed.push([id, textVector(searched)]);
    }
  }
  return [
    // Takes the row of the index with it.
    ...(replaced.length > 0 ? [sql`DELETE FROM "RecordText" WHERE "id" IN (${list(replaced)})`] : []),
    { table: "RecordText", columns: COLUMNS, rows: texts },
    { table: "RecordText", columns: COLUMNS, rows: details, replaceOn: ["id"], keep: INDEXED_COLUMNS },
    provider === "sqlite"
      ? { table: "SearchText", columns: ["rowid", ...TEXT_PARTS], rows: indexed }
      : { table: "SearchText", columns: ["id", "vector"], rows: indexed, replaceOn: ["id"] },
    provider === "sqlite"
      ? { table: "SearchTitle", columns: ["rowid", "title"], rows: titles }
      : { table: "SearchTitle", columns: ["id", "vector"], rows: titles, replaceOn: ["id"] },
  ];
}

/** Those of comments stand beside them (put-comments.ts): they change without the text. */
function storedGrams({ comments: _, ...grams }: Partial<PartTexts>): string {
  return Object.keys(grams).length === 0 ? "" : JSON.stringify(grams);
}
