import { z } from "zod";
import type { Context } from "../../context";
import { appendEvents } from "../../db/append-events";
import { personKey } from "../../reviews/person-key";
import { sql } from "../../sql";
import { eventFrame } from "../event-frame";

export const namePersonInput = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .refine((name) => /[\p{L}\p{N}]/u.test(name) && !/[\p{Cc}<>]/u.test(name)),
  mail: z
    .string()
    .trim()
    .max(200)
    .regex(/^[^\s<>@]{1,100}@[^\s<>@]{1,99}$/)
    .nullable()
    .default(null),
});

/**
 * Say who sits at this machine. Words and commits from now on carry this name, earlier ones keep theirs; views
 * that were only theirs stay so.
 */
export async function namePerson(
  ctx: Context,
  input: z.input<typeof namePersonInput>,
): Promise<{ name: string; mail: string | null }> {
  const { name, mail } = namePersonInput.parse(input);
  const actor = { kind: "person" as const, name, mail, role: "admin" as const };
  await ctx.db.transact(async (transaction) => {
    const [known] = await transaction.rows(sql`SELECT "name", "mail" FROM "Person" WHERE "id" = 'local'`);
    if (known?.name === name && known.mail === mail) return;
    await transaction.run(sql`
      INSERT INTO "Person" ("id", "name", "mail", "role") VALUES ('local', ${name}, ${mail}, 'admin')
      ON CONFLICT ("id") DO UPDATE SET "name" = excluded."name", "mail" = excluded."mail"`);
    if (known) {
      const mailBefore = known.mail === null ? null : String(known.mail);
      const before = personKey({ name: String(known.name), mail: mailBefore });
      await transaction.run(
        sql`UPDATE "SavedView" SET "ownerKey" = ${personKey(actor)} WHERE "ownerKey" = ${before}`,
      );
    }
    await appendEvents(ctx.db, transaction, eventFrame({ ...ctx, actor }, null), [
      { type: "person-named", data: { name, mail } },
    ]);
  });
  return { name, mail };
}
