import type { Context } from "../context";
import { gitPerson } from "../sources/git-person";
import { sql } from "../sql";

/** The one person of local mode. */
export type LocalPerson = { name: string; mail: string | null };

/** Asked of git once in a process, where nobody has said yet who they are. */
const asked = new WeakMap<Context["db"], Promise<LocalPerson | null>>();

/**
 * Who sits at this machine: as they said themselves, else as git's global configuration says. What a
 * source's own configuration says is never asked. null: not known.
 */
export async function getLocalPerson(ctx: Context): Promise<(LocalPerson & { isKept: boolean }) | null> {
  const [row] = await ctx.db.rows(sql`SELECT "name", "mail" FROM "Person" WHERE "id" = 'local'`);
  if (row) return { name: String(row.name), mail: row.mail === null ? null : String(row.mail), isKept: true };
  let answer = asked.get(ctx.db);
  if (!answer) {
    answer = gitPerson().then((person) => ("refused" in person ? null : person));
    asked.set(ctx.db, answer);
  }
  const person = await answer;
  // Asked again when somebody has told git in the meantime.
  if (person === null) asked.delete(ctx.db);
  return person === null ? null : { ...person, isKept: false };
}
