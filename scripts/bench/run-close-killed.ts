// Bundled and run by close-killed.mjs: <times> <stride>. Prints one JSON object.
// Closes one review after another in a process that is killed with no warning at the n-th step of its own
// (every call that touches a file, git or the database is one), and looks what is there after a restart.
import childProcess, { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import nodeFs, { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { closeReview } from "../../lib/commands/reviews/close-review";
import { takePosition } from "../../lib/commands/reviews/take-position";
import { scratchContext } from "../../lib/commands/scratch-context";
import { decisionText, scratchDesk } from "../../lib/commands/scratch-desk";
import { settleWrites } from "../../lib/commands/writing/settle-writes";
import type { Database } from "../../lib/db/database";
import { openDatabase } from "../../lib/db/open-database";
import { granted } from "../../lib/granted";
import { isRefusal } from "../../lib/refusal";
import { scratchRepository } from "../../lib/sources/scratch-repository";
import { sql } from "../../lib/sql";

const pathOf = (n: number) => `docs/adr/${String(n).padStart(4, "0")}-use-a-queue.md`;
const textOf = (n: number, status: string) => decisionText(`Use queue ${n}`, status);
const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

async function open(file: string): Promise<Database> {
  return granted(
    await openDatabase({
      url: `file:${file}`,
      migrationsDir: join(process.cwd(), "prisma/migrations"),
      readerPath: null,
      mode: "server",
    }),
  );
}

/** Every call from now on counts; at the n-th the process ends as by a power cut. */
function dieAt(step: number): void {
  let calls = 0;
  const count = () => {
    if (++calls === step) process.kill(process.pid, "SIGKILL");
  };
  const wrap = (holder: object, name: string) => {
    const table = holder as Record<string, (...args: unknown[]) => unknown>;
    const own = table[name];
    if (!own) throw new Error(`There is no ${name}.`);
    table[name] = function (this: unknown, ...args: unknown[]) {
      count();
      const answer = own.apply(this, args);
      count();
      return answer;
    };
  };
  for (const name of ["openSync", "writeSync", "fsyncSync", "renameSync", "unlinkSync", "copyFileSync"])
    wrap(nodeFs, name);
  wrap(childProcess, "spawn");
  wrap(Sqlite.prototype, "exec");
  syncBuiltinESMExports();
}

async function closeAndDie([file = "", review = "", hash = "", step = ""]: string[]): Promise<void> {
  const db = await open(file);
  const ctx = await scratchContext(db);
  dieAt(Number(step));
  const answer = await closeReview(ctx, { review, outcome: "approved", file: hash });
  // Written at once: a pipe would lose it with the process.
  nodeFs.writeFileSync(1, isRefusal(answer) ? `refused ${answer.code}` : "acknowledged");
  if (step !== "0") process.kill(process.pid, "SIGKILL");
  await db.close();
}

async function main(times: number, stride: number): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), "docket-killed-"));
  const file = join(work, "docket.db");
  const program = process.argv[1] ?? "";
  const tally = {
    times,
    died: 0,
    acknowledged: 0,
    old: 0,
    new: 0,
    neither: 0,
    lost: 0,
    unfinished: 0,
    broken: 0,
  };
  const files = Object.fromEntries(
    Array.from({ length: times }, (_, n) => [pathOf(n + 1), textOf(n + 1, "Proposed")]),
  );
  let db = await open(file);
  const desk = await scratchDesk(db, scratchRepository(files));
  const reviews: string[] = [];
  for (let n = 1; n <= times; n++) {
    const review = await desk.review(pathOf(n));
    await takePosition(desk.ctx, { review, position: "approve" });
    reviews.push(review);
  }
  await db.close();

  for (let n = 1; n <= times; n++) {
    const review = reviews[n - 1] ?? "";
    const before = textOf(n, "Proposed");
    const args = ["child", file, review, hashOf(before), String(n * stride)];
    // What a killed child leaves in the temporary folder goes with ours.
    const env = { ...process.env, TMPDIR: work };
    const run = spawnSync(process.execPath, [program, ...args], { encoding: "utf8", env });
    if (run.signal === "SIGKILL") tally.died++;
    const isAcknowledged = run.stdout.startsWith("acknowledged");
    if (isAcknowledged) tally.acknowledged++;
    const read = () => readFileSync(join(desk.folder.root, pathOf(n)), "utf8");
    const left = read();
    if (left === before) tally.old++;
    else if (left === textOf(n, "Accepted")) tally.new++;
    else tally.neither++;

    db = await open(file);
    await settleWrites(await scratchContext(db), null);
    const [row] = await db.rows(sql`
      SELECT v."state", w."state" AS "write", w."commit", (SELECT count(*) FROM "Consent" c WHERE c."reviewId" = v."id") AS "consents"
      FROM "Review" v LEFT JOIN "WriteBack" w ON w."reviewId" = v."id" WHERE v."id" = ${review}`);
    await db.close();
    const isClosed = row?.state === "closed";
    if (isAcknowledged && !isClosed) tally.lost++;
    const isWhole = isClosed
      ? read() === textOf(n, "Accepted") &&
        row?.write === "written" &&
        row.commit !== null &&
        row.consents === 1
      : read() === before && row?.write === null && row.consents === 0;
    if (!isWhole) {
      tally.unfinished++;
      process.stderr.write(`step ${n}: ${JSON.stringify(row)}\n`);
    }
  }
  if (/error|missing|broken/.test(desk.folder.git("fsck"))) tally.broken++;
  if (desk.folder.git("status", "--porcelain") !== "") tally.broken++;
  desk.folder.remove();
  rmSync(work, { recursive: true, force: true });
  process.stdout.write(JSON.stringify(tally));
}

const [mode, ...rest] = process.argv.slice(2);
if (mode === "child") await closeAndDie(rest);
else await main(Number(mode), Number(rest[0] ?? 1));
