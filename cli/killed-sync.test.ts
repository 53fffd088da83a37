import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, it, onTestFinished } from "vitest";
import { scratchFolder } from "../lib/sources/scratch-folder";

const program = join(import.meta.dirname, "../scripts/docket.mjs");
const COUNT = 900;

function docket(args: string[], database: string): ChildProcess {
  return spawn(process.execPath, [program, ...args], {
    env: { ...process.env, DATABASE_URL: `file:${database}` },
    stdio: ["ignore", "pipe", "inherit"],
  });
}

function ended(child: ChildProcess): Promise<string> {
  let text = "";
  child.stdout?.on("data", (piece) => {
    text += piece;
  });
  return new Promise((resolve) => child.once("close", () => resolve(text)));
}

/** How many records are stored; 0 as long as there is no table. */
function stored(database: string): number {
  try {
    const db = new Sqlite(database, { readonly: true, fileMustExist: true });
    try {
      const row = db.prepare('SELECT count(*) AS "count" FROM "Record"').get() as { count: number };
      return row.count;
    } finally {
      db.close();
    }
  } catch {
    return 0;
  }
}

/** Ends the process with no warning as soon as so many records are there. */
async function killAt(child: ChildProcess, database: string, count: number): Promise<void> {
  const end = ended(child);
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      if (stored(database) < count && child.exitCode === null) return;
      clearInterval(timer);
      child.kill("SIGKILL");
      resolve();
    }, 2);
  });
  await end;
}

it("loses, doubles and halves nothing when it is killed with no warning, and goes on where it was", async () => {
  const folder = scratchFolder();
  for (let n = 1; n <= COUNT; n++) {
    const number = String(n).padStart(4, "0");
    folder.write(
      `records/docs/adr/${number}-title.md`,
      `# ${n}. Title ${n}\n\n## Status\n\nAccepted\n\n## Decision\n\nword${n}\n`,
    );
  }
  const database = join(folder.root, "docket.db");
  const sync = () => docket(["sync", join(folder.root, "records"), "--json"], database);
  for (const count of [1, 350, 700]) await killAt(sync(), database, count);
  expect(stored(database)).toBeGreaterThanOrEqual(350);

  const report = JSON.parse(await ended(sync()));
  expect(report).toMatchObject({ found: COUNT, gone: 0 });
  expect(report.added).toBeLessThan(COUNT);
  const db = new Sqlite(database, { readonly: true });
  onTestFinished(() => void db.close());
  const count = (statement: string) => (db.prepare(statement).get() as { count: number }).count;
  for (const table of ["Record", "RecordIdentity", "RecordText"]) {
    expect(count(`SELECT count(*) AS "count" FROM "${table}"`)).toBe(COUNT);
  }
  expect(count(`SELECT count(*) AS "count" FROM "RecordText" WHERE "text" NOT LIKE '%word%'`)).toBe(0);
  expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
  expect(JSON.parse(await ended(sync()))).toMatchObject({ read: 0, unchanged: COUNT });
}, 120_000);
