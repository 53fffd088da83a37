import type { Context } from "../context";
import { gitPerson } from "../sources/git-person";
import { sql } from "../sql";

/** The one person of local mode. */
export type LocalPerson = { name: string; mail: string | null };

/** Asked of git once in a process, where nobody has said yet who they are. `at`: when, in milliseconds. */
type Asked = { at: number; answer: Promise<LocalPerson | null> };
const kept = new WeakMap<Context["db"], Asked>();
/** Where git did not know either it is asked again after so long: somebody may have told it. */
const UNKNOWN_MS = 10_000;

/**
 * Who sits at this machine: as they said themselves, else as git's global configuration says. What a
 * source's own configuration says is never asked. null: not known.
 */
export async function getLocalPerson(ctx: Context): Promise<(LocalPerson & { isKept: boolean }) | null> {
  const [row] = await ctx.db.keptRows(sql`SELECT "name", "mail" FROM "Person" WHERE "id" = 'local'`);
  if (row) return { name: String(row.name), mail: row.mail === null ? null : String(row.mail), isKept: true };
  const person = await askedOfGit(ctx);
  return person === null ? null : { ...person, isKept: false };
}

async function askedOfGit(ctx: Context): Promise<LocalPerson | null> {
  const now = ctx.now().getTime();
  const before = kept.get(ctx.db);
  const known = await before?.answer;
  if (before && (known || now - before.at < UNKNOWN_MS)) return known ?? null;
  const answer = gitPerson().then((person) => ("refused" in person ? null : person));
  kept.set(ctx.db, { at: now, answer });
  return answer;
}
