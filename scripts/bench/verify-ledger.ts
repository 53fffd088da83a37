// How long `docket verify` needs for a ledger of N events: makes a database with one, and follows its chain.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../../lib/db/open-database";
import { granted } from "../../lib/granted";
import { verifyLedger } from "../../lib/queries/ledger/verify-ledger";
import { eventHash } from "../../lib/reviews/hash-chain";
import { CHAIN_START } from "../../lib/reviews/ledger-event";
import { sha256 } from "../../lib/sha256";
import { sql } from "../../lib/sql";

const [migrationsDir = "prisma/migrations", count = "100000"] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "docket-ledger-"));
try {
  const url = `file:${join(folder, "ledger.db")}`;
  const db = granted(await openDatabase({ url, migrationsDir, readerPath: null, mode: "server" }));
  let previous = CHAIN_START;
  const rows = Array.from({ length: Number(count) }, (_, index) => {
    const data = { card: `card-${index % 500}`, brief: "Keep bookings as ranges", reason: `Reason ${index}` };
    const event = {
      seq: index + 1,
      id: `event-${index}`,
      at: "2026-03-01T09:00:00.000Z",
      actor: { kind: "person" as const, key: "name:ann", name: "Ann", mail: null },
      source: "s1",
      type: "suggestion-declined" as const,
      data,
      previous,
    };
    const before = previous;
    previous = eventHash(event, sha256);
    return [
      event.seq,
      event.id,
      event.at,
      "person",
      "name:ann",
      "Ann",
      null,
      "s1",
      event.type,
      data.card,
      JSON.stringify(data),
      before,
      previous,
    ];
  });
  await db.write([
    {
      table: "LedgerEvent",
      columns: [
        "seq",
        "id",
        "at",
        "actorKind",
        "actorKey",
        "actorName",
        "actorMail",
        "sourceId",
        "type",
        "cardId",
        "data",
        "previous",
        "hash",
      ],
      rows,
    },
    sql`UPDATE "LedgerHead" SET "seq" = ${rows.length}, "hash" = ${previous} WHERE "id" = 1`,
  ]);
  const began = performance.now();
  const report = await verifyLedger({ db });
  const seconds = (performance.now() - began) / 1000;
  await db.close();
  process.stdout.write(
    `${JSON.stringify({ events: report.events, faults: report.faults.length, seconds, memory: process.memoryUsage().rss / 1e6 })}\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
