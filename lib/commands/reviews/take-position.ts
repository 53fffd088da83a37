import { z } from "zod";
import type { Context } from "../../context";
import { isRefusal, type Refusal } from "../../refusal";
import { personKey } from "../../reviews/person-key";
import { POSITIONS } from "../../reviews/states";
import { POSITION_VERBS, VERBS, type VerbRow } from "../../reviews/verbs";
import { sql } from "../../sql";
import { ledgerActorOf } from "../event-frame";
import { tellVerdict } from "../tell-verdict";
import { hashText, idText, reasonText } from "../verdict-input";
import { aboutOf, changeReview, openForVerb } from "./judge-review";
import { keepText } from "./keep-text";
import { refuseUnsaid } from "./refuse-unsaid";

export const takePositionInput = z.strictObject({
  review: idText,
  position: z.enum(POSITIONS),
  reason: reasonText,
  /** What the page showed; refused when the decision says something else by now. */
  file: hashText.nullable().default(null),
  core: hashText.nullable().default(null),
  /** Somebody present, whose word is recorded by who acts; null: one's own. */
  of: z
    .strictObject({ name: z.string().trim().min(1).max(200), mail: z.string().trim().max(200).nullable() })
    .nullable()
    .default(null),
});

/** Take a position on what a decision says now, or record that of somebody present. A new one replaces the old. */
export async function takePosition(
  ctx: Context,
  input: z.input<typeof takePositionInput>,
): Promise<{ review: string; key: string } | Refusal> {
  const { review: id, position, reason, file, core, of } = takePositionInput.parse(input);
  const verb = POSITION_VERBS[position];
  const open = await openForVerb(ctx, id, verb, { file, core });
  if (isRefusal(open)) return open;
  const row: VerbRow = VERBS[verb];
  if (row.needs.includes("reason") && reason === "") return refuseUnsaid(verb);
  const { review, decision, now } = open;
  const actor = ledgerActorOf(ctx.actor);
  const whose = of === null ? actor : { ...of, mail: of.mail || null };
  const key = of === null ? actor.key : personKey({ ...of, mail: of.mail || null });
  const recordedBy = of === null || key === actor.key ? null : actor.name;
  // The state is set to itself: the row is locked until the word is in, and nobody closes in between.
  const done = await changeReview(
    ctx,
    review,
    verb,
    { set: [sql`"state" = "state"`] },
    async (transaction) => {
      await keepText(transaction, now);
      await transaction.run(sql`
      INSERT INTO "Position" ("reviewId", "personKey", "name", "mail", "position", "reason", "core", "file", "at", "recordedBy")
      VALUES (${id}, ${key}, ${whose.name}, ${whose.mail}, ${position}, ${reason || null}, ${now.core}, ${now.file},
        ${ctx.now().toISOString()}, ${recordedBy})
      ON CONFLICT ("reviewId", "personKey") DO UPDATE SET "name" = excluded."name", "mail" = excluded."mail",
        "position" = excluded."position", "reason" = excluded."reason", "core" = excluded."core",
        "file" = excluded."file", "at" = excluded."at", "recordedBy" = excluded."recordedBy"`);
      return [
        {
          type: "position-taken",
          data: {
            review: id,
            record: aboutOf(decision),
            position,
            reason: reason || null,
            core: now.core,
            file: now.file,
            of: recordedBy === null ? null : { key, name: whose.name, mail: whose.mail },
          },
        },
      ];
    },
  );
  if (isRefusal(done)) return done;
  await tellVerdict(ctx, review.sourceId, []);
  return { review: id, key };
}
