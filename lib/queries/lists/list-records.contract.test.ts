import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { scratchContext } from "../../commands/scratch-context";
import type { Context } from "../../context";
import { forEachDatabase } from "../../db/for-each-database";
import { madeRecord, madeText } from "../../db/made-record";
import { madeSource } from "../../db/made-source";
import { markGone } from "../../db/mark-gone";
import { putRecords } from "../../db/put-records";
import type { StoredRecord } from "../../db/stored-record";
import { sql } from "../../sql";
import { listRecords } from "./list-records";
import { FACET_NAMES, type ListInput, listView } from "./list-view";
import { getNeighbours } from "./neighbours";

const NOW = "2026-03-04T05:06:07.000Z";
const STAGES = ["red", "green", "misc"] as const;

/** Sixty prompts over three months, six to a day, and three decisions. */
const records: StoredRecord[] = [
  ...Array.from({ length: 60 }, (_, n) =>
    madeRecord(`p${String(n).padStart(2, "0")}`, {
      title: `Prompt ${n % 7} of the sidebar`,
      date: `2026-0${1 + (n % 3)}-${String(1 + (n % 10)).padStart(2, "0")}`,
      stage: STAGES[n % 3]!,
      stageRaw: STAGES[n % 3]!,
      model: n % 2 === 0 ? "Claude" : "claude",
      user: n % 4 === 0 ? "Ann Lee" : "Bo",
      labels: n % 5 === 0 ? ["api", "ui"] : n % 5 === 1 ? ["api"] : [],
      ...madeText({
        prompt: `please fix word${n} in the navigation`,
        response: n % 10 === 0 ? "needleword done" : "done",
      }),
    }),
  ),
  ...["accepted", "proposed", "accepted"].map((status, n) =>
    madeRecord(`d${n}`, {
      path: `history/adr/000${n}-needle.md`,
      kind: "decision",
      dialect: "nygard",
      number: `000${n}`,
      title: n === 0 ? "Use a needleword" : `Decision ${n} about 日本語`,
      date: "2026-02-01",
      status: status as "accepted" | "proposed",
      statusRaw: status,
      ...madeText({
        decision: "We use get_user_by_id from next.config.js, café, فِكْرة, ADR-0001 and ADR-0007.",
      }),
    }),
  ),
].map((stored, n) => ({
  ...stored,
  featureId: n % 2 === 0 && stored.record.kind === "prompt" ? "f1" : null,
}));
const CLI = { id: "f1", base: "specs", folder: "001-cli", slug: "001-cli", title: "CLI", number: 1 };

forEachDatabase((database) => {
  let ctx: Context;
  const list = async (input: ListInput) => listView.parse(await listRecords(ctx, input));
  const paths = async (input: ListInput) => (await list(input)).records.map(({ path }) => path);

  beforeAll(async () => {
    ctx = await scratchContext(database());
    ctx.actor = { ...ctx.actor, name: "Ann Lee" };
    ctx.now = () => new Date(NOW);
    await madeSource(database(), records, [CLI]);
  });

  describe("pages", () => {
    for (const q of [
      "",
      "sort:title",
      "sort:-title",
      "sort:-date",
      "sort:updated",
      "navigation",
      "fix sort:date",
      "needleword",
      "group:stage",
      "group:feature sort:-title",
      "navigation group:month",
      "group:source sort:updated",
    ]) {
      it(`lists every record of “${q}” once, forwards and backwards`, async () => {
        const all = await paths({ q, limit: 200 });
        expect(new Set(all).size).toBe(all.length);
        const forwards: string[] = [];
        const pages: string[][] = [];
        let after = "";
        for (;;) {
          const page = await list({ q, after, limit: 7 });
          const shown = page.records.map(({ path }) => path);
          pages.push(shown);
          forwards.push(...shown);
          if (page.next === null) {
            after = page.previous ?? "";
            break;
          }
          after = page.next;
        }
        expect(forwards).toEqual(all);
        const backwards = [pages.at(-1)!];
        while (after !== "") {
          const page = await list({ q, after, limit: 7 });
          backwards.unshift(page.records.map(({ path }) => path));
          after = page.previous ?? "";
        }
        expect(backwards.flat()).toEqual(all);
      });
    }

    it("offers to ask for any, all or none of what is chosen in a facet", async () => {
      const { facets } = await list({ q: "label:(api OR ui)", facets: ["label", "stage"] });
      expect(facets.map(({ modes }) => modes.map(({ mode, current }) => [mode, current]))).toEqual([
        [
          ["any", true],
          ["all", false],
          ["none", false],
        ],
        [],
      ]);
      const totals = await Promise.all(
        facets[0]!.modes.map(async ({ query }) => (await list({ q: query })).total),
      );
      expect(totals).toEqual([24, 12, 39]);
    });

    it("says under which headings its rows stand, with the count of each, and keeps the order within", async () => {
      const { records: rows, groups } = await list({ q: "group:stage sort:-date", limit: 45 });
      expect(groups).toEqual([
        { value: "red", label: "red", count: 20, start: 0 },
        { value: "green", label: "green", count: 20, start: 20 },
        { value: "misc", label: "misc", count: 20, start: 40 },
      ]);
      const dates = rows.slice(0, 20).map(({ date }) => date);
      expect(dates).toEqual(dates.toSorted());
      const all = await list({ q: "group:stage", limit: 200 });
      expect(all.groups?.at(-1)).toEqual({ value: "", label: "", count: 3, start: 60 });
      expect((await list({ q: "" })).groups).toBeNull();
    });

    it("starts anew with a token of another list, or with none that can be read", async () => {
      const { next } = await list({ q: "sort:title", limit: 5 });
      const first = await paths({ q: "", limit: 5 });
      expect(await paths({ q: "", limit: 5, after: next ?? "" })).toEqual(first);
      expect(await paths({ q: "", limit: 5, after: "💥" })).toEqual(first);
    });

    it("has the order it is given where the query names none and asks for no words", async () => {
      const kinds = ["decision" as const];
      expect((await list({ kinds, order: "title" })).sort).toEqual({ key: "title", descending: false });
      expect((await list({ kinds, order: "title", q: "sort:-date" })).sort.key).toBe("date");
      expect((await list({ order: "title", q: "needleword" })).sort.key).toBe("relevance");
    });

    it("says how many there are, and in what order", async () => {
      const view = await list({ kinds: ["decision"] });
      expect(view).toMatchObject({ total: 3, totalIsExact: true, sort: { key: "date", descending: true } });
      expect(view.description).toBe("3 decisions, newest first.");
    });
  });

  describe("text", () => {
    it("puts a title before a text, and shows why each row matched", async () => {
      const { records: rows } = await list({ q: "needleword" });
      expect(rows[0]?.path).toBe("history/adr/0000-needle.md");
      expect(rows.length).toBe(7);
      for (const { snippet } of rows) {
        const [from, to] = snippet?.marks[0] ?? [0, 0];
        expect(snippet?.text.slice(from, to)).toBe("needleword");
      }
    });

    it("puts the record of a number before those that speak of it", async () => {
      for (const q of ["ADR-0001", "adr 0001", "0001", "kind:decision adr-0001"])
        expect((await paths({ q }))[0], q).toBe("history/adr/0001-needle.md");
    });

    const found: [string, number][] = [
      ["get_user_by_id", 3],
      ["next.config.js", 3],
      ["user_by", 3],
      ["ADR-0007", 3],
      ["cafe", 3],
      ["فكرة", 3],
      ["日本", 2],
      ["in:title needleword", 1],
      ["in:response needleword", 6],
      ["navig*", 60],
      ['"fix word1"', 1],
      ["word1*", 11],
      ["needleword -kind:decision", 6],
      ["needleword OR 日本語", 9],
    ];
    for (const [q, count] of found) {
      it(`finds ${count} for ${q}`, async () => {
        const view = await list({ q, limit: 200 });
        expect(view.records.length).toBe(count);
        expect(view.total).toBe(count);
        expect(view.records.every(({ snippet }) => snippet !== null)).toBe(true);
      });
    }

    it("asks whether something near was meant, when nothing is found", async () => {
      expect(await list({ q: "needlewrod" })).toMatchObject({ total: 0, didYouMean: "needleword" });
      expect(await list({ q: "needleword" })).toMatchObject({ didYouMean: null });
    });

    it("offers the words of a sentence that mean something, where they find more", async () => {
      expect(await list({ q: "where was the needleword" })).toMatchObject({
        total: 0,
        didYouMean: "needleword",
      });
      expect(await list({ q: "where was the needlewrod" })).toMatchObject({ didYouMean: "needleword" });
      // “did” stands nowhere, and is near to what does; it is no mistake.
      expect(await list({ q: "did we use the needleword" })).toMatchObject({ didYouMean: "use needleword" });
      expect(await list({ q: "where was the nothinglikeit" })).toMatchObject({ didYouMean: null });
    });
  });

  describe("facets", () => {
    const facets = [...FACET_NAMES];

    it("offers what following it then lists", async () => {
      for (const q of [
        "",
        "stage:red",
        "stage:(red OR green) label:api",
        "-label:ui",
        "navigation",
        "person:bo needleword",
      ]) {
        const view = await list({ q, facets: [...facets], limit: 1 });
        expect(view.facets.map(({ field }) => field)).toEqual([...facets]);
        for (const facet of view.facets) {
          for (const { value, count, query, state } of facet.values.filter((one) => one.state === "off")) {
            expect(value).not.toBe("");
            const asked = view.facets
              .find(({ field }) => field === facet.field)
              ?.values.some((one) => one.state !== "off");
            const { total } = await list({ q: query, limit: 1 });
            // Beside a value that is asked for or excluded, the count says what this one alone would bring.
            if (!asked) expect({ q, query, total, state }).toEqual({ q, query, total: count, state });
          }
        }
      }
    });

    it("leaves its own facet out of the counts, and folds case", async () => {
      const view = await list({ q: "stage:red", facets: ["stage", "model", "month"] });
      const values = (field: string) =>
        view.facets
          .find((facet) => facet.field === field)
          ?.values.map(({ value, count, state }) => [value.toLowerCase(), count, state]);
      expect(values("stage")).toEqual([
        ["green", 20, "off"],
        ["misc", 20, "off"],
        ["red", 20, "on"],
      ]);
      expect(values("model")).toEqual([["claude", 20, "off"]]);
      expect(values("month")).toEqual([["2026-01", 20, "off"]]);
    });

    it("shows all values of one that is opened, or those that hold what is typed", async () => {
      const labels = async (facetText: string) => {
        const input: ListInput = { facets: ["label", "stage"], facet: "label", facetText };
        return (await list(input)).facets.map(({ values }) => values.map(({ value }) => value));
      };
      expect(await labels("")).toEqual([
        ["api", "ui"],
        ["green", "misc", "red"],
      ]);
      expect(await labels("Ap")).toEqual([["api"], ["green", "misc", "red"]]);
      expect((await labels("none such"))[0]).toEqual([]);
      const kept = await list({ q: "label:ui", facets: ["label"], facet: "label", facetText: "ap" });
      expect(kept.facets[0]?.values.map(({ value, state }) => [value, state])).toEqual([
        ["api", "off"],
        ["ui", "on"],
      ]);
    });

    it("keeps in sight what is asked for, also where nothing has it", async () => {
      const view = await list({ q: "label:nowhere -stage:red", facets: ["label", "stage"] });
      expect(view.facets[0]?.values.find(({ value }) => value === "nowhere")).toMatchObject({
        count: 0,
        state: "on",
        query: "-stage:red",
      });
      expect(view.facets[1]?.values.find(({ value }) => value === "red")).toMatchObject({
        state: "excluded",
        query: "label:nowhere",
      });
    });
  });

  describe("neighbours", () => {
    for (const q of ["", "needleword", "stage:red sort:title", "sort:-date"]) {
      it(`walks through “${q}” and never leaves it`, async () => {
        const all = (await list({ q, limit: 200 })).records;
        for (const [at, { source, path }] of all.entries()) {
          const { previous, next } = await getNeighbours(ctx, { q, source, path });
          expect([previous?.path, next?.path]).toEqual([all[at - 1]?.path, all[at + 1]?.path]);
        }
      });
    }

    it("stays in the result when the record has left it", async () => {
      const all = await paths({ q: "user:@me", limit: 200 });
      const left = await paths({ q: "-user:@me", limit: 200 });
      const { previous, next } = await getNeighbours(ctx, {
        q: "user:@me",
        source: "one",
        path: left[30]!,
      });
      expect(all).toContain(next?.path);
      expect(all.indexOf(next!.path) - all.indexOf(previous!.path)).toBe(1);
      const ranked = await getNeighbours(ctx, {
        q: "needleword stage:red",
        source: "one",
        path: "history/adr/0000-needle.md",
      });
      expect(ranked.next?.path).toBe((await paths({ q: "needleword stage:red" }))[0]);
    });
  });

  it("gives an answer or a diagnostic for any string, on every path", async () => {
    const odd = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.string({
        unit: fc.constantFrom(..."\"'\\%_*()-:=<>.\0{}[]^~ab日é \u00ad\ue000\ud800"),
        maxLength: 30,
      }),
      fc.constantFrom(
        "a ".repeat(300),
        "(".repeat(80),
        "NEAR(a b)",
        '"',
        "title:x",
        "{title}:x",
        "a AND",
        "-",
        "*",
        '\'; DROP TABLE "Record"; --',
      ),
    );
    await fc.assert(
      fc.asyncProperty(odd, async (q) => {
        const view = await list({ q, facets: ["stage", "label"], limit: 3 });
        expect(view.records.length).toBeLessThanOrEqual(Math.min(3, view.total));
        await getNeighbours(ctx, { q, source: "one", path: "history/adr/0000-needle.md" });
      }),
      { numRuns: 200 },
    );
  });

  it("shows what has changed, at once", async () => {
    const before = await list({ q: "needleword", facets: ["kind"] });
    await markGone(database(), ["d0"], NOW);
    const after = await list({ q: "needleword", facets: ["kind"] });
    expect([before.total, after.total]).toEqual([7, 6]);
    expect(await paths({ q: "is:gone" })).toEqual(["history/adr/0000-needle.md"]);
    await putRecords(database(), "s", [madeRecord("p00", { title: "Changed", labels: ["new"] })], NOW);
    const { facets } = await list({ facets: ["label"] });
    expect(facets[0]?.values.find(({ value }) => value === "new")?.count).toBe(1);
    await database().write([sql`UPDATE "Source" SET "slug" = ${"renamed"}`]);
    expect((await list({ q: "source:renamed", facets: ["source"] })).facets[0]?.values[0]).toMatchObject({
      value: "renamed",
      state: "on",
    });
  });
});
