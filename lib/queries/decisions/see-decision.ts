import { askPen } from "../../pen/ask-pen";
import type { PenReading } from "../../pen/pen-work";
import { isRefusal, type Refusal } from "../../refusal";
import { coreOf, type DecisionFileNow, type KnownDecision, readDecisionFile } from "./decision-now";

/** What a decision's file says at this moment, as far as pages show it. */
export type SeenDecision = DecisionFileNow & {
  core: string | null;
  record: Omit<PenReading, "core" | "isYaml">;
};

/**
 * A decision for a page, from its file as it is now: says what `readDecisionNow` would, and holds nobody up over a long
 * one. Refuses as `readDecisionFile` does.
 */
export async function seeDecision(
  decision: Pick<KnownDecision, "root" | "path" | "stored">,
): Promise<SeenDecision | Refusal> {
  const read = readDecisionFile(decision);
  if (isRefusal(read)) return read;
  const { path, text, file } = read;
  const { core, isYaml, ...record } = await askPen("read", { file: { path, text } }, [file]);
  return { ...read, record, core: coreOf(core, isYaml, file, decision.stored) };
}
