import { evaluateQuery } from "./evaluate-query";
import type { PlanNode } from "./query-plan";

/** Whose turn it is in an open review, as a query asks for it; `key` is that of its decision. */
export type KeyedTurn = {
  key: string;
  /** Names and mail addresses of those whose turn it is, and of those who are asked for a word. */
  turn: readonly string[];
  needs: readonly string[];
  /** Since when it is their turn, ISO-8601 UTC. */
  since: string;
};

/** Whether a leaf asks for what only the rule of turns can say. */
function isTurnLeaf(node: PlanNode): boolean {
  if (node.type === "term") return node.field === "turn" || node.field === "needs";
  return (node.type === "date" || node.type === "column") && node.column === "waitingSince";
}

/** Whether a plan holds such a leaf. */
export function asksForTurns(node: PlanNode): boolean {
  if (node.type === "and" || node.type === "or") return node.children.some(asksForTurns);
  return node.type === "not" ? asksForTurns(node.child) : isTurnLeaf(node);
}

/**
 * The plan with every such leaf turned into the decisions that it is true of. The rule is stated once, in
 * lib/reviews/turn-of.ts, and in no SQL: this is how the databases come to know of it.
 */
export function resolveTurns(node: PlanNode, turns: readonly KeyedTurn[]): PlanNode {
  if (node.type === "and" || node.type === "or")
    return { ...node, children: node.children.map((child) => resolveTurns(child, turns)) };
  if (node.type === "not") return { ...node, child: resolveTurns(node.child, turns) };
  if (!isTurnLeaf(node)) return node;
  const holds = ({ turn, needs, since }: KeyedTurn) =>
    evaluateQuery(node, { terms: { turn, needs }, waitingSince: since });
  const values = [...new Set(turns.filter(holds).map(({ key }) => key))];
  return { type: "column", column: "key", match: { how: "equals", values, folds: false } };
}
