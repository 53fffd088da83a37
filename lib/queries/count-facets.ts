import type { Context } from "../context";
import { toggleFacet } from "../query/edit-query";
import { facetState, isSameValue, withoutFacet } from "../query/facet-state";
import { join, raw, type Sql, sql } from "../sql";
import type { ListCondition, ListPlan } from "./list-plan";
import type { FacetView, ListInput } from "./list-view";

export type FacetName = NonNullable<ListInput["facets"]>[number];

/** Values shown of a facet; those in the query always are. */
const SHOWN = 12;
/** Values read of a facet: beyond these "more" is counted, and none is offered. */
const READ = 300;

type Facet = {
  title: string;
  /** Key of the query language. */
  key: string;
  /** SELECT of (value, label, n) over the matches m, one row a value. */
  counts: Sql;
};

/** Spellings that differ only in case are one value to a query, and one here; the groups are few by then. */
const foldCase = (counts: string): Sql =>
  raw(`SELECT min(c."value") AS "value", min(c."value") AS "label", sum(c."n") AS "n"
       FROM (${counts}) c WHERE c."value" <> '' GROUP BY lower(c."value")`);
const ofColumn = (column: string): Sql =>
  foldCase(`SELECT m."${column}" AS "value", count(*) AS "n" FROM m GROUP BY m."${column}"`);
/** Not a join: without statistics SQLite would look through all matches for each term. */
const ofTerm = (field: string): Sql =>
  foldCase(`SELECT t."value" AS "value", count(*) AS "n" FROM "RecordTerm" t
            WHERE t."field" = '${field}' AND t."recordId" IN (SELECT m."id" FROM m) GROUP BY t."value"`);

const FACETS: Record<FacetName, Facet> = {
  kind: { title: "Kind", key: "kind", counts: ofColumn("kind") },
  source: {
    title: "Source",
    key: "source",
    counts: raw(`SELECT s."slug" AS "value", s."name" AS "label", c."n" AS "n"
      FROM (SELECT "sourceId", count(*) AS "n" FROM m GROUP BY "sourceId") c JOIN "Source" s ON s."id" = c."sourceId"`),
  },
  feature: {
    title: "Feature",
    key: "feature",
    counts: raw(`SELECT f."slug" AS "value", min(f."title") AS "label", sum(c."n") AS "n"
      FROM (SELECT "featureId", count(*) AS "n" FROM m WHERE "featureId" IS NOT NULL GROUP BY "featureId") c
      JOIN "Feature" f ON f."id" = c."featureId" GROUP BY f."slug"`),
  },
  stage: { title: "Stage", key: "stage", counts: ofColumn("stage") },
  status: { title: "Status", key: "status", counts: ofColumn("status") },
  model: { title: "Model", key: "model", counts: ofColumn("model") },
  person: { title: "Person", key: "person", counts: ofTerm("person") },
  label: { title: "Label", key: "label", counts: ofTerm("label") },
  month: { title: "Month", key: "date", counts: ofColumn("month") },
};

type Counted = { value: string; label: string; count: number; all: number };

/**
 * Count what each facet would offer. A facet leaves out what the query says of itself; all facets of
 * which the query says nothing share one look at the matches.
 */
export async function countFacets(
  ctx: Context,
  list: ListPlan,
  names: readonly FacetName[],
  q: string,
): Promise<FacetView[]> {
  const shared: FacetName[] = [];
  const looks: { condition: ListCondition; names: FacetName[] }[] = [{ condition: list, names: shared }];
  for (const name of names) {
    const without = withoutFacet(list.parsed, FACETS[name].key);
    if (without === list.parsed) shared.push(name);
    else looks.push({ condition: list.conditionOf(without), names: [name] });
  }
  const found = await Promise.all(looks.map((look) => countMatches(ctx, look.condition, look.names)));
  const counted = new Map(found.flatMap((facets) => [...facets]));
  return names.map((name) => facetView(name, counted.get(name) ?? [], list, q));
}

async function countMatches(
  ctx: Context,
  condition: ListCondition,
  names: readonly FacetName[],
): Promise<Map<FacetName, Counted[]>> {
  const counted = new Map<FacetName, Counted[]>(names.map((name) => [name, []]));
  if (names.length === 0) return counted;
  const order = (name: FacetName) => raw(name === "month" ? '"value" DESC' : '"n" DESC, "value"');
  const each = names.map(
    (name) => sql`SELECT * FROM (
      SELECT ${name} AS "facet", v."value", v."label", v."n", count(*) OVER () AS "all" FROM (${FACETS[name].counts}) v
      ORDER BY ${order(name)} LIMIT ${READ}) ${raw(`x${name}`)}`,
  );
  const rows = await ctx.db.rows(sql`
    WITH m AS MATERIALIZED (
      SELECT r."id", r."kind", r."sourceId", r."featureId", r."stage", r."status", r."model", r."month"
      FROM "Record" r WHERE ${condition.whole})
    ${join(each, " UNION ALL ")}`);
  for (const row of rows) {
    counted.get(String(row.facet) as FacetName)?.push({
      value: String(row.value),
      label: String(row.label),
      count: Number(row.n),
      all: Number(row.all),
    });
  }
  return counted;
}

function facetView(name: FacetName, counted: readonly Counted[], list: ListPlan, q: string): FacetView {
  const { title, key } = FACETS[name];
  const state = facetState(list.parsed, key);
  const is = (values: readonly string[], value: string) => values.some((one) => isSameValue(one, value));
  const asked = [...state.values, ...state.excluded];
  const ordered = counted.toSorted((a, b) =>
    name === "month" ? compare(b.value, a.value) : b.count - a.count || compare(a.value, b.value),
  );
  const first = ordered.slice(0, SHOWN);
  const shown = [
    ...first,
    ...ordered.slice(SHOWN).filter(({ value }) => is(asked, value)),
    // What the query asks for stays in sight, also where nothing has it.
    ...asked
      .filter((value) => !ordered.some((one) => isSameValue(one.value, value)))
      .map((value) => ({ value, label: value, count: 0 })),
  ];
  return {
    field: name,
    title,
    values: shown.map(({ value, label, count }) => {
      const isOn = is(state.values, value);
      const isExcluded = !isOn && is(state.excluded, value);
      const mode = isExcluded ? ("none" as const) : state.join;
      return {
        value,
        label,
        count,
        state: isOn ? ("on" as const) : isExcluded ? ("excluded" as const) : ("off" as const),
        query: toggleFacet(q, key, value, mode),
      };
    }),
    more: Math.max(0, (counted[0]?.all ?? 0) - ordered.filter((one) => shown.includes(one)).length),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
