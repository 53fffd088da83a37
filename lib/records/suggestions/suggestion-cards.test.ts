import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexAnswers, LIKELY_ANSWER, matchDecision } from "../links/match-decision";
import { slugOf } from "../text-similarity";
import { attachOccurrences, briefKey, type Card, type Occurrence } from "./suggestion-cards";

const said = (over: Partial<Occurrence>): Occurrence => ({
  recordKey: "plan",
  ordinal: 0,
  featureKey: "001-shop",
  brief: "Cache at the edge",
  title: null,
  ...over,
});
const card = (over: Partial<Card>): Card => ({
  id: "c1",
  featureKey: "001-shop",
  brief: "Cache at the edge",
  briefKey: briefKey("Cache at the edge"),
  slug: null,
  places: [{ recordKey: "plan", ordinal: 0, brief: "Cache at the edge" }],
  ...over,
});
function attach(occurrences: Occurrence[], known: Card[] = []) {
  let next = 0;
  return attachOccurrences(occurrences, known, () => `new${++next}`);
}

describe("a suggestion", () => {
  it("is one card with another that proposes the same name, as title or slug", () => {
    const { cardIds, created } = attach([
      said({ title: "Cache at the Edge" }),
      said({
        recordKey: "phr",
        featureKey: null,
        brief: "Put a cache near people",
        title: "cache-at-the-edge",
      }),
    ]);
    expect(cardIds).toEqual(["new1", "new1"]);
    expect(created).toHaveLength(1);
  });

  it("is one card with the same brief of its feature, however it is dressed", () => {
    expect(attach([said({}), said({ recordKey: "phr", brief: "**Cache at the Edge.**" })]).cardIds).toEqual([
      "new1",
      "new1",
    ]);
    expect(attach([said({}), said({ recordKey: "phr", featureKey: "002-blog" })]).cardIds).toEqual([
      "new1",
      "new2",
    ]);
  });

  it("stays the same card when its line is edited a little, and becomes another when it says something else", () => {
    expect(attach([said({ brief: "Caches at the edge" })], [card({})]).cardIds).toEqual(["c1"]);
    expect(attach([said({ brief: "Shard the database by tenant" })], [card({})])).toMatchObject({
      cardIds: ["new1"],
      gone: ["c1"],
    });
  });

  it("never takes the place of one that proposed another name", () => {
    const known = card({ slug: "edge-cache" });
    expect(attach([said({ brief: "Caches at the edge", title: "browser-cache" })], [known]).cardIds).toEqual([
      "new1",
    ]);
  });

  it("keeps its card when it is found again, and leaves it gone when it is not", () => {
    expect(attach([said({})], [card({})])).toEqual({ cardIds: ["c1"], created: [], gone: [] });
    expect(attach([], [card({})])).toEqual({ cardIds: [], created: [], gone: ["c1"] });
  });

  it("gets the same cards in a second run over the same records", () => {
    const occurrence = fc.record({
      recordKey: fc.constantFrom("a", "b", "c"),
      ordinal: fc.nat(3),
      featureKey: fc.constantFrom("f", "g", null),
      brief: fc.constantFrom("Use a queue", "Use queues", "Use one queue", "Cache", "—"),
      title: fc.constantFrom(null, "use-a-queue", "Cache it"),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(occurrence, { maxLength: 12, selector: (one) => `${one.recordKey} ${one.ordinal}` }),
        (all) => {
          const first = attach(all);
          const again = attachOccurrences(all, first.created, () => "fresh");
          expect(again.created).toEqual([]);
          expect(again.gone).toEqual([]);
        },
      ),
    );
  });
});

describe("a decision that answers a suggestion", () => {
  const index = indexAnswers([
    {
      path: "adr/0001-cli-layered-architecture.md",
      title: "CLI Layered Architecture",
      slug: "cli-layered-architecture",
      featureKeys: ["001-cli"],
      date: "2026-01-05",
    },
    {
      path: "adr/0002-storage.md",
      title: "In-memory storage with the standard library",
      slug: "storage",
      featureKeys: ["001-cli"],
      date: "2026-01-05",
    },
    {
      path: "adr/0003-layers.md",
      title: "Layers for the web client",
      slug: "layers",
      featureKeys: ["009-web"],
      date: "2025-01-05",
    },
  ]);
  const asked = {
    brief: "Layered architecture with the standard library only",
    title: "CLI Layered Architecture",
    featureKeys: ["001-cli"],
    date: "2026-01-04",
  };

  it("is found by its name, and says why", () => {
    const [best] = matchDecision(asked, index);
    expect(best?.path).toBe("adr/0001-cli-layered-architecture.md");
    expect(best?.score).toBeGreaterThan(0.95);
    expect(best?.evidence).toEqual([
      "it has the proposed name “CLI Layered Architecture”",
      "both belong to the feature 001-cli",
      "it was written 1 day later",
    ]);
  });

  it("is found by a title that is only alike, with less certainty", () => {
    const [best] = matchDecision(
      { ...asked, title: "layered-cli-architecture-choice", brief: "Layers" },
      index,
    );
    expect(best?.path).toBe("adr/0001-cli-layered-architecture.md");
    expect(best?.score).toBeGreaterThanOrEqual(LIKELY_ANSWER);
    expect(best?.score).toBeLessThan(0.95);
  });

  it("is none when only the feature and the day agree", () => {
    expect(matchDecision({ ...asked, title: null, brief: "Colours of buttons" }, index)).toEqual([]);
  });

  it("knows a title and a slug as one name", () => {
    expect(slugOf("ADR-0007: Use Postgres, for Orders!")).toBe("use-postgres-for-orders");
    expect(slugOf("0007-use-postgres")).toBe("use-postgres");
    expect(slugOf("Décidé: un cache")).toBe("decide-un-cache");
  });
});
