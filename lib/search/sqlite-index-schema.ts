import { TEXT_PARTS } from "../query/plan-columns";

const COLUMNS = TEXT_PARTS.join(", ");

/** A part's text and beside it what scripts without spaces need (see lib/query/text/grams.ts). */
function withGrams(part: string, text: string): string {
  return `${text} || CASE WHEN t."grams" = '' THEN '' ELSE ' ' || coalesce(t."grams" ->> '$.${part}', '') END AS "${part}"`;
}

/** Offsets count from 0, substr from 1. */
const cut = (name: string) => `substr(t."text", t."${name}At" + 1, t."${name}Len")`;

const REST = `coalesce((
  SELECT group_concat(substr(t."text", (s.value ->> 0) + 1, s.value ->> 1), ' ') FROM json_each(t."restSpans") s
), '')`;

/** What people said has grams of its own: it changes without the text. */
const COMMENTS = `coalesce((SELECT CASE WHEN c."grams" = '' THEN c."text" ELSE c."text" || ' ' || c."grams" END
  FROM "CommentText" c WHERE c."key" = r."key"), '') AS "comments"`;

/** The texts of the parts, cut out of the one text by offset: no text is kept twice. */
const PARTS_VIEW = `CREATE VIEW "SearchParts" AS SELECT t."id" AS "id",
  ${withGrams("title", `r."title"`)},
  ${(["prompt", "response", "outcome", "decision", "consequences"] as const)
    .map((name) => withGrams(name, cut(name)))
    .join(",\n  ")},
  ${COMMENTS},
  ${withGrams("rest", REST)}
FROM "RecordText" t JOIN "Record" r ON r."id" = t."id"`;

/** Put records (by a condition on the view's id) into the index; one that is there is replaced. */
export function fillIndex(condition: string): string[] {
  return [
    `INSERT OR REPLACE INTO "SearchText"(rowid, ${COLUMNS}) SELECT "id", ${COLUMNS} FROM "SearchParts" WHERE ${condition}`,
    `INSERT OR REPLACE INTO "SearchTitle"(rowid, title) SELECT "id", title FROM "SearchParts" WHERE ${condition}`,
  ];
}

/** Drops whatever an older version made. */
export const DROP_INDEX = [
  `DROP TRIGGER IF EXISTS "SearchText_insert"`,
  `DROP TRIGGER IF EXISTS "SearchText_update"`,
  `DROP TRIGGER IF EXISTS "SearchText_delete"`,
  `DROP TRIGGER IF EXISTS "SearchText_title"`,
  `DROP VIEW IF EXISTS "SearchParts"`,
  `DROP TABLE IF EXISTS "SearchWords"`,
  `DROP TABLE IF EXISTS "SearchText"`,
  `DROP TABLE IF EXISTS "SearchTitle"`,
];

/**
 * The index keeps no text of its own ('content' is empty). A text that goes takes its row with it;
 * whoever writes a text writes its row (lib/db/text-rows.ts,
 * lib/db/put-comments.ts), and `ensure` fills in what is missing. The weights
 * put titles first, then what was decided and asked. Pages of 8 kB and a larger hash make fewer, longer
 * segments while loading.
 */
export const CREATE_INDEX = [
  `CREATE VIRTUAL TABLE "SearchText" USING fts5(${COLUMNS}, content='', contentless_delete=1,
     tokenize='unicode61 remove_diacritics 2')`,
  `INSERT INTO "SearchText"("SearchText", rank) VALUES ('rank', 'bm25(12.0, 3.0, 1.0, 2.0, 5.0, 1.0, 1.0, 1.0)')`,
  `INSERT INTO "SearchText"("SearchText", rank) VALUES ('pgsz', 8050)`,
  `INSERT INTO "SearchText"("SearchText", rank) VALUES ('hashsize', 16777216)`,
  // While somebody types, the titles are asked first: a beginning of one letter is answered at once.
  `CREATE VIRTUAL TABLE "SearchTitle" USING fts5(title, content='', contentless_delete=1, prefix='1 2 3',
     tokenize='unicode61 remove_diacritics 2')`,
  `CREATE VIRTUAL TABLE "SearchWords" USING fts5vocab('SearchText', 'row')`,
  PARTS_VIEW,
  `CREATE TRIGGER "SearchText_delete" AFTER DELETE ON "RecordText" BEGIN
     DELETE FROM "SearchText" WHERE rowid = old."id"; DELETE FROM "SearchTitle" WHERE rowid = old."id"; END`,
];
