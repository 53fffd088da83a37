import { beforeAll, expect, it } from "vitest";
import { type ScratchContext, scratchContext } from "../commands/scratch-context";
import { seat } from "../commands/scratch-desk";
import { addView } from "../commands/views/add-view";
import { changeView } from "../commands/views/change-view";
import { removeView } from "../commands/views/remove-view";
import { forEachDatabase } from "../db/for-each-database";
import { madeRecord, madeText } from "../db/made-record";
import { madeSource } from "../db/made-source";
import { markGone } from "../db/mark-gone";
import { putRecords } from "../db/put-records";
import { granted } from "../granted";
import { isRefusal } from "../refusal";
import { findView, listViews } from "./list-views";
import { listValues } from "./lists/list-values";
import { relatedRecords } from "./records/related-records";

const NOW = "2026-03-04T05:06:07.000Z";

forEachDatabase((database) => {
  let ctx: ScratchContext;
  const saved = async () => (await listViews(ctx, {})).views.filter(({ preset }) => !preset);

  beforeAll(async () => {
    ctx = await scratchContext(database());
    const prompts = ["Quiet sidebar", "Loud sidebar", "A header", "A footer"].map((title, n) =>
      madeRecord(`p${n}`, {
        title,
        stage: "red",
        labels: n < 2 ? ["navigation"] : ["api"],
        files: n < 2 ? ["src/sidebar.tsx", "src/menu.tsx"] : [`src/${n}.ts`],
        branch: "main",
        ...madeText({ prompt: "please" }),
      }),
    );
    const others = Array.from({ length: 100 }, (_, n) => madeRecord(`o${n}`, { title: `Another ${n}` }));
    await madeSource(database(), [...prompts, ...others]);
  });

  it("keeps a query under a name, counts what it lists, and leads its address to it after a change", async () => {
    const kept = await addView(ctx, { name: "Red ones", list: "prompts", q: "stage:red" });
    expect(kept).toEqual({ slug: "red-ones", name: "Red ones" });
    expect(await saved()).toMatchObject([{ slug: "red-ones", count: 4, pinned: true, personal: false }]);
    await changeView(ctx, { view: "red-ones", name: "Navigation", q: "label:navigation", pinned: false });
    expect(await findView(ctx, "red-ones")).toEqual({ list: "prompts", q: "label:navigation" });
    expect(await saved()).toMatchObject([{ name: "Navigation", count: 2, pinned: false }]);
    expect((await listViews(ctx, { show: "pinned" })).views.every(({ preset }) => preset)).toBe(true);
    await removeView(ctx, { view: "red-ones" });
    expect(await saved()).toEqual([]);
    expect(await findView(ctx, "red-ones")).toBeNull();
    expect(ctx.announced.every(({ type }) => type === "views-changed")).toBe(true);
  });

  it("gives views of one name addresses of their own, and never that of a preset", async () => {
    const slugs: string[] = [];
    for (let n = 0; n < 3; n++) {
      const kept = await addView(ctx, { name: n === 2 ? "Stale" : "Twice", q: "" });
      if (!isRefusal(kept)) slugs.push(kept.slug);
    }
    expect(slugs).toEqual(["twice", "twice-2", "stale-2"]);
    for (const view of slugs) await removeView(ctx, { view });
  });

  it("shows what is somebody's own to nobody else", async () => {
    await addView(ctx, { name: "Mine", q: "stage:red", personal: true });
    const other = seat(ctx, "Bo");
    expect((await listViews(other, {})).views.some(({ name }) => name === "Mine")).toBe(false);
    expect(await findView(other, "mine")).toBeNull();
    expect(await removeView(other, { view: "mine" })).toMatchObject({ code: "view-missing" });
    expect(await changeView(other, { view: "mine", q: "" })).toMatchObject({ code: "view-missing" });
    expect(await removeView(ctx, { view: "mine" })).toEqual({ removed: "mine" });
  });

  it("counts nothing where a part of the query cannot be honoured", async () => {
    await addView(ctx, { name: "Later", q: "since:meeting" });
    expect(await saved()).toMatchObject([{ count: null }]);
    await removeView(ctx, { view: "later" });
  });

  it("tells which values stand behind an operator, most frequent first", async () => {
    const values = async (key: string, q = "") => (await listValues(ctx, { key, q })).values;
    expect(await values("label")).toEqual([
      { value: "api", count: 2 },
      { value: "navigation", count: 2 },
    ]);
    expect(await values("tag", "nav")).toEqual([{ value: "navigation", count: 2 }]);
    expect(await values("branch", "MA")).toEqual([{ value: "main", count: 4 }]);
    expect(await values("file", "menu")).toEqual([{ value: "src/menu.tsx", count: 2 }]);
    expect(await values("source")).toEqual([{ value: "one", count: 104 }]);
    expect(await values("words")).toEqual([]);
    expect(await values("nothing")).toEqual([]);
  });

  it("tells no value of a record whose file is gone", async () => {
    const gone = madeRecord("gone", {
      labels: ["vanished", "api"],
      files: ["src/vanished.ts", "src/menu.tsx"],
      tests: ["vanished.test.ts"],
      branch: "vanished",
      model: "vanished",
      user: "Vanished",
    });
    await putRecords(database(), "s", [gone], NOW);
    await markGone(database(), ["gone"], NOW);
    for (const key of ["label", "file", "test", "branch", "model", "user", "person"])
      expect((await listValues(ctx, { key, q: "vanished" })).values, key).toEqual([]);
    expect((await listValues(ctx, { key: "label", q: "api" })).values).toEqual([{ value: "api", count: 2 }]);
    expect((await listValues(ctx, { key: "file", q: "menu" })).values).toEqual([
      { value: "src/menu.tsx", count: 2 },
    ]);
    expect((await listValues(ctx, { key: "source" })).values).toEqual([{ value: "one", count: 104 }]);
  });

  it("relates records by what few share, and says by what", async () => {
    const found = granted(await relatedRecords(ctx, { source: "one", path: "history/prompts/p0.md" }));
    expect(found.related.map(({ title }) => title)).toEqual(["Loud sidebar"]);
    const reasons = new Map(found.related[0]!.reasons.map(({ what, values }) => [what, values.toSorted()]));
    expect(reasons.get("file")).toEqual(["src/menu.tsx", "src/sidebar.tsx"]);
    expect(reasons.get("word")).toEqual(["sidebar"]);
    expect(await relatedRecords(ctx, { source: "one", path: "nowhere" })).toMatchObject({ refused: true });
  });
});
