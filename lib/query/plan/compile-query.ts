import { findField } from "../fields";
import type { ParsedQuery, QueryNode, QuerySort } from "../language/ast";
import { holdsText, isSearchable } from "../language/check-query";
import { readValue } from "../language/read-value";
import { TEXT_PARTS, type TextPart } from "../plan-columns";
import { phraseOf } from "../text/text-phrase";
import { unicode61Tokens } from "../text/unicode61";
import { askedNumber } from "./asked-number";
import { compileField, joinPlan, NOTHING, type QueryContext } from "./compile-field";
import { IS_GONE } from "./flag-predicates";
import type { PlanNode, QueryPlan, TextPredicate } from "./query-plan";

/** What `in:` asks of the texts in its group: each text must stand in one part of every set. */
type Scope = readonly (readonly TextPart[])[];

type Compile = { context: QueryContext; plan: QueryPlan };

/**
 * The plan of a query: all values resolved; nothing is found by a value that cannot be read, and what else had an error
 * is left out. Records whose file is gone are
 * left out unless the query speaks of them (`is:gone`, `-is:gone`).
 */
export function compileQuery(parsed: ParsedQuery, context: QueryContext): QueryPlan {
  const named = askedNumber(parsed);
  const plan: QueryPlan = {
    where: IS_GONE,
    texts: [],
    named,
    sort: NEWEST,
    group: parsed.group,
    diagnostics: [],
  };
  const words = parsed.root && compileNode(parsed.root, [], true, { context, plan });
  const asked = words && named?.kind ? orNamed(words, named.number, named.kind) : words;
  const notGone: PlanNode = { type: "not", child: IS_GONE };
  if (parsed.root !== null && speaksOfGone(parsed.root)) plan.where = asked ?? notGone;
  else if (asked === null) plan.where = notGone;
  else
    plan.where = { type: "and", children: [notGone, ...(asked.type === "and" ? asked.children : [asked])] };
  plan.sort = sortOf(parsed.sort, plan.texts.length > 0);
  return plan;
}

/**
 * `adr 16` finds the words, and the decision 16 itself, whose file need not hold them. What stands beside the
 * words (operators, exclusions) holds for both.
 */
function orNamed(asked: PlanNode, number: number, kind: "decision" | "prompt"): PlanNode {
  const terms = asked.type === "and" ? asked.children : [asked];
  const words = terms.filter(({ type }) => type === "text");
  const record: PlanNode = {
    type: "and",
    children: [
      { type: "column", column: "kind", match: { how: "equals", values: [kind], folds: false } },
      { type: "number", column: "numberValue", min: number, max: number },
    ],
  };
  const either: PlanNode = { type: "or", children: [joinPlan("and", words)!, record] };
  return joinPlan("and", [...terms.filter((term) => !words.includes(term)), either])!;
}

const NEWEST: QuerySort = { key: "date", descending: true };

function sortOf(asked: QuerySort | null, hasText: boolean): QuerySort {
  if (asked !== null && (asked.key !== "relevance" || hasText)) return asked;
  return hasText ? { key: "relevance", descending: true } : NEWEST;
}

function speaksOfGone(node: QueryNode): boolean {
  if (node.type === "field")
    return (
      node.key === "is" &&
      node.values.some((value) => value.type === "value" && value.value.toLowerCase() === "gone")
    );
  if (node.type === "not") return speaksOfGone(node.child);
  return node.type !== "text" && node.children.some(speaksOfGone);
}

function compileNode(node: QueryNode, scope: Scope, isWanted: boolean, compile: Compile): PlanNode | null {
  switch (node.type) {
    case "text":
      return compileText(node, scope, isWanted, compile);
    case "field":
      return node.key === "in"
        ? null
        : compileField(node, { context: compile.context, diagnostics: compile.plan.diagnostics });
    case "not": {
      const child = compileNode(node.child, scope, !isWanted, compile);
      return child && { type: "not", child };
    }
    default: {
      const inner = node.type === "and" ? narrow(scope, node.children) : scope;
      const children = node.children.flatMap((child) => compileNode(child, inner, isWanted, compile) ?? []);
      if (node.type === "and" && node.children.some(isNowhere) && node.children.some(holdsText))
        children.push(NOTHING);
      return joinPlan(node.type, children);
    }
  }
}

/** An `in:` of which no value can be read: the words beside it are looked for in no part there is. */
function isNowhere(node: QueryNode): boolean {
  if (node.type !== "field" || node.key !== "in") return false;
  const values = node.values.map((value) => readValue(findField("in")!, value));
  return values.some((read) => !read.ok && !read.isAbsent) && !values.some(({ ok }) => ok);
}

/** The scope of a group: what stands around it, and every `in:` directly in it. */
function narrow(scope: Scope, children: readonly QueryNode[]): Scope {
  const sets = [...scope];
  for (const child of children) {
    if (child.type !== "field" || child.key !== "in") continue;
    const parts = child.values.flatMap((value) => {
      const read = readValue(findField("in")!, value);
      return read.ok && read.reading.type === "choice" ? [read.reading.value] : [];
    });
    const known = TEXT_PARTS.filter((part) => parts.includes(part));
    if (known.length > 0) sets.push(...(child.join === "all" ? known.map((part) => [part]) : [known]));
  }
  return [...new Map(sets.map((set) => [set.join(" "), set])).values()];
}

function compileText(
  { text, form, span }: Extract<QueryNode, { type: "text" }>,
  scope: Scope,
  isWanted: boolean,
  { plan }: Compile,
): PlanNode | null {
  if (!isSearchable(text)) return null;
  const phrase = phraseOf(text, form === "prefix");
  if (phrase === null) {
    const message = `“${text}” holds nothing that the index knows as a letter, so it was left out.`;
    plan.diagnostics.push({ severity: "error", message, suggestion: null, span });
    return null;
  }
  const plain = unicode61Tokens(text);
  const grams =
    plain.length !== phrase.tokens.length || plain.some((token, index) => token !== phrase.tokens[index]);
  const sets = scope.length > 0 ? scope : [[]];
  const predicates = sets.map(
    (parts): TextPredicate => ({ type: "text", ...phrase, grams, parts: [...parts] }),
  );
  if (isWanted) plan.texts.push(...predicates);
  return joinPlan("and", predicates);
}
