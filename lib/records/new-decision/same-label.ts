import { decisionKey } from "../decisions/decision-keys";

/** Whether two labels of references name the same kind of thing: "Spec" and "Feature Spec" do. */
export function isSameLabel(a: string, b: string): boolean {
  const [x, y] = [decisionKey(a), decisionKey(b)];
  return x === null || y === null ? a.trim().toLowerCase() === b.trim().toLowerCase() : x === y;
}
