import { DOCUMENT_KINDS, RECORD_KINDS, STATUSES } from "../../records/vocabulary";
import type { DateColumn, FlagColumn, NumberColumn, TermField, TextColumn } from "../plan-columns";
import type { PlanNode } from "./query-plan";

const equals = (column: TextColumn, value: string): PlanNode => ({
  type: "column",
  column,
  match: { how: "equals", values: [value], folds: false },
});
const given = (column: TextColumn | DateColumn): PlanNode => ({
  type: "column",
  column,
  match: { how: "present" },
});
const some = (field: TermField): PlanNode => ({ type: "term", field, match: { how: "present" } });
const flag = (column: FlagColumn): PlanNode => ({ type: "flag", column, day: "" });
const count = (column: NumberColumn): PlanNode => ({ type: "number", column, min: 1, max: null });

export const IS_GONE: PlanNode = given("goneAt");

/**
 * What waits to be ratified: accepted, nobody's yes to the text there is now, and no open review in which people
 * judge it. It is the inbox's queue of the same name (lib/queries/inbox/inbox-queues.ts). Outside of a review only
 * what was consented to goes stale, and every open review is somebody's turn.
 */
const UNCONSENTED: PlanNode = {
  type: "and",
  children: [
    { type: "or", children: [flag("isUnconsented"), flag("isStale")] },
    { type: "not", child: given("waitingSince") },
  ],
};

/** What `is:…` asks for. Kinds win over statuses of the same name; there are none today. */
export const IS: ReadonlyMap<string, PlanNode> = new Map<string, PlanNode>([
  ...STATUSES.map((status): [string, PlanNode] => [status, equals("status", status)]),
  ...DOCUMENT_KINDS.map((kind): [string, PlanNode] => [kind, equals("documentKind", kind)]),
  ...RECORD_KINDS.map((kind): [string, PlanNode] => [kind, equals("kind", kind)]),
  ["gone", IS_GONE],
  ["suggested", count("suggestionCount")],
  ["orphan", flag("isOrphan")],
  ["later", flag("isLater")],
  ["open", flag("isOpen")],
  ["overdue", flag("isOverdue")],
  ["stale", flag("isStale")],
  ["unconsented", UNCONSENTED],
]);

/** What `has:…` asks for, and `no:…` the opposite of. */
export const HAS: ReadonlyMap<string, PlanNode> = new Map<string, PlanNode>([
  ["adr", some("adr")],
  ["spec", some("spec")],
  ["phr", some("phr")],
  ["pr", some("pr")],
  ["commit", some("commit")],
  ["files", count("fileCount")],
  ["tests", count("testCount")],
  ["tasks", count("taskTotal")],
  ["problem", count("problemCount")],
  ["error", count("errorCount")],
  ["secret", flag("hasSecret")],
  ["comments", flag("hasComments")],
  ["suggestion", count("suggestionCount")],
  ["label", some("label")],
  ["feature", given("featureSlug")],
  ["date", given("date")],
  ["number", given("number")],
  ["stage", given("stage")],
  ["model", given("model")],
  ["user", given("user")],
  ["branch", given("branch")],
  ["decider", some("decider")],
  ["author", some("author")],
]);
