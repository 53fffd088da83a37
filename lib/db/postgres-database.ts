import { PrismaPg } from "@prisma/adapter-pg";
import type pg from "pg";
import { isRefusal } from "../refusal";
import { type BulkInsert, render, type Sql } from "../sql";
import { bulkInsertForPostgres } from "./bulk-insert";
import type { Database, Row } from "./database";
import { PrismaClient } from "./generated/postgres/client";

/** A database on a PostgreSQL server, over one pool of connections that it ends when closed. */
export function postgresDatabase(pool: pg.Pool): Database {
  let prisma: PrismaClient | null = null;

  const rows = async (statement: Sql): Promise<Row[]> => {
    const result = await pool.query<Row>(render(statement, "postgresql"), [...statement.values]);
    return result.rows;
  };

  return {
    provider: "postgresql",
    get prisma() {
      prisma ??= new PrismaClient({ adapter: new PrismaPg(pool) });
      // The one cast: both clients come from one schema, and SQLite's has the smaller API.
      return prisma as unknown as Database["prisma"];
    },
    rows,
    // Nothing tells without a question whether somebody has written.
    keptRows: rows,
    async ids(statement) {
      const text = `SELECT string_agg(i."id"::text, ',') AS "ids" FROM (${render(statement, "postgresql")}) i ("id")`;
      const result = await pool.query<Row>(text, [...statement.values]);
      return numbersOf(Int32Array, result.rows[0]?.ids);
    },
    async numberedIds(statement) {
      const text = `SELECT string_agg(i."id"::text, ',') AS "ids", string_agg(coalesce(i."number"::text, 'NaN'), ',') AS "numbers"
        FROM (${render(statement, "postgresql")}) i ("id", "number")`;
      const result = await pool.query<Row>(text, [...statement.values]);
      const [row] = result.rows;
      return { ids: numbersOf(Int32Array, row?.ids), numbers: numbersOf(Float64Array, row?.numbers) };
    },
    async write(statements) {
      await inTransaction(pool, async (client) => {
        for (const statement of statements) await execute(client, statement);
      });
    },
    async transact(work) {
      return inTransaction(pool, (client) => {
        const send = (statement: Sql) =>
          client.query<Row>(render(statement, "postgresql"), [...statement.values]);
        return work({
          rows: async (statement) => (await send(statement)).rows,
          run: async (statement) => (await send(statement)).rowCount ?? 0,
        });
      });
    },
    async close() {
      await prisma?.$disconnect();
      await pool.end();
    },
  };
}

async function execute(client: pg.PoolClient, statement: Sql | BulkInsert): Promise<void> {
  if ("rows" in statement) {
    if (statement.rows.length === 0) return;
    const { text, json } = bulkInsertForPostgres(statement);
    await client.query(text, [json]);
  } else {
    await client.query(render(statement, "postgresql"), [...statement.values]);
  }
}

/** All of the work or none of it: a refusal undoes it like a failure. A connection that cannot even undo is given up. */
async function inTransaction<Answer>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Answer>,
): Promise<Answer> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("BEGIN");
    const answer = await work(client);
    await client.query(isRefusal(answer) ? "ROLLBACK" : "COMMIT");
    return answer;
  } catch (cause) {
    await client.query("ROLLBACK").catch((failure: Error) => {
      broken = failure;
    });
    throw cause;
  } finally {
    client.release(broken);
  }
}

/** Numbers from "1,2,3"; null is none. */
function numbersOf<Numbers>(
  type: { new (length: 0): Numbers; from(parts: readonly string[], read: (part: string) => number): Numbers },
  text: Row[string] | undefined,
): Numbers {
  return typeof text === "string" ? type.from(text.split(","), Number) : new type(0);
}
