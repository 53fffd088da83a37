import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FileChange } from "./logged-commit";
import { traceLineages } from "./trace-lineages";

const added = (path: string): FileChange => ({ kind: "added", path, from: null, blob: path });
const changed = (path: string): FileChange => ({ kind: "modified", path, from: null, blob: path });
const renamed = (from: string, path: string): FileChange => ({ kind: "renamed", path, from, blob: path });
const deleted = (path: string): FileChange => ({ kind: "deleted", path, from: null, blob: null });

function traced(...commits: FileChange[][]) {
  const tracer = traceLineages();
  const told = commits.map((changes, index) => tracer.take({ hash: `c${index}`, changes }));
  return { tracer, lineages: told.map((changes) => changes.map((change) => change.lineage)) };
}

describe("a file's life", () => {
  it("goes on through renames", () => {
    const { tracer, lineages } = traced(
      [added("a"), added("b")],
      [renamed("a", "c")],
      [changed("c"), changed("b")],
    );
    expect(lineages).toEqual([[1, 2], [1], [1, 2]]);
    expect(tracer.holders()).toEqual(
      new Map([
        ["b", 2],
        ["c", 1],
      ]),
    );
  });

  it("is another one where a new file takes a name that was left", () => {
    expect(traced([added("a")], [renamed("a", "b")], [added("a")], [changed("b")]).lineages).toEqual([
      [1],
      [1],
      [2],
      [1],
    ]);
  });

  it("goes on when a file comes back under its name", () => {
    expect(traced([added("a")], [deleted("a")], [added("a")]).lineages).toEqual([[1], [1], [1]]);
  });

  it("survives files changing places in one commit, and chains", () => {
    const swap = traced(
      [added("a"), added("b")],
      [renamed("a", "b"), renamed("b", "a")],
      [changed("a"), changed("b")],
    );
    expect(swap.lineages[2]).toEqual([2, 1]);
    const chain = traced(
      [added("a"), added("b")],
      [renamed("b", "c"), renamed("a", "b")],
      [changed("b"), changed("c")],
    );
    expect(chain.lineages[2]).toEqual([1, 2]);
  });

  it("is followed on a branch beside that still uses the old name", () => {
    const { tracer, lineages } = traced([added("a")], [renamed("a", "b")], [changed("a")], [changed("b")]);
    expect(lineages).toEqual([[1], [1], [1], [1]]);
    expect(tracer.holders()).toEqual(new Map([["b", 1]]));
  });

  it("knows which paths it was ever told of", () => {
    const { tracer } = traced([added("a")], [renamed("a", "b")]);
    expect(["a", "b", "c"].map((path) => tracer.knows(path))).toEqual([true, true, false]);
  });

  it("is the same told in one go or in several", () => {
    const step = fc.tuple(fc.constantFrom("add", "change", "rename", "delete"), fc.nat(5), fc.nat(5));
    fc.assert(
      fc.property(fc.array(fc.array(step, { maxLength: 3 }), { maxLength: 12 }), fc.nat(12), (plan, cut) => {
        const commits = realistic(plan);
        const whole = traceLineages();
        const all = commits.flatMap((changes) => whole.take({ hash: "c", changes }));
        const first = traceLineages();
        const told = commits.slice(0, cut).flatMap((changes) => first.take({ hash: "c", changes }));
        const second = traceLineages(told);
        told.push(...commits.slice(cut).flatMap((changes) => second.take({ hash: "c", changes })));
        expect(told).toEqual(all);
        expect([...second.holders()].sort()).toEqual([...whole.holders()].sort());
      }),
    );
  });
});

/** Changes that could really follow one another: only what is there is changed, renamed or deleted. */
function realistic(plan: readonly (readonly (readonly [string, number, number])[])[]): FileChange[][] {
  const there = new Set<string>();
  return plan.map((steps) => {
    const touched = new Set<string>();
    return steps.flatMap(([kind, a, b]): FileChange[] => {
      const [from, to] = [`f${a}`, `f${b}`];
      if (touched.has(from) || touched.has(to)) return [];
      if (kind === "add" && !there.has(to)) {
        there.add(to);
        touched.add(to);
        return [added(to)];
      }
      if (!there.has(from)) return [];
      touched.add(from);
      if (kind === "change") return [changed(from)];
      if (kind === "delete") {
        there.delete(from);
        return [deleted(from)];
      }
      if (kind !== "rename" || there.has(to)) return [];
      touched.add(to);
      there.delete(from);
      there.add(to);
      return [renamed(from, to)];
    });
  });
}
