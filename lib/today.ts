import type { Context } from "./context";

/** Today as people's days are counted here: `YYYY-MM-DD` in UTC. */
export function today(ctx: Pick<Context, "now">): string {
  return ctx.now().toISOString().slice(0, 10);
}
