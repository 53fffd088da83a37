import type { Context } from "../context";
import { sql } from "../sql";

type Kept = { version: string; answers: Map<string, Promise<unknown>> };
const kept = new WeakMap<Context["db"], Kept>();
/** Different questions kept at once: a page's filters make some. */
const MOST_KEPT = 50;

/**
 * An answer that a sync alone can change, asked again when the data has changed: what would count every record
 * for every page counts them once. Not for what people say (reviews, cards): those change without a sync.
 *
 * @param question names the answer and everything it depends on besides the data
 */
export async function keptWithData<T>(ctx: Context, question: string, ask: () => Promise<T>): Promise<T> {
  // Read first: an answer may be newer than its version, never older.
  const [row] = await ctx.db.keptRows(
    sql`SELECT "value" AS "version" FROM "Meta" WHERE "key" = 'dataVersion'`,
  );
  const version = String(row?.version ?? "");
  let own = kept.get(ctx.db);
  if (own?.version !== version) {
    own = { version, answers: new Map() };
    kept.set(ctx.db, own);
  }
  const { answers } = own;
  const known = answers.get(question) as Promise<T> | undefined;
  if (known) return known;
  const [oldest] = answers.keys();
  if (answers.size >= MOST_KEPT && oldest !== undefined) answers.delete(oldest);
  const asked = ask();
  answers.set(question, asked);
  asked.catch(() => answers.delete(question));
  return asked;
}
