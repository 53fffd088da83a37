import type { Context } from "../../context";
import { personKey } from "../../reviews/person-key";
import { ROLES, reaches } from "../../reviews/roles";
import type { TurnPerson } from "../../reviews/turn-of";
import { sql } from "../../sql";

/**
 * Everybody who may take a position here, who acts among them: the one person of local mode counts also
 * before their first act is kept.
 */
export async function peopleHere({ db, actor }: Pick<Context, "db" | "actor">): Promise<TurnPerson[]> {
  const rows = await db.keptRows(sql`SELECT "name", "mail", "role" FROM "Person" ORDER BY "id"`);
  const known = rows.map(({ name, mail, role }) => ({
    name: String(name),
    mail: mail === null ? null : String(mail),
    role: ROLES.find((one) => one === role) ?? "viewer",
  }));
  const all = actor.kind === "person" && actor.name !== "" ? [...known, actor] : known;
  const may = all.filter(({ role }) => reaches(role, "reviewer"));
  return [...new Map(may.map((one) => [personKey(one), { key: personKey(one), name: one.name }])).values()];
}
