import { z } from "zod";
import type { Context } from "../../context";
import { appendEvents } from "../../db/append-events";
import { FOR_UPDATE, type Row, type Transaction } from "../../db/database";
import { readExport } from "../../queries/ledger/verify-export";
import { isRefusal, type Refusal, refuse } from "../../refusal";
import type { AuditedConsent, LedgerAudit } from "../../reviews/audit-ledger";
import { LEDGER_EVENTS } from "../../reviews/ledger-event";
import { personKey } from "../../reviews/person-key";
import { sql } from "../../sql";
import { refuseRole } from "../refuse-role";
import { refreshTrust } from "../sync/refresh-trust";

export const importLedgerInput = z.strictObject({
  /** Slug here of the source that the ledger's consents are about; absent: the slugs they had there. */
  source: z.string().min(1).max(200).optional(),
});

export const importedLedger = z.strictObject({
  events: z.number(),
  head: z.string(),
  /** Consents taken over; of those known from an earlier import of the same ledger none is taken twice. */
  taken: z.number(),
  /** Of those taken over: approved there by override. */
  overrides: z.number(),
  known: z.number(),
  /** Consents of an earlier import of the same ledger that were taken back there since, and so here. */
  takenBack: z.number(),
  /** Paths of decisions that no connected source has. */
  unmatched: z.array(z.string()),
});
export type ImportedLedger = z.infer<typeof importedLedger>;

/**
 * Take over the consents of a ledger that was exported elsewhere, after checking it with itself. The events
 * stay where they happened: what is appended here is that they were imported, with the head they end in.
 */
export async function importLedger(
  ctx: Context,
  input: z.input<typeof importLedgerInput>,
  lines: AsyncIterable<string>,
): Promise<ImportedLedger | Refusal> {
  const { source } = importLedgerInput.parse(input);
  const refused = refuseRole(ctx, "maintainer", "Importing a ledger");
  if (refused) return refused;
  const read = await readExport(lines);
  if (isRefusal(read)) return read;
  const { audit, header, cut } = read;
  const fault = audit.faults[0]?.sentence ?? cut;
  if (fault !== null)
    return refuse(
      "ledger-broken",
      `The ledger does not hold together, so nothing of it was taken over. ${fault}`,
      "Run `docket verify` on the file to see all that is wrong, and ask for a new export.",
    );
  const slugOf = new Map(header.sources.map(({ id, slug }) => [id, slug]));
  const done = await ctx.db.transact(async (transaction) => {
    // Imports happen one after the other: the chain's end is locked before anything is looked up.
    await transaction.rows(sql`SELECT "seq" FROM "LedgerHead" WHERE "id" = 1${FOR_UPDATE[ctx.db.provider]}`);
    const older = await refuseOlder(transaction, audit);
    if (older) return older;
    const over = await takeOver(transaction, audit, (id) => source ?? slugOf.get(id ?? "") ?? "");
    await appendImported(ctx, transaction, audit, over.report);
    return over;
  });
  if (isRefusal(done)) return done;
  for (const [sourceId, keys] of done.touched) {
    await refreshTrust(ctx, { sourceId, keys });
    ctx.announce({ type: "verdict", sourceId });
  }
  return done.report;
}

/**
 * Take each consent that a decision here is found for, and drop what was taken back.
 *
 * @param slugHere slug of the source here, by the id it had there
 * @returns what came of it, and the keys of the decisions whose trust has changed, by source
 */
async function takeOver(
  transaction: Transaction,
  audit: LedgerAudit,
  slugHere: (id: string | null) => string,
): Promise<{ report: ImportedLedger; touched: Map<string, string[]> }> {
  const { seq: events, head } = audit.chain;
  const report: ImportedLedger = {
    events,
    head,
    taken: 0,
    overrides: 0,
    known: 0,
    takenBack: 0,
    unmatched: [],
  };
  const touched = new Map<string, string[]>();
  const touch = ({ key, sourceId }: { key: string; sourceId: string }) =>
    touched.set(sourceId, [...(touched.get(sourceId) ?? []), key]);
  for (const consent of audit.consents.values()) {
    const found = await findDecision(transaction, slugHere(consent.source), consent.path);
    if (!found) {
      report.unmatched.push(consent.path);
      continue;
    }
    const taken = await takeConsent(transaction, found.key, consent, head);
    if (taken !== "known") touch(found);
    if (taken !== "new") report.known++;
    else {
      report.taken++;
      if (consent.overrideBy !== null) report.overrides++;
    }
  }
  for (const gone of await dropTakenBack(transaction, audit)) {
    report.takenBack++;
    touch(gone);
  }
  return { report, touched };
}

async function appendImported(
  ctx: Context,
  transaction: Transaction,
  { id }: Pick<LedgerAudit, "id">,
  report: ImportedLedger,
): Promise<void> {
  const { name, mail } = ctx.actor;
  const frame = {
    at: ctx.now().toISOString(),
    actor: { kind: ctx.actor.kind, key: personKey(ctx.actor), name, mail },
    source: null,
    newId: ctx.newId,
  };
  const note = `${report.taken} consents taken over (${report.overrides} by override), ${report.known} known, ${report.takenBack} taken back since, ${report.unmatched.length} without a decision here`;
  const ledger = id === null ? {} : { ledger: id };
  const data = { events: report.events, head: report.head, ...ledger, note };
  await appendEvents(ctx.db, transaction, frame, [{ type: "ledger-imported", data }]);
}

/**
 * What an import said stays said: an export from before it still has the consents that were taken back since. Nothing
 * is asked of an export that goes on from there, or of one that was never longer.
 */
async function refuseOlder(
  transaction: Transaction,
  { id, chain, heads }: Pick<LedgerAudit, "id" | "chain" | "heads">,
): Promise<Refusal | null> {
  const rows = await transaction.rows(
    sql`SELECT "data" FROM "LedgerEvent" WHERE "type" = 'ledger-imported' ORDER BY "seq"`,
  );
  const newer = rows
    .map(({ data }) => LEDGER_EVENTS["ledger-imported"].parse(JSON.parse(String(data))))
    .filter(({ ledger, events, head }) => ledger === id && events > chain.seq && !heads.has(head))
    .at(-1);
  if (!newer) return null;
  return refuse(
    "wrong-state",
    `A later export of this ledger was imported before: it had ${newer.events} events, and this one has ${chain.seq}. Nothing was taken over.`,
    "Import the later export again, or ask for a new one.",
  );
}

async function findDecision(
  transaction: Transaction,
  slug: string,
  path: string,
): Promise<{ key: string; sourceId: string } | null> {
  const rows = await transaction.rows(sql`
    SELECT i."key", i."sourceId" FROM "RecordIdentity" i JOIN "Source" s ON s."id" = i."sourceId"
    WHERE s."slug" = ${slug} AND s."removedAt" IS NULL AND (i."path" = ${path} OR i."key" IN
      (SELECT p."key" FROM "RecordPath" p WHERE p."sourceId" = s."id" AND p."path" = ${path}))
    ORDER BY CASE WHEN i."path" = ${path} THEN 0 ELSE 1 END LIMIT 1`);
  const [row] = rows;
  return row ? { key: String(row.key), sourceId: String(row.sourceId) } : null;
}

/**
 * Drop what an earlier import of this ledger brought and what no longer stands in it: its head then is one of this
 * ledger's own. Which decision it is about does not matter: its source may not be connected now.
 */
async function dropTakenBack(
  transaction: Transaction,
  { heads, consents }: Pick<LedgerAudit, "heads" | "consents">,
): Promise<{ key: string; sourceId: string }[]> {
  const imported = await transaction.rows(sql`
    SELECT c."id", c."key", c."at", c."core", c."importedFrom", i."sourceId" FROM "Consent" c
    JOIN "RecordIdentity" i ON i."key" = c."key" WHERE c."importedFrom" IS NOT NULL`);
  const yes = ({ at, core }: Row | AuditedConsent) => `${at} ${core}`;
  const standing = new Set([...consents.values()].map(yes));
  const gone = imported.filter((row) => heads.has(String(row.importedFrom)) && !standing.has(yes(row)));
  for (const { id } of gone) await transaction.run(sql`DELETE FROM "Consent" WHERE "id" = ${id ?? ""}`);
  return gone.map(({ key, sourceId }) => ({ key: String(key), sourceId: String(sourceId) }));
}

/**
 * The same yes is known by when it was said and over what. One that was taken over before an import asked for
 * overrides is `told` now whose it was.
 */
async function takeConsent(
  transaction: Transaction,
  key: string,
  { at, by, core, overrideBy }: AuditedConsent,
  head: string,
): Promise<"new" | "told" | "known"> {
  const [known] = await transaction.rows(
    sql`SELECT "id", "importedFrom", "overrideBy" FROM "Consent" WHERE "key" = ${key} AND "at" = ${at} LIMIT 1`,
  );
  if (known) {
    if (known.importedFrom === null || overrideBy === null || known.overrideBy !== null) return "known";
    await transaction.run(
      sql`UPDATE "Consent" SET "overrideBy" = ${overrideBy} WHERE "id" = ${known.id ?? ""}`,
    );
    return "told";
  }
  await transaction.run(sql`
    INSERT INTO "Consent" ("id", "key", "reviewId", "core", "file", "at", "by", "importedFrom", "overrideBy")
    VALUES (${`imported:${key}:${at}`}, ${key}, NULL, ${core}, '', ${at}, ${JSON.stringify(by)}, ${head}, ${overrideBy})`);
  return "new";
}
