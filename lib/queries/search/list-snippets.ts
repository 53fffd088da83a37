import type { Context } from "../../context";
import type { Row } from "../../db/database";
import type { QueryPlan, TextPredicate } from "../../query/plan/query-plan";
import type { TextPart } from "../../query/plan-columns";
import { snippetOf } from "../../query/text/snippet";
import { showMarked } from "../../records/showing/show-text";
import { list, sql } from "../../sql";
import type { RecordRow, Snippet } from "../lists/record-row";
import { isNamed } from "./is-named";
import { phraseFinder } from "./phrase-finder";

/** Of a longer text the beginning is looked through; a match further down shows no snippet. Characters. */
const MOST_TEXT = 200_000;
/** What is cut finely around the first match of a long part. UTF-16 units. */
const WINDOW = 1200;
const BEFORE = 200;
/** Two phrases so close stand in one snippet; so many places of each are compared. UTF-16 units. */
const CLOSE = 150;
const MOST_PLACES = 40;
/** A header longer than this is read as text. UTF-16 units. */
const MOST_HEADER = 8000;

/** What says most about why a record matched comes first. */
const PARTS = ["prompt", "decision", "outcome", "response", "consequences"] as const;

/** The texts of records that snippets are cut from; none where a query asks for no words. */
export async function readTexts(
  ctx: Context,
  { texts }: Pick<QueryPlan, "texts">,
  ids: readonly number[],
): Promise<readonly Row[]> {
  if (texts.length === 0 || ids.length === 0) return [];
  return ctx.db.rows(sql`
    SELECT t."id", c."text" AS "comments", substr(t."text", 1, ${MOST_TEXT}) AS "text", "promptAt", "promptLen", "responseAt", "responseLen",
           "outcomeAt", "outcomeLen", "decisionAt", "decisionLen", "consequencesAt", "consequencesLen"
    FROM "RecordText" t JOIN "Record" r ON r."id" = t."id" LEFT JOIN "CommentText" c ON c."key" = r."key"
    WHERE t."id" IN (${list(ids)})`);
}

/**
 * For each row, by its id, the piece of its text that matched best; of a record named by its number the number,
 * which is why it stands first.
 *
 * @param found what `readTexts` gave for these rows
 */
export function listSnippets(
  { texts, named }: Pick<QueryPlan, "texts" | "named">,
  rows: readonly (RecordRow & { rowId: number })[],
  found: readonly Row[],
): Map<number, Snippet> {
  const snippets = new Map<number, Snippet>();
  if (texts.length === 0) return snippets;
  const titles = new Map(rows.map(({ rowId, title }) => [rowId, title]));
  for (const row of found) {
    const text = String(row.text);
    const offset = unitOffset(text);
    const parts: [TextPart, string][] = PARTS.map((part) => {
      const at = Number(row[`${part}At`]);
      return [part, text.slice(offset(at), offset(at + Number(row[`${part}Len`])))];
    });
    const id = Number(row.id);
    const title = titles.get(id) ?? "";
    // What the parts do not hold stands between them: the whole text comes after them. Its header only last:
    // it says what the row says anyway.
    const snippet = bestSnippet(
      [
        ...parts,
        ["comments", String(row.comments ?? "")],
        ["rest", text.slice(bodyAt(text))],
        ["title", title],
        ["rest", text],
      ],
      texts,
    );
    if (snippet !== null) snippets.set(id, snippet);
  }
  if (named !== null)
    for (const row of rows) if (isNamed(row, named)) snippets.set(row.rowId, numberSnippet(row));
  return snippets;
}

function numberSnippet({ kind, number }: RecordRow): Snippet {
  const text = `${kind} ${number}`;
  return { part: "number", text, marks: [[kind.length + 1, text.length]] };
}

/** The part in which most of the phrases stand; of equals the first. */
function bestSnippet(parts: readonly [TextPart, string][], texts: readonly TextPredicate[]): Snippet | null {
  let best: { part: TextPart; text: string; at: number; count: number; phrases: TextPredicate[] } | null =
    null;
  for (const [part, text] of parts) {
    if (text === "") continue;
    const phrases = texts.filter((asked) => asked.parts.length === 0 || asked.parts.includes(part));
    const places = phrases.map((phrase) => phraseFinder(phrase)(text)).filter((at) => at >= 0);
    if (places.length <= (best?.count ?? 0)) continue;
    best = { part, text, at: Math.min(...places), count: places.length, phrases };
    if (places.length === texts.length) break;
  }
  if (best === null) return null;
  const from = Math.max(0, (best.count > 1 ? closestPlace(best.text, best.phrases) : best.at) - BEFORE);
  const isCut = from > 0 && /[\udc00-\udfff]/.test(best.text[from] ?? "");
  const snippet = snippetOf(best.text.slice(isCut ? from + 1 : from, from + BEFORE + WINDOW), best.phrases);
  return snippet && { part: best.part, ...showMarked({ text: snippet.text, marks: snippet.marks }) };
}

/** Where the most different phrases stand close to each other; of equals the first. */
function closestPlace(text: string, phrases: readonly TextPredicate[]): number {
  const hits = phrases
    .flatMap((phrase, index) => placesOf(text, phrase).map((at) => ({ at, index })))
    .sort((a, b) => a.at - b.at);
  let best = { at: hits[0]?.at ?? 0, count: 0 };
  for (let first = 0; first < hits.length; first++) {
    const near = new Set<number>();
    for (let next = first; next < hits.length && hits[next]!.at - hits[first]!.at <= CLOSE; next++)
      near.add(hits[next]!.index);
    if (near.size > best.count) best = { at: hits[first]!.at, count: near.size };
    if (best.count === phrases.length) break;
  }
  return best.at;
}

function placesOf(text: string, phrase: TextPredicate): number[] {
  const find = phraseFinder(phrase);
  const places: number[] = [];
  for (let at = find(text); at >= 0 && places.length < MOST_PLACES; at = find(text, at + 1)) places.push(at);
  return places;
}

/** Where a text begins behind its header and its first heading, which is the title. */
function bodyAt(text: string): number {
  const header = text.startsWith("---") ? text.indexOf("\n---", 3) : -1;
  const end = header < 0 || header > MOST_HEADER ? 0 : text.indexOf("\n", header + 4) + 1;
  const heading = /\S/.exec(text.slice(end, end + 20))?.index ?? 0;
  if (text[end + heading] !== "#" || text[end + heading + 1] !== " ") return end;
  const lineEnd = text.indexOf("\n", end + heading);
  return lineEnd < 0 ? end : lineEnd;
}

/** UTF-16 offset of a code point; they are the same in a text without characters beyond the basic plane. */
function unitOffset(text: string): (codePoints: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (offset) => offset;
  const starts: number[] = [];
  for (let unit = 0; unit < text.length; unit += text.codePointAt(unit)! > 0xffff ? 2 : 1) starts.push(unit);
  return (offset) => starts[offset] ?? text.length;
}
