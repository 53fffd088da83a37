import type { Context } from "../../context";
import type { ParsedQuery } from "../../query/language/ast";
import { parseQuery } from "../../query/language/parse-query";
import { sortOf } from "../../query/language/read-orders";
import { compileQuery } from "../../query/plan/compile-query";
import type { PlanNode, QueryPlan } from "../../query/plan/query-plan";
import { asksForTurns, resolveTurns } from "../../query/plan/resolve-turns";
import { allOf, compileFilter, splitText } from "../../search/compile-filter";
import type { TextCondition } from "../../search/search-index";
import { type Sql, sql } from "../../sql";
import { keyedTurns, openTurns } from "../reviews/open-turns";
import type { ListInput } from "./list-view";

/** The condition of a list. */
export type ListCondition = {
  /** What every match holds of text; null when a record may match without any. */
  text: TextCondition | null;
  /** What matches are ranked by; null where the list asks for no text. */
  ranksBy: TextCondition | null;
  /** All of the condition, over "Record" r. */
  whole: Sql;
  /** The same as plan nodes, each of which must hold. */
  conjuncts: PlanNode[];
};

export type ListPlan = ListCondition & {
  parsed: ParsedQuery;
  plan: QueryPlan;
  /** Everything a page token belongs to. */
  identity: string;
  /** The condition of the same list for another query, as facets need it. */
  conditionOf(parsed: ParsedQuery): ListCondition;
};

type Asked = Required<Pick<ListInput, "q" | "kinds" | "zoneOffset">> & Pick<ListInput, "order">;

/** Read a list's query and make its conditions, for the reader who asks. */
export async function listPlan(
  ctx: Context,
  { q, kinds, order = "date", zoneOffset }: Asked,
): Promise<ListPlan> {
  const parsed = parseQuery(q);
  const context = {
    clock: { nowMs: ctx.now().getTime(), offsetMinutes: zoneOffset },
    me: [ctx.actor.name, ctx.actor.mail].filter((name): name is string => name !== null && name !== ""),
  };
  // Whose turn it is, asked once for the list and all its facets, whose queries are parts of its own.
  const asksTurns = asksForTurns(compileQuery(parsed, context).where);
  const turns = asksTurns ? keyedTurns(await openTurns(ctx)) : [];
  const compile = (tree: ParsedQuery) => {
    const plan = compileQuery(tree, context);
    plan.where = resolveTurns(plan.where, turns);
    const conjuncts = plan.where.type === "and" ? [...plan.where.children] : [plan.where];
    if (kinds !== null && kinds.length > 0) conjuncts.unshift(ofKinds(kinds));
    const { text, rest } = splitText({ type: "and", children: conjuncts });
    const filter = allOf(rest.map((node) => compileFilter(node, ctx.index)));
    const whole = text === null ? filter : sql`(${ctx.index.matches(text, sql`r."id"`)} AND ${filter})`;
    // A record that is named by its number need not hold the words; they rank the others.
    const ranksBy = text ?? (plan.named && splitText({ type: "and", children: plan.texts }).text);
    // All text at once: the index joins faster than we do.
    return { plan, text, ranksBy, whole, conjuncts: text === null ? rest : [...rest, text] };
  };
  const compiled = compile(parsed);
  const { key, descending } = compiled.plan.sort;
  // Ranking begins in the index; a list that may hold records without any text has the order it is given.
  const isAsked = key === "relevance" ? compiled.ranksBy !== null : parsed.sort !== null;
  const sort = isAsked ? { key, descending } : sortOf(order);
  return {
    ...compiled,
    plan: { ...compiled.plan, sort },
    parsed,
    identity: JSON.stringify([q, kinds, sort, compiled.plan.group]),
    conditionOf: compile,
  };
}

function ofKinds(kinds: readonly string[]): PlanNode {
  return { type: "column", column: "kind", match: { how: "equals", values: [...kinds], folds: false } };
}
