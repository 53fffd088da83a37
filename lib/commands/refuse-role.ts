import type { Context } from "../context";
import { type Refusal, refuse } from "../refusal";
import { type Role, reaches } from "../reviews/roles";

/**
 * Why who acts may not do what is no verb of the one table; null: they may. Only people have roles: an agent's
 * token and the server itself are refused.
 *
 * @param doing begins the sentence: "Importing a ledger"
 */
export function refuseRole({ actor }: Pick<Context, "actor">, least: Role, doing: string): Refusal | null {
  if (actor.kind === "person" && reaches(actor.role, least)) return null;
  return refuse(
    "not-allowed",
    `${doing} is for people with the role ${least} and above.`,
    `Ask somebody with the role ${least}.`,
  );
}

/** The same where the server itself may do it too: on its own start, or when its command line asks it to. */
export function refuseRoleOrServer(ctx: Pick<Context, "actor">, least: Role, doing: string): Refusal | null {
  return ctx.actor.kind === "system" ? null : refuseRole(ctx, least, doing);
}
