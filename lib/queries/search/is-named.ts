import { numberValue } from "../../db/record-values";
import type { NamedNumber } from "../../query/plan/named-number";

/** Whether a record is the one, or one of those, that somebody names by a number. */
export function isNamed(
  { kind, number }: { kind: string | undefined; number: string | null },
  named: NamedNumber,
): boolean {
  return (named.kind === null || named.kind === kind) && numberValue(number) === named.number;
}
