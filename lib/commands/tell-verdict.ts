import type { Context } from "../context";
import { refreshTrust } from "./sync/refresh-trust";

/**
 * After a verdict: say anew where its decisions stand with people's consent, and tell live pages. The
 * verdict stands whatever comes of this.
 *
 * @param keys of decisions whose consent or file it changed
 */
export async function tellVerdict(ctx: Context, sourceId: string, keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await refreshTrust(ctx, { sourceId, keys: [...keys] });
  ctx.announce({ type: "verdict", sourceId });
}
