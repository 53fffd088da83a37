import { beforeAll, describe, expect, it } from "vitest";
import { appendEvents } from "../../db/append-events";
import { forEachDatabase } from "../../db/for-each-database";
import { getTrust } from "../../queries/decisions/get-trust";
import { exportLedger } from "../../queries/ledger/export-ledger";
import { verifyExport } from "../../queries/ledger/verify-export";
import { verifyLedger } from "../../queries/ledger/verify-ledger";
import { canonicalJson, eventHash } from "../../reviews/hash-chain";
import { CHAIN_START, ledgerEvent, type NewEvent } from "../../reviews/ledger-event";
import { sha256 } from "../../sha256";
import { scratchFolder } from "../../sources/scratch-folder";
import { sql } from "../../sql";
import { type ScratchContext, scratchContext } from "../scratch-context";
import { scratchSource } from "../scratch-source";
import { removeSource } from "../sources/remove-source";
import { importLedger } from "./import-ledger";

const PATH = "docs/adr/0001-use-a-queue.md";
const DECISION = "# 1. Use a queue\n\n## Status\n\nAccepted\n\n## Decision\n\nWe use a queue.\n";
const ANN = { kind: "person" as const, name: "Ann", mail: "ann@example.org", role: "admin" as const };
const actor = { kind: "person" as const, key: "mail:ann@example.org", name: "Ann", mail: "ann@example.org" };
const file = "f".repeat(64);

/** An exported ledger as another installation would have written it. */
function exported(events: NewEvent[], source = "elsewhere"): string[] {
  let previous = CHAIN_START;
  const lines = events.map(({ type, data }, index) => {
    const event = {
      seq: index + 1,
      // Another source, another ledger: the same one is known by its first event.
      id: `${source}-e${index}`,
      at: `2026-02-0${index + 1}T10:00:00.000Z`,
      actor,
      source: "s1",
      type,
      data: data as Record<string, unknown>,
      previous,
    };
    previous = eventHash(event, sha256);
    return canonicalJson({ ...event, hash: previous });
  });
  const header = {
    docket: "ledger",
    version: 1,
    exportedAt: "2026-02-09T10:00:00.000Z",
    sources: [{ id: "s1", slug: source, name: "Elsewhere" }],
  };
  return [JSON.stringify(header), ...lines, JSON.stringify({ events: events.length, head: previous })];
}

async function* from(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

function closed(review: string, core: string | null, isOverride = false, of = "Ann"): NewEvent {
  const positions = [{ key: actor.key, name: of, position: "approve" as const, isStale: false }];
  return {
    type: "review-closed",
    data: {
      review,
      record: { key: "k1", path: PATH },
      outcome: "approved",
      reason: null,
      wouldChange: null,
      revisitOn: null,
      isOverride,
      positions,
      core,
      file,
    },
  };
}
const undone = (review: string): NewEvent => ({
  type: "review-undone",
  data: { review, record: { key: "k1", path: PATH }, reason: null },
});

forEachDatabase((database) => {
  let ctx: ScratchContext;
  beforeAll(async () => {
    ctx = await scratchContext(database());
  });

  async function connected() {
    const { sourceId, slug, syncFiles } = await scratchSource(ctx, scratchFolder({ [PATH]: DECISION }));
    await syncFiles();
    const [row] = await ctx.db.rows(
      sql`SELECT "key", "coreHash" FROM "Record" WHERE "sourceId" = ${sourceId}`,
    );
    return { slug, key: String(row?.key), core: String(row?.coreHash) };
  }

  describe("a ledger from elsewhere", () => {
    it("gives its consents to the decisions that are here, once", async () => {
      const { slug, key, core } = await connected();
      const lines = exported([closed("r1", core)], slug);
      expect(await importLedger(ctx, {}, from(lines))).toMatchObject({ events: 1, taken: 1, known: 0 });
      expect(await getTrust(ctx, key)).toMatchObject({
        trust: "consented",
        sentence: expect.stringContaining("by an imported ledger"),
      });
      expect(await importLedger(ctx, {}, from(lines))).toMatchObject({ taken: 0, known: 1 });
    });

    it("names the override that a consent was given by, as the ledger's own audit counts it", async () => {
      const { slug, key, core } = await connected();
      const lines = exported([closed("r1", core, true, "Ben")], slug);
      expect(await verifyExport([{ name: "ledger.jsonl", lines: from(lines) }], [])).toMatchObject({
        consents: 1,
        overrides: 1,
      });
      expect(await importLedger(ctx, {}, from(lines))).toMatchObject({ taken: 1, overrides: 1 });
      const trust = await getTrust(ctx, key);
      expect(trust).toMatchObject({
        trust: "by-override",
        consent: { by: ["Ben"], override: { by: "Ann", over: [] }, isImported: true },
        sentence: expect.stringMatching(
          /^Approved by override of Ann, with the yes of Ben, by an imported ledger, on [-\d]{10}, over the text as it is now\.$/,
        ),
      });
      // As an import left it before overrides were asked for: the same ledger tells it now.
      await ctx.db.write([sql`UPDATE "Consent" SET "overrideBy" = NULL WHERE "key" = ${key}`]);
      expect(await importLedger(ctx, {}, from(lines))).toMatchObject({ taken: 0, known: 1, overrides: 0 });
      expect(await getTrust(ctx, key)).toEqual(trust);
    });

    it("gives none that was taken back, and none to a text it was not given to", async () => {
      const first = await connected();
      const taken = await importLedger(
        ctx,
        {},
        from(exported([closed("r1", first.core), undone("r1")], first.slug)),
      );
      expect(taken).toMatchObject({ taken: 0 });
      const second = await connected();
      await importLedger(ctx, {}, from(exported([closed("r1", "a".repeat(64))], second.slug)));
      expect(await getTrust(ctx, second.key)).toMatchObject({ trust: "changed" });
    });

    it("takes back what was taken back there since an earlier import, and only that", async () => {
      const other = await connected();
      await importLedger(ctx, {}, from(exported([closed("r9", other.core)], other.slug)));
      const { slug, key, core } = await connected();
      await importLedger(ctx, {}, from(exported([closed("r1", core)], slug)));
      const later = await importLedger(ctx, {}, from(exported([closed("r1", core), undone("r1")], slug)));
      expect(later).toMatchObject({ taken: 0, known: 0, takenBack: 1 });
      expect(await getTrust(ctx, key)).not.toMatchObject({ trust: "consented" });
      expect(await getTrust(ctx, other.key)).toMatchObject({ trust: "consented" });
    });

    it("takes nothing from an export that is older than one it knows", async () => {
      const { slug, key, core } = await connected();
      const older = exported([closed("r1", core), closed("r2", null)], slug);
      const newer = exported([closed("r1", core), closed("r2", null), undone("r1"), undone("r2")], slug);
      await importLedger(ctx, {}, from(older));
      expect(await importLedger(ctx, {}, from(newer))).toMatchObject({ takenBack: 2 });
      const trust = await getTrust(ctx, key);
      const { events } = await verifyLedger(ctx);
      const again = await importLedger(ctx, {}, from(older));
      expect(again).toMatchObject({
        code: "wrong-state",
        sentence: expect.stringContaining("it had 4 events"),
      });
      expect(await getTrust(ctx, key)).toEqual(trust);
      expect(await verifyLedger(ctx)).toMatchObject({ events, faults: [] });
      expect(await importLedger(ctx, {}, from(newer))).toMatchObject({ taken: 0, takenBack: 0 });
      expect(await getTrust(ctx, key)).toEqual(trust);
    });

    it("keeps a consent whose source is not connected when its ledger comes again", async () => {
      const { slug, key, core } = await connected();
      const lines = exported([closed("r1", core)], slug);
      await importLedger(ctx, {}, from(lines));
      await removeSource(ctx, { source: slug });
      const longer = exported([closed("r1", core), closed("r2", null)], slug);
      expect(await importLedger(ctx, {}, from(longer))).toMatchObject({ takenBack: 0 });
      expect(await ctx.db.rows(sql`SELECT "key" FROM "Consent" WHERE "key" = ${key}`)).toHaveLength(1);
    });

    it("says which decisions are not here", async () => {
      const lines = exported([closed("r1", null)], "nowhere-at-all");
      expect(await importLedger(ctx, {}, from(lines))).toMatchObject({ taken: 0, unmatched: [PATH] });
    });

    it("is refused whole when one word of it was altered, or its end cut off", async () => {
      const { slug, core } = await connected();
      const lines = exported([closed("r1", core), closed("r2", core)], slug);
      const altered = lines.map((line) => line.replace('"approve"', '"abstain"'));
      expect(await importLedger(ctx, {}, from(altered))).toMatchObject({ code: "ledger-broken" });
      expect(await importLedger(ctx, {}, from(lines.slice(0, -1)))).toMatchObject({ code: "ledger-broken" });
      expect(await importLedger(ctx, {}, from(["{}"]))).toMatchObject({ code: "ledger-broken" });
    });

    it("is taken over by maintainers only", async () => {
      const agent = { ...ctx, actor: { ...ANN, kind: "agent" as const } };
      expect(await importLedger(agent, {}, from(exported([])))).toMatchObject({ code: "not-allowed" });
    });
  });

  describe("the ledger of an installation", () => {
    it("comes out of an export as it was verified", async () => {
      const frame = { at: "2026-03-01T09:00:00.000Z", actor, source: null, newId: ctx.newId };
      const named = { type: "person-named" as const, data: { name: "Ann", mail: null } };
      await ctx.db.transact((transaction) => appendEvents(ctx.db, transaction, frame, [named, named]));
      const own = await verifyLedger(ctx);
      expect(own.faults).toEqual([]);
      const lines: string[] = [];
      for await (const line of exportLedger(ctx)) lines.push(line);
      expect(await verifyExport([{ name: "ledger.jsonl", lines: from(lines) }], [])).toMatchObject({
        events: own.events,
        head: own.head,
        faults: [],
      });
      for (const line of lines.slice(1, -1)) ledgerEvent.parse(JSON.parse(line));
    });

    it("names the row that somebody altered in the database behind its back", async () => {
      const frame = { at: "2026-03-01T09:00:00.000Z", actor, source: null, newId: ctx.newId };
      const named = { type: "person-named" as const, data: { name: "Ann", mail: null } };
      await ctx.db.transact((transaction) => appendEvents(ctx.db, transaction, frame, [named]));
      const drop =
        ctx.db.provider === "sqlite"
          ? sql`DROP TRIGGER "LedgerEvent_no_update"`
          : sql`DROP TRIGGER "LedgerEvent_append_only" ON "LedgerEvent"`;
      const { events } = await verifyLedger(ctx);
      await ctx.db.write([drop, sql`UPDATE "LedgerEvent" SET "actorName" = 'Eve' WHERE "seq" = ${events}`]);
      expect((await verifyLedger(ctx)).faults).toMatchObject([{ place: `event ${events}` }]);
    });
  });
});
