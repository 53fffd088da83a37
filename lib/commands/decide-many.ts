import { z } from "zod";
import type { Context } from "../context";
import { isRefusal, type Refusal } from "../refusal";
import { actInput, doVerb } from "./do-verb";

export const decideManyInput = z.strictObject({ items: z.array(actInput).min(1).max(200) });

/** What came of each, in the order given: done, or refused with its reason. */
export type Decided = { id: string; verb: string; refusal: Refusal | null };

/** Do verbs to many things, one after the other; each stands or is refused by itself. */
export async function decideMany(
  ctx: Context,
  input: z.input<typeof decideManyInput>,
): Promise<{ results: Decided[] }> {
  const { items } = decideManyInput.parse(input);
  const results: Decided[] = [];
  for (const item of items) {
    const answer = await doVerb(ctx, item);
    results.push({ id: item.id, verb: item.verb, refusal: isRefusal(answer) ? answer : null });
  }
  return { results };
}
