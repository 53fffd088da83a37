// Times the sync of folders the way the server does it, in its worker thread: once into an empty database, then
// again with nothing changed, then as after an upgrade whose parser reads every file anew. Prints one JSON object.
// Bundled and started by measure-sync.mjs with: <database file> <repeats> <folder …>
import { statSync } from "node:fs";
import { join } from "node:path";
import { addSource } from "@/lib/commands/sources/add-source";
import { openDatabase } from "@/lib/db/open-database";
import { granted } from "@/lib/granted";
import { quietContext } from "@/lib/quiet-context";
import { raw } from "@/lib/sql";
import { SyncThread } from "@/lib/workers/sync-thread";

const [file = "", repeats = "5", ...folders] = process.argv.slice(2);
const databaseUrl = `file:${file}`;
const migrationsDir = join(process.cwd(), "prisma/migrations");
const workers = join(process.cwd(), "dist/workers");

const db = granted(await openDatabase({ url: databaseUrl, migrationsDir, readerPath: null, mode: "server" }));
const ctx = quietContext(db, { kind: "system", name: "bench", mail: null, role: "viewer" });
await ctx.index.ensure();
const thread = new SyncThread(
  join(workers, "sync-worker.mjs"),
  {
    databaseUrl,
    migrationsDir,
    yamlChildPath: join(workers, "yaml-child.mjs"),
    readWorkerPath: join(workers, "read-worker.mjs"),
  },
  { progress: () => {}, finished: () => {}, newHistory: () => {} },
);

const ids: string[] = [];
for (const path of folders) ids.push(granted(await addSource(ctx, { path })).id);

/** Sync every source; milliseconds, records found and files read. */
async function syncAll(): Promise<{ ms: number; cpuMs: number; found: number; read: number }> {
  const began = performance.now();
  const cpu = process.cpuUsage();
  let [found, read] = [0, 0];
  for (const id of ids) {
    const report = granted(await thread.sync(id));
    found += report.found;
    read += report.read;
  }
  const { user, system } = process.cpuUsage(cpu);
  return { ms: performance.now() - began, cpuMs: (user + system) / 1000, found, read };
}

/** What writing would change: size and time of the database and of its log. */
function footprint(): string {
  return [file, `${file}-wal`]
    .map((path) => statSync(path, { throwIfNoEntry: false }))
    .map((stat) => (stat ? `${stat.size} ${stat.mtimeMs}` : "none"))
    .join(" ");
}

const cold = await syncAll();
await thread.settled();
// Whatever was modified within two seconds of the first sync is hashed once more by the next one.
await syncAll();
await thread.settled();
const before = footprint();
const again: Awaited<ReturnType<typeof syncAll>>[] = [];
for (let i = 0; i < Number(repeats); i++) again.push(await syncAll());
await thread.settled();
const written = footprint() !== before;
await db.write([raw('UPDATE "Source" SET "parserVersion" = 0')]);
const reread = await syncAll();
await thread.settled();
const times = again.map(({ ms }) => ms).sort((a, b) => a - b);

process.stdout.write(
  `${JSON.stringify({
    coldMs: cold.ms,
    coldCpuMs: cold.cpuMs,
    rereadMs: reread.ms,
    rereadCpuMs: reread.cpuMs,
    found: cold.found,
    unchangedMs: times[Math.floor(times.length / 2)],
    unchangedRead: again.reduce((all, { read }) => all + read, 0),
    unchangedWrote: written,
    peakMb: process.resourceUsage().maxRSS / 1024,
  })}\n`,
);
await db.close();
process.exit(0);
