// Bundled and run by history.mjs: <folder>. Prints one JSON object of milliseconds.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { scratchContext, scratchTools } from "../../lib/commands/scratch-context";
import { addSource } from "../../lib/commands/sources/add-source";
import { syncHistory } from "../../lib/commands/sync/sync-history";
import { syncSource } from "../../lib/commands/sync/sync-source";
import { openDatabase } from "../../lib/db/open-database";
import { isRefusal } from "../../lib/refusal";
import { openIndex } from "../../lib/search/open-index";

function held<T>(answer: T): Exclude<T, { refused: true }> {
  if (isRefusal(answer)) throw new Error(answer.sentence);
  return answer as Exclude<T, { refused: true }>;
}

async function timed<T>(act: () => Promise<T>): Promise<[number, T]> {
  const from = performance.now();
  const answer = await act();
  return [Math.round(performance.now() - from), answer];
}

const folder = process.argv[2] ?? "";
const data = mkdtempSync(join(tmpdir(), "docket-bench-"));
const url = `file:${join(data, "docket.db")}`;
const migrationsDir = resolve("prisma/migrations");
const db = held(await openDatabase({ url, migrationsDir, readerPath: null, mode: "server" }));
try {
  const index = openIndex(db);
  await index.ensure();
  const ctx = scratchContext(db, index);
  const { id } = held(await addSource(ctx, { path: folder }));
  const [sync] = await timed(async () => held(await syncSource(ctx, { sourceId: id }, scratchTools)));
  const [cold, report] = await timed(async () =>
    held(await syncHistory(ctx, { sourceId: id }, scratchTools)),
  );
  const [nothingNew] = await timed(async () => held(await syncHistory(ctx, { sourceId: id }, scratchTools)));
  process.stdout.write(`${JSON.stringify({ sync, cold, nothingNew, ...report })}\n`);
} finally {
  await db.close();
  rmSync(data, { recursive: true, force: true });
}
