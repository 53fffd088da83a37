import { beforeAll, describe, expect, it } from "vitest";
import { openIndex } from "../search/open-index";
import { sql } from "../sql";
import { forEachDatabase } from "./for-each-database";
import { knownFiles, knownIdentities } from "./known-files";
import { madeRecord, madeText } from "./made-record";
import { madeSource } from "./made-source";
import { markGone } from "./mark-gone";
import { moveRecords } from "./move-records";
import { dropFeatures, putFeatures, refreshFeatureCounts } from "./put-features";
import { putLinks } from "./put-links";
import { putRecords } from "./put-records";
import { knownCards, putSuggestions } from "./put-suggestions";
import { readDetail } from "./record-detail";
import { removeRecords } from "./remove-records";

const NOW = "2026-01-02T03:04:05.000Z";

forEachDatabase((database) => {
  const all = async (table: string, order: string) =>
    database().rows({ text: [`SELECT * FROM "${table}" ORDER BY ${order}`], values: [] });
  const found = async (word: string) => {
    const index = openIndex(database());
    const text = { type: "text" as const, tokens: [word], prefix: false, grams: false, parts: [] };
    const rows = await database().rows(
      sql`SELECT r."key" FROM "Record" r WHERE ${index.matches(text, sql`r."id"`)} ORDER BY r."key"`,
    );
    return rows.map((row) => row.key);
  };

  beforeAll(async () => {
    await openIndex(database()).ensure();
    await madeSource(database());
  });

  const full = () =>
    madeRecord("k1", {
      title: "Fix the sidebar \u0000 🎉",
      labels: ["a", "b", "a"],
      files: ["src/x.ts"],
      deciders: ["Ann"],
      problems: [{ rule: "r", severity: "error", line: 3, message: "No." }],
      suggestions: [{ line: 4, brief: "use-x", title: null, form: "detected" }],
      ...madeText({ prompt: "please 🎉 fix sidebarword", response: "donewordé" }, "frontword"),
    });

  it("writes a record once, however often it is written", async () => {
    const written = await putRecords(database(), "s", [full()], NOW);
    expect(written.hasWritten).toBe(true);
    const first = await all("Record", '"id"');
    const terms = await all("RecordTerm", '"recordId", "field", "value"');
    const again = await putRecords(database(), "s", [full()], "2027-01-01T00:00:00.000Z");
    expect(again).toEqual({ ids: written.ids, hasWritten: false });
    expect(await all("Record", '"id"')).toEqual(first);
    expect(await all("RecordTerm", '"recordId", "field", "value"')).toEqual(terms);
    expect(terms.map((row) => `${row.field}:${row.value}`)).toEqual([
      "decider:Ann",
      "file:src/x.ts",
      "label:a",
      "label:b",
      "person:Ann",
    ]);
    expect((await all("Problem", '"id"')).length).toBe(1);
    expect((await all("Suggestion", '"id"')).length).toBe(1);
    expect(await all("RecordIdentity", '"key"')).toEqual([
      { key: "k1", sourceId: "s", path: "history/prompts/k1.md", createdAt: NOW, goneAt: null },
    ]);
    expect(first[0]).toMatchObject({ title: "Fix the sidebar \ufffd 🎉", titleKey: "fix the sidebar" });
  });

  it("keeps the parts of the text apart, also beyond the basic plane", async () => {
    const [row] = await database().rows(sql`
      SELECT substr("text", "promptAt" + 1, "promptLen") AS "prompt",
             substr("text", "responseAt" + 1, "responseLen") AS "response", "detail" FROM "RecordText"`);
    expect(row).toMatchObject({ prompt: "please 🎉 fix sidebarword", response: "donewordé" });
    expect(readDetail(String(row?.detail)).labels).toEqual(["a", "b", "a"]);
  });

  it("finds what was written and no longer what was overwritten", async () => {
    for (const word of ["frontword", "sidebarword", "doneworde", "response"]) {
      expect(await found(word)).toEqual(["k1"]);
    }
    await putRecords(
      database(),
      "s",
      [{ ...full(), record: { ...full().record, text: "other", sections: {} } }],
      NOW,
    );
    expect(await found("sidebarword")).toEqual([]);
    expect(await found("other")).toEqual(["k1"]);
    expect(await found("sidebar")).toEqual(["k1"]);
  });

  it("gives new records ids that were never used", async () => {
    const { ids } = await putRecords(
      database(),
      "s",
      [madeRecord("k2"), madeRecord("k1"), madeRecord("k3")],
      NOW,
    );
    const [k1, k2, k3] = ["k1", "k2", "k3"].map((key) => ids.get(key)!);
    expect(k1).toBeLessThan(k2!);
    expect(k2).toBeLessThan(k3!);
    const known = await knownFiles(database(), "s");
    expect(known.map(({ id, key, isGone }) => ({ id, key, isGone }))).toEqual([
      { id: k1, key: "k1", isGone: false },
      { id: k2, key: "k2", isGone: false },
      { id: k3, key: "k3", isGone: false },
    ]);
  });

  it("lets records change places and take the place of one that is gone", async () => {
    const path = (key: string) => `history/prompts/${key}.md`;
    await markGone(database(), ["k3"], NOW);
    await moveRecords(
      database(),
      "s",
      [
        { key: "k1", from: path("k1"), to: path("k2") },
        { key: "k2", from: path("k2"), to: path("k3") },
      ],
      NOW,
    );
    const identities = await knownIdentities(database(), "s");
    expect(identities.get(path("k2"))).toBe("k1");
    expect(identities.get(path("k3"))).toBe("k2");
    const left = await all("RecordPath", '"path", "key"');
    expect(left.map((row) => [row.path, row.key])).toEqual([
      [path("k1"), "k1"],
      [path("k2"), "k2"],
      [path("k3"), "k3"],
    ]);
  });

  it("resolves links, and filters by what they lead to", async () => {
    const { ids } = await putRecords(database(), "s", [madeRecord("a1"), madeRecord("a2")], NOW);
    const link = {
      rel: "adr" as const,
      target: "ADR-7",
      resolved: "adr/0007.md",
      evidence: "It says so.",
      line: 2,
    };
    for (let again = 0; again < 2; again++) {
      await putLinks(database(), [
        {
          recordId: ids.get("a1")!,
          links: [
            { ...link, toId: ids.get("a2")! },
            { ...link, toId: null },
          ],
        },
      ]);
    }
    expect((await all("Link", '"id"')).map((row) => [row.fromId, row.toId, row.target])).toEqual([
      [ids.get("a1"), ids.get("a2"), "ADR-7"],
      [ids.get("a1"), null, "ADR-7"],
    ]);
    expect(
      (await all("RecordTerm", '"value"')).filter((row) => row.field === "adr").map((row) => row.value),
    ).toEqual(["ADR-7", "adr/0007.md"]);
  });

  it("counts features, lets addresses change hands, and drops those without records", async () => {
    const feature = { base: "specs", folder: "001-a", title: "A", number: 1 };
    await putFeatures(database(), "s", [
      { id: "f1", slug: "x", ...feature },
      { id: "f2", slug: "y", ...feature, folder: "002-b" },
    ]);
    await putFeatures(database(), "s", [
      { id: "f1", slug: "y", ...feature },
      { id: "f2", slug: "x", ...feature, folder: "002-b" },
    ]);
    await putRecords(
      database(),
      "s",
      [
        { ...madeRecord("b1", { date: "2026-02-03" }), featureId: "f1" },
        { ...madeRecord("b2", { kind: "document", tasks: { done: 2, total: 5 } }), featureId: "f1" },
      ],
      NOW,
    );
    await dropFeatures(database(), "s");
    await refreshFeatureCounts(database(), "s");
    expect(await all("Feature", '"id"')).toEqual([
      expect.objectContaining({
        id: "f1",
        slug: "y",
        promptCount: 1,
        documentCount: 1,
        taskDone: 2,
        taskTotal: 5,
        firstDate: "2026-01-01T00:00:00.000Z",
        lastDate: "2026-02-03",
      }),
    ]);
  });

  it("keeps what people decided of a suggestion when it is read again", async () => {
    const suggestion = { line: 1, brief: "use-x", title: null, form: "detected" as const };
    const { ids } = await putRecords(database(), "s", [madeRecord("c1", { suggestions: [suggestion] })], NOW);
    const card = {
      id: "card",
      featureKey: null,
      brief: "use-x",
      briefKey: "use x",
      slug: null,
      createdAt: NOW,
      occurrences: [{ recordId: ids.get("c1")!, ordinal: 0 }],
    };
    await putSuggestions(database(), "s", [card]);
    await database().write([sql`UPDATE "SuggestionCard" SET "state" = 'declined', "reason" = 'no'`]);
    await putSuggestions(database(), "s", [{ ...card, brief: "Use X" }]);
    expect(await all("SuggestionCard", '"id"')).toEqual([
      expect.objectContaining({ id: "card", brief: "use-x", state: "declined", reason: "no" }),
    ]);
    expect(await knownCards(database(), "s")).toEqual([
      { id: "card", featureKey: null, briefKey: "use x", slug: null },
    ]);
  });

  it("forgets what was derived from a source, and nothing else", async () => {
    await removeRecords(database(), "s");
    for (const table of ["Record", "RecordText", "RecordTerm", "Problem", "Suggestion", "Link", "Feature"]) {
      expect(await all(table, "1")).toEqual([]);
    }
    expect(await found("other")).toEqual([]);
    expect((await all("SuggestionCard", '"id"')).length).toBe(1);
    expect((await all("RecordIdentity", '"key"')).length).toBeGreaterThan(5);
  });

  it("takes the largest record, and the oddest", async () => {
    const words = Array.from({ length: 250_000 }, (_, n) => `w${n.toString(36)}`).join(" ");
    const odd = "\ud800 \u0000 \uffff 'a' \\ $1 :x* %_ {title}: \u202e é\u0301 \u{10ffff} AND";
    await putRecords(
      database(),
      "s",
      [
        madeRecord("e1", { text: words, title: "Large" }),
        madeRecord("e2", {
          text: odd,
          title: odd,
          user: odd,
          labels: [odd],
          files: [`${"x/".repeat(2000)}end`],
        }),
      ],
      NOW,
    );
    expect(await found("w1")).toEqual(["e1"]);
    expect(await found("title")).toEqual(["e2"]);
    await database().write([sql`DELETE FROM "Record" WHERE "key" IN ('e1', 'e2')`]);
    expect(await found("title")).toEqual([]);
  });

  describe("the index", () => {
    it("fills in what is missing, and is rebuilt when it is off", async () => {
      const index = openIndex(database());
      await putRecords(database(), "s", [madeRecord("d1", { text: "needleword 日本語" })], NOW);
      const lose =
        database().provider === "sqlite"
          ? 'DELETE FROM "SearchText" WHERE rowid > 0'
          : 'DELETE FROM "SearchText"';
      await database().write([{ text: [lose], values: [] }]);
      expect(await found("needleword")).toEqual([]);
      await index.ensure();
      expect(await found("needleword")).toEqual(["d1"]);
      await database().write([{ text: ['DROP TABLE "SearchText"'], values: [] }]);
      await index.ensure();
      expect(await found("needleword")).toEqual(["d1"]);
      expect(await found("日本")).toEqual(["d1"]);
      await index.rebuild();
      expect(await found("本語")).toEqual(["d1"]);
    });
  });
});
