// Bundled and run by history.mjs: <folder>. Prints one JSON object of milliseconds.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { scratchContext, scratchTools } from "../../lib/commands/scratch-context";
import { addSource } from "../../lib/commands/sources/add-source";
import { syncHistory } from "../../lib/commands/sync/sync-history";
import { syncSource } from "../../lib/commands/sync/sync-source";
import { openDatabase } from "../../lib/db/open-database";
import { granted } from "../../lib/granted";

async function timed<T>(act: () => Promise<T>): Promise<[number, T]> {
  const from = performance.now();
  const answer = await act();
  return [Math.round(performance.now() - from), answer];
}

const folder = process.argv[2] ?? "";
const data = mkdtempSync(join(tmpdir(), "docket-bench-"));
const url = `file:${join(data, "docket.db")}`;
const migrationsDir = resolve("prisma/migrations");
const db = granted(await openDatabase({ url, migrationsDir, readerPath: null, mode: "server" }));
try {
  const ctx = await scratchContext(db);
  const { id } = granted(await addSource(ctx, { path: folder }));
  const [sync] = await timed(async () => granted(await syncSource(ctx, { sourceId: id }, scratchTools)));
  const [cold, report] = await timed(async () =>
    granted(await syncHistory(ctx, { sourceId: id }, scratchTools)),
  );
  const [nothingNew] = await timed(async () =>
    granted(await syncHistory(ctx, { sourceId: id }, scratchTools)),
  );
  process.stdout.write(`${JSON.stringify({ sync, cold, nothingNew, ...report })}\n`);
} finally {
  await db.close();
  rmSync(data, { recursive: true, force: true });
}
