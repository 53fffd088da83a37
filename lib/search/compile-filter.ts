import type { DatePredicate, PlanNode, ValueMatch } from "../query/plan/query-plan";
import type { DateColumn, FlagColumn, TermField, TextColumn } from "../query/plan-columns";
import { join, list, raw, type Sql, sql } from "../sql";
import type { SearchIndex, TextCondition } from "./search-index";

const R_ID = raw('r."id"');
const TRUE = raw("TRUE");

/**
 * A plan as a condition over "Record" r, the same on both databases but for the index's own part. It
 * selects exactly the records for which `evaluateQuery` says true, gone ones included if the plan does.
 */
export function compileFilter(node: PlanNode, index: SearchIndex): Sql {
  const text = asTextCondition(node);
  if (text !== null) return index.matches(text, R_ID);
  switch (node.type) {
    case "and":
    case "or":
      return compileGroup(node, index);
    case "not":
      return sql`((${compileFilter(node.child, index)}) IS NOT TRUE)`;
    case "column":
      return compileColumn(node.column, node.match);
    case "term":
      return compileTerm(node.field, node.match);
    case "number":
      return compileNumber(raw(`r."${node.column}"`), node.min, node.max);
    case "flag":
      return FLAGS[node.column](node.day);
    case "date":
      return compileDate(node);
    case "text":
      return index.matches(node, R_ID);
  }
}

/** Text predicates joined in whatever way are one look into the index; null where the index alone cannot answer. */
export function asTextCondition(node: PlanNode): TextCondition | null {
  if (node.type === "text") return node;
  if (node.type !== "and" && node.type !== "or") return null;
  const children: TextCondition[] = [];
  for (const child of node.children) {
    const text = (node.type === "and" ? excludedText(child) : null) ?? asTextCondition(child);
    if (text === null) return null;
    children.push(text);
  }
  return children.every((child) => child.type === "not") ? null : { type: node.type, children };
}

/** `-word`: the index leaves out what it finds there. */
function excludedText(node: PlanNode): TextCondition | null {
  const child = node.type === "not" ? asTextCondition(node.child) : null;
  return child && { type: "not", child };
}

/**
 * What every match must hold of text, and the rest of the plan: the index finds by the first, the
 * tables filter by the second. `text` is null when a record may match without any text.
 */
export function splitText(where: PlanNode): { text: TextCondition | null; rest: PlanNode[] } {
  const parts = where.type === "and" ? where.children : [where];
  const texts = parts.flatMap((part) => asTextCondition(part) ?? []);
  if (texts.length === 0) return { text: null, rest: parts };
  const children = [...texts, ...parts.flatMap((part) => excludedText(part) ?? [])];
  const rest = parts.filter((part) => (asTextCondition(part) ?? excludedText(part)) === null);
  return { text: children.length === 1 ? children[0]! : { type: "and", children }, rest };
}

/** All of these; TRUE when there are none. */
export function allOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? TRUE : sql`(${join(conditions, " AND ")})`;
}

function compileGroup(node: Extract<PlanNode, { type: "and" | "or" }>, index: SearchIndex): Sql {
  // Of an `and` the text is one look into the index; of an `or` what is text is.
  const texts = node.type === "or" ? node.children.flatMap((child) => asTextCondition(child) ?? []) : [];
  const { text, rest } =
    node.type === "and"
      ? splitText(node)
      : {
          text: texts.length > 1 ? ({ type: "or", children: texts } as const) : (texts[0] ?? null),
          rest: node.children.filter((child) => asTextCondition(child) === null),
        };
  const conditions = rest.map((child) => compileFilter(child, index));
  if (text !== null) conditions.unshift(index.matches(text, R_ID));
  return sql`(${join(conditions, node.type === "and" ? " AND " : " OR ")})`;
}

/** What is true of a record, each never unknown; `day` is the reader's today. */
const FLAGS: Record<FlagColumn, (day: string) => Sql> = {
  hasSecret: () => raw(`r."hasSecret" IS TRUE`),
  hasComments: () => raw(`r."key" IN (SELECT c."key" FROM "CommentText" c WHERE c."text" <> '')`),
  isOrphan: () =>
    raw(`(NOT EXISTS (SELECT 1 FROM "Link" l WHERE l."fromId" = r."id" AND l."toId" <> r."id")
    AND NOT EXISTS (SELECT 1 FROM "Link" l WHERE l."toId" = r."id" AND l."fromId" <> r."id"))`),
  isLater: (day) =>
    holdsCard(sql`c."state" = 'later' AND (c."laterUntil" IS NULL OR c."laterUntil" > ${day})`),
  // By row ids alone: for keys or ids PostgreSQL would look at every record.
  isOpen: (day) => sql`r."id" IN (SELECT x."id" FROM "Review" v JOIN "Record" x ON x."key" = v."key"
      WHERE v."state" <> 'closed'
    UNION ALL ${cards(sql`(c."state" = 'open' OR (c."state" = 'later' AND c."laterUntil" <= ${day}))`)})`,
  isOverdue: (day) => sql`r."key" IN (SELECT v."key" FROM "Review" v
    WHERE v."state" = 'last-call' AND substr(v."lastCallUntil", 1, 10) < ${day})`,
  isStale: () =>
    raw(`r."id" IN (SELECT x."id" FROM "DecisionTrust" d JOIN "Record" x ON x."key" = d."key"
      WHERE d."trust" = 'changed'
    UNION ALL SELECT x."id" FROM "Position" p JOIN "Review" v ON v."id" = p."reviewId"
      JOIN "Record" x ON x."key" = v."key" WHERE v."state" <> 'closed' AND p."core" <> x."coreHash")`),
  isUnconsented: () =>
    raw(`r."key" IN (SELECT d."key" FROM "DecisionTrust" d WHERE d."trust" = 'unconsented')`),
};

/** The records of cards, by row id; "meeting" stands after every day. */
function cards(condition: Sql): Sql {
  return sql`SELECT g."recordId" FROM "Suggestion" g
    JOIN "SuggestionCard" c ON c."id" = g."cardId" WHERE ${condition}`;
}

function holdsCard(condition: Sql): Sql {
  return sql`r."id" IN (${cards(condition)})`;
}

/** Terms that stand in the latest review of a decision. */
const REVIEW_TERMS: Partial<Record<TermField, { table: string; column: string }>> = {
  reviewer: { table: '"Position" p JOIN "Review" v ON v."id" = p."reviewId"', column: 'p."name"' },
  position: { table: '"Position" p JOIN "Review" v ON v."id" = p."reviewId"', column: 'p."position"' },
  opener: { table: '"Review" v', column: 'v."openedByName"' },
};

function compileTerm(field: TermField, match: ValueMatch): Sql {
  if (field === "turn" || field === "needs") throw unresolved();
  const review = REVIEW_TERMS[field];
  if (!review)
    return sql`r."id" IN (SELECT t."recordId" FROM "RecordTerm" t WHERE t."field" = ${field} AND ${compare(
      raw('t."value"'),
      match,
    )})`;
  return sql`r."key" IN (SELECT v."key" FROM ${raw(review.table)} WHERE ${compare(raw(review.column), match)}
    AND NOT EXISTS (SELECT 1 FROM "Review" w WHERE w."key" = v."key" AND w."round" > v."round"))`;
}

/** The moment of a record's first revision. The log's order has parents first. */
const FIRST_REVISION = raw(`(SELECT h."committedAt" FROM "Revision" v
  JOIN "HistoryStep" h ON h."sourceId" = v."sourceId" AND h."seq" = v."seq"
  WHERE v."key" = r."key" ORDER BY v."seq" LIMIT 1)`);

/** Columns that stand in the tables a record refers to. */
const FOREIGN: Partial<Record<TextColumn | DateColumn, { own: string; table: string; column: string }>> = {
  sourceSlug: { own: "sourceId", table: "Source", column: "slug" },
  featureSlug: { own: "featureId", table: "Feature", column: "slug" },
  featureFolder: { own: "featureId", table: "Feature", column: "folder" },
};

function compileColumn(column: TextColumn | DateColumn, match: ValueMatch): Sql {
  const foreign = FOREIGN[column];
  if (column === "waitingSince") throw unresolved();
  if (column === "createdAt") return compare(FIRST_REVISION, match);
  if (!foreign)
    return compare(isWide(column, match) ? sql`coalesce(r."kind", '')` : raw(`r."${column}"`), match);
  const { own, table, column: name } = foreign;
  return sql`${raw(`r."${own}"`)} IN (SELECT z."id" FROM ${raw(`"${table}" z`)} WHERE ${compare(raw(`z."${name}"`), match)})`;
}

/** No table holds it: asked of one, it would silently find nothing. */
function unresolved(): Error {
  return new Error(
    "Whose turn it is has to be resolved (lib/query/plan/resolve-turns.ts) before SQL is made of a plan.",
  );
}

/**
 * Several kinds hold most records: their index would be read whole and sorted, where a walk along the order of
 * the list finds a page at once. Covered up, the column has no index.
 */
function isWide(column: TextColumn | DateColumn, match: ValueMatch): boolean {
  return column === "kind" && match.how === "equals" && match.values.length > 1;
}

/** Never unknown where it stands alone: a null column makes it unknown, which no list shows, and NOT turns to true. */
function compare(column: Sql, match: ValueMatch): Sql {
  switch (match.how) {
    case "present":
      return sql`(${column} IS NOT NULL AND ${column} <> '')`;
    case "equals":
      if (match.values.length === 0) return raw("FALSE");
      return match.folds
        ? sql`(lower(${column}) IN (${list(match.values)}) AND ${column} <> '')`
        : sql`(${column} IN (${list(match.values)}) AND ${column} <> '')`;
    case "like":
      return sql`((${join(
        match.patterns.map((pattern) => sql`lower(${column}) LIKE ${pattern} ESCAPE '\\'`),
        " OR ",
      )}) AND ${column} <> '')`;
  }
}

function compileNumber(column: Sql, min: number | null, max: number | null): Sql {
  const bounds: Sql[] = [];
  if (min !== null) bounds.push(sql`${column} >= ${wholeNumber(Math.ceil(min))}`);
  if (max !== null) bounds.push(sql`${column} <= ${wholeNumber(Math.floor(max))}`);
  return sql`(${join(bounds, " AND ")})`;
}

/** Within what a column of either database holds; beyond it nothing differs. */
function wholeNumber(value: number): number {
  return Math.max(-2_147_483_648, Math.min(2_147_483_647, value));
}

function compileDate({ column, days, instants }: DatePredicate): Sql {
  if (column === "waitingSince") throw unresolved();
  if (column !== "createdAt") return compareDates(raw(`r."${column}"`), days, instants);
  const within = compareDates(raw('f."value"'), days, instants);
  return sql`EXISTS (SELECT 1 FROM (SELECT ${FIRST_REVISION} AS "value") f WHERE ${within})`;
}

function compareDates(value: Sql, days: DatePredicate["days"], instants: DatePredicate["instants"]): Sql {
  const within = ({ from, to }: { from: string | null; to: string | null }) => {
    const bounds: Sql[] = [];
    if (from !== null) bounds.push(sql`${value} >= ${from}`);
    if (to !== null) bounds.push(sql`${value} < ${to}`);
    return allOf(bounds);
  };
  return sql`(${value} <> '' AND CASE WHEN length(${value}) = 10 THEN ${within(days)} ELSE ${within(instants)} END)`;
}
