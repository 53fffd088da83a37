import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaClient } from "./generated/sqlite/client";
import { SQLITE_PRAGMAS } from "./sqlite-connection";
import type { WriterQueue } from "./writer-queue";

/**
 * Prisma on its own connection to the file. Two things the adapter leaves open are closed here: its
 * connection gets our settings (WAL alone would not flush a verdict to disk), and its transactions
 * wait in the same queue as our own writes, and take the write lock before they read: the driver is
 * synchronous, so a transaction waiting for another one in the same thread would never see it end.
 */
export function prismaForSqlite(file: string, queue: WriterQueue): PrismaClient {
  const factory = new PrismaBetterSqlite3({ url: `file:${file}`, timeout: 5000 });
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    await adapter.executeScript(SQLITE_PRAGMAS.map((pragma) => `PRAGMA ${pragma};`).join("\n"));
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolation) => {
      const release = await queue.take();
      try {
        const transaction = await start(isolation);
        await transaction.executeRaw({
          sql: 'UPDATE "Meta" SET "value" = "value" WHERE 0',
          args: [],
          argTypes: [],
        });
        const commit = transaction.commit.bind(transaction);
        const rollback = transaction.rollback.bind(transaction);
        transaction.commit = () => commit().finally(release);
        transaction.rollback = () => rollback().finally(release);
        return transaction;
      } catch (cause) {
        release();
        throw cause;
      }
    };
    return adapter;
  };
  return new PrismaClient({ adapter: factory });
}
