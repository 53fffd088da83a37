import { isRefusal, type Refusal } from "./refusal";

/**
 * An answer that must not be a refusal: for tests and measurements, where a "no" is a fault. Throws the
 * refusal's code and sentence.
 */
export function granted<Answer>(answer: Answer): Exclude<Answer, Refusal> {
  if (isRefusal(answer)) throw new Error(`${answer.code}: ${answer.sentence}`);
  return answer as Exclude<Answer, Refusal>;
}
