import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutDecisionMap, type MapDecision, type MapRelation } from "./decision-map";
import { routeArrows } from "./map-arrows";

const decision = (path: string, at: string, number: string | null = null): MapDecision => ({
  path,
  date: at,
  at,
  number,
});
const supersedes = (from: string, to: string): MapRelation => ({ from, to, rel: "supersedes" });
const SIZES = { width: 100, height: 40, gapX: 30, gapY: 16 };

describe("the decision map", () => {
  it("draws a chain from left to right in one row", () => {
    const map = layoutDecisionMap(
      [decision("c", "2026-03-01"), decision("a", "2024-01-01"), decision("b", "2025-05-01")],
      [supersedes("b", "a"), supersedes("c", "b")],
    );
    expect(map.periods).toEqual([
      { name: "2024", columns: 1 },
      { name: "2025", columns: 1 },
      { name: "2026", columns: 1 },
    ]);
    expect(map.nodes).toEqual([
      { path: "a", column: 0, row: 0 },
      { path: "b", column: 1, row: 0 },
      { path: "c", column: 2, row: 0 },
    ]);
    expect(map.arrows.map(({ from, to }) => `${from.path}→${to.path}`)).toEqual(["a→b", "b→c"]);
    expect(routeArrows(map, SIZES)[0]?.points).toEqual([
      [100, 20],
      [130, 20],
    ]);
  });

  it("stacks what one decision replaces, and steps on within one year", () => {
    const map = layoutDecisionMap(
      [decision("a", "2026-01-01"), decision("b", "2026-02-01"), decision("c", "2026-02-05")],
      [supersedes("c", "a"), supersedes("c", "b")],
    );
    expect(map.periods.map(({ name }) => name)).toEqual(["Jan 2026", "Feb 2026"]);
    expect(map.nodes).toEqual([
      { path: "a", column: 0, row: 0 },
      { path: "b", column: 1, row: 1 },
      { path: "c", column: 2, row: 0 },
    ]);
  });

  it("leaves decisions that only relate on their own, by year", () => {
    const map = layoutDecisionMap(
      [decision("a", "2024-01-01"), decision("b", "2025-05-01"), decision("c", "2025-01-01")],
      [{ from: "b", to: "a", rel: "relates" }],
    );
    expect(map).toMatchObject({ nodes: [], arrows: [], rows: 0, columns: 0 });
    expect(map.alone).toEqual([
      { year: "2025", paths: ["c", "b"] },
      { year: "2024", paths: ["a"] },
    ]);
  });

  it.each([
    ["2026-02-01", ["Jan 2026", "Feb 2026"]],
    ["2026-08-01", ["Jan–Mar 2026", "Jul–Sep 2026"]],
    ["2029-01-01", ["2026", "2029"]],
  ])("puts what nothing dates before all others, and stretches no axis for it (until %s)", (until, names) => {
    const map = layoutDecisionMap(
      [decision("c", until), decision("a", ""), decision("b", "2026-01-01")],
      [supersedes("b", "a"), supersedes("c", "b")],
    );
    expect(map.periods.map(({ name }) => name)).toEqual(["", ...names]);
    expect(map.nodes.map(({ path, column }) => [path, column])).toEqual([
      ["a", 0],
      ["b", 1],
      ["c", 2],
    ]);
  });

  it("lists decisions without a date last", () => {
    const undated = { ...decision("a", "2026-01-01"), date: null };
    const map = layoutDecisionMap([undated, decision("b", "2024-01-01")], []);
    expect(map.alone.map(({ year }) => year)).toEqual(["2024", null]);
  });

  it("lets chains that do not meet in time share a row", () => {
    const map = layoutDecisionMap(
      [
        decision("a", "2020-01-01"),
        decision("b", "2021-01-01"),
        decision("between", "2022-01-01"),
        decision("later", "2023-01-01"),
        decision("c", "2024-01-01"),
        decision("d", "2025-01-01"),
      ],
      [supersedes("b", "a"), supersedes("later", "between"), supersedes("d", "c")],
    );
    const rows = Object.fromEntries(map.nodes.map(({ path, row }) => [path, row]));
    expect(rows).toEqual({ a: 0, b: 0, between: 1, later: 1, c: 0, d: 0 });
  });

  it("draws a circle without walking in it", () => {
    const map = layoutDecisionMap(
      [decision("a", "2024-01-01"), decision("b", "2024-01-01")],
      [supersedes("a", "b"), supersedes("b", "a"), supersedes("a", "a")],
    );
    expect(map.nodes).toHaveLength(2);
    expect(map.arrows).toHaveLength(2);
  });
});

describe("every map", () => {
  const count = 40;
  const made = fc.record({
    days: fc.array(fc.tuple(fc.integer({ min: 2018, max: 2026 }), fc.integer({ min: 1, max: 12 })), {
      minLength: count,
      maxLength: count,
    }),
    relations: fc.array(
      fc.record({
        from: fc.integer({ min: 0, max: count - 1 }).map((n) => `d${n}`),
        to: fc.integer({ min: 0, max: count - 1 }).map((n) => `d${n}`),
        rel: fc.constantFrom("supersedes", "amends", "relates") as fc.Arbitrary<MapRelation["rel"]>,
      }),
      { maxLength: 60 },
    ),
  });
  const decisionsOf = (days: readonly (readonly [number, number])[]) =>
    days.map(([year, month], n) => decision(`d${n}`, `${year}-${String(month).padStart(2, "0")}-01`, `${n}`));

  it("shows each decision once, in a place of its own", () => {
    fc.assert(
      fc.property(made, ({ days, relations }) => {
        const map = layoutDecisionMap(decisionsOf(days), relations);
        const shown = [...map.nodes.map(({ path }) => path), ...map.alone.flatMap(({ paths }) => paths)];
        expect([...shown].sort()).toEqual(
          decisionsOf(days)
            .map(({ path }) => path)
            .sort(),
        );
        expect(new Set(map.nodes.map(({ column, row }) => `${column}/${row}`)).size).toBe(map.nodes.length);
        for (const { column, row } of map.nodes) {
          expect(column).toBeLessThan(map.columns);
          expect(row).toBeLessThan(map.rows);
        }
      }),
    );
  });

  it("keeps time: who is older by a period never stands further right", () => {
    fc.assert(
      fc.property(made, ({ days, relations }) => {
        const decisions = decisionsOf(days);
        const { nodes } = layoutDecisionMap(decisions, relations);
        const yearOf = new Map(decisions.map(({ path, at }) => [path, at.slice(0, 4)]));
        for (const a of nodes)
          for (const b of nodes)
            if ((yearOf.get(a.path) ?? "") < (yearOf.get(b.path) ?? ""))
              expect(a.column).toBeLessThanOrEqual(b.column);
      }),
    );
  });

  it("leads no arrow through a decision", () => {
    fc.assert(
      fc.property(made, ({ days, relations }) => {
        const map = layoutDecisionMap(decisionsOf(days), relations);
        for (const { points } of routeArrows(map, SIZES)) {
          for (const [i, [x, y]] of points.entries()) {
            const [nextX, nextY] = points[i + 1] ?? [x, y];
            for (const { column, row } of map.nodes) {
              const [left, top] = [column * 130, row * 56];
              const misses =
                Math.max(x, nextX) <= left ||
                Math.min(x, nextX) >= left + 100 ||
                Math.max(y, nextY) <= top ||
                Math.min(y, nextY) >= top + 40;
              expect(misses).toBe(true);
            }
          }
        }
      }),
    );
  });

  it("draws two relations between the same decisions in one order, whichever was read first", () => {
    const decisions = decisionsOf([
      [2018, 1],
      [2019, 1],
    ]);
    const [older = "", newer = ""] = decisions.map(({ path }) => path);
    const relations: MapRelation[] = [
      { from: newer, to: older, rel: "supersedes" },
      { from: newer, to: older, rel: "amends" },
    ];
    expect(layoutDecisionMap(decisions, relations.toReversed())).toEqual(
      layoutDecisionMap(decisions, relations),
    );
  });

  it("is the same whatever order its facts come in", () => {
    fc.assert(
      fc.property(made, ({ days, relations }) => {
        const decisions = decisionsOf(days);
        expect(layoutDecisionMap(decisions.toReversed(), relations.toReversed())).toEqual(
          layoutDecisionMap(decisions, relations),
        );
      }),
    );
  });
});
