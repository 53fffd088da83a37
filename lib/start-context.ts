import { join } from "node:path";
import { settleWrites } from "./commands/writing/settle-writes";
import type { Context } from "./context";
import type { Database } from "./db/database";
import { openDatabase } from "./db/open-database";
import { ensureComments } from "./db/put-comments";
import { removeRecords } from "./db/remove-records";
import { takeServerLock, writeServerNote } from "./db/server-lock";
import type { Environment } from "./env";
import { EventBus } from "./event-bus";
import { Follower } from "./follower";
import { newId } from "./new-id";
import { isRefusal, type Refusal } from "./refusal";
import { openIndex } from "./search/open-index";
import { sql } from "./sql";
import { announceSyncs } from "./workers/announce-syncs";
import { type SyncAnswer, SyncThread } from "./workers/sync-thread";

/** Everything a process holds open, and how it lets go of it. */
export type Running = {
  context: Context;
  /** Sync a source; resolves when one that began after the call has ended. */
  sync(sourceId: string): Promise<SyncAnswer>;
  /** Sync all connected sources; once their histories are read too, `context.ready()` holds. */
  syncAll(): Promise<SyncAnswer[]>;
  /** Resolves when nothing is under way, not even the reading of a history. */
  settled(): Promise<void>;
  /** Where the server answers, for the sentence of a second one. */
  noteAddress(address: string): void;
  close(): Promise<void>;
};

/**
 * Open the database as the one server on it: lock, migrate, index, reading threads, the syncing
 * thread. Refuses when another server holds the file, or when the database cannot be used.
 */
export async function startContext(environment: Environment): Promise<Running | Refusal> {
  const { databaseUrl, root } = environment;
  const workers = join(root, "dist/workers");
  const migrationsDir = join(root, "prisma/migrations");
  const opened = await openAlone(databaseUrl, migrationsDir, join(workers, "sqlite-reader.mjs"));
  if (isRefusal(opened)) return opened;
  const { db, lock } = opened;
  const index = openIndex(db);
  await ((await ensureComments(db)) ? index.rebuild() : index.ensure());
  await clearRemoved(db);

  const bus = new EventBus(Date.now());
  const thread = new SyncThread(
    join(workers, "sync-worker.mjs"),
    {
      databaseUrl,
      migrationsDir,
      yamlChildPath: join(workers, "yaml-child.mjs"),
      readWorkerPath: join(workers, "read-worker.mjs"),
    },
    announceSyncs(bus, (sourceId) => void settleWrites(context, sourceId).catch(() => {})),
  );
  const follower = new Follower(async () => {
    for (const sourceId of await connectedSources(db)) await thread.look(sourceId);
    await thread.settled();
  });
  let isReady = false;
  const context: Context = {
    db,
    index,
    actor: { kind: "system", name: "server", mail: null, role: "viewer" },
    now: () => new Date(),
    newId: () => newId(Date.now()),
    announce: (event) => bus.announce(event),
    listen: (after, listener) => {
      const unfollow = follower.follow();
      const unlisten = bus.listen(after, listener);
      return () => {
        unfollow();
        unlisten();
      };
    },
    lastEvent: () => bus.last,
    requestSync: (sourceId) => void thread.sync(sourceId),
    progress: (sourceId) => thread.progress(sourceId),
    ready: () => isReady,
  };
  // What a kill left half done is brought to its end before its files are read.
  const recovered = settleWrites(context, null).catch(() => 0);
  return {
    context,
    sync: (sourceId) => thread.sync(sourceId),
    async syncAll() {
      await recovered;
      const answers = await Promise.all(
        (await connectedSources(db)).map((sourceId) => thread.sync(sourceId)),
      );
      void thread.settled().then(() => {
        isReady = true;
        follower.begin();
      });
      return answers;
    },
    settled: () => thread.settled(),
    noteAddress: (address) => writeServerNote(databaseUrl, { pid: process.pid, address }),
    async close() {
      follower.stop();
      await thread.close();
      await db.close();
      lock.release();
    },
  };
}

/** The database, held so that a second server on it refuses to start. */
async function openAlone(databaseUrl: string, migrationsDir: string, readerPath: string) {
  const lock = takeServerLock(databaseUrl);
  if (isRefusal(lock)) return lock;
  writeServerNote(databaseUrl, { pid: process.pid, address: null });
  const db = await openDatabase({ url: databaseUrl, migrationsDir, readerPath, mode: "server" });
  if (!isRefusal(db)) return { db, lock };
  lock.release();
  return db;
}

async function connectedSources(db: Database): Promise<string[]> {
  const rows = await db.rows(
    sql`SELECT "id" FROM "Source" WHERE "removedAt" IS NULL ORDER BY "addedAt", "id"`,
  );
  return rows.map((row) => String(row.id));
}

/** A server that was killed between removing a source and its records leaves the second undone. */
async function clearRemoved(db: Database): Promise<void> {
  const rows = await db.rows(sql`
    SELECT DISTINCT "sourceId" FROM "Record" JOIN "Source" ON "Source"."id" = "sourceId" WHERE "removedAt" IS NOT NULL`);
  for (const row of rows) await removeRecords(db, String(row.sourceId));
}
