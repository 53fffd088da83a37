// Makes a repository with a history of records, quickly and always alike:
//   node scripts/bench/history-repository.mjs <folder> [commits] [records]
// Every decision is proposed, changed, renamed and accepted in commits of its own; every fifth record
// is a decision, the others are prompts. One stream into git fast-import, one checkout.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ENV = {
  PATH: process.env.PATH,
  HOME: "/nonexistent",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
};
const FIRST_SECOND = 1_700_000_000;

function git(folder, args, input) {
  const run = spawnSync("git", args, { cwd: folder, env: ENV, input, maxBuffer: 64 * 1024 * 1024 });
  if (run.status !== 0) throw new Error(`git ${args[0]}: ${run.stderr}`);
  return run.stdout.toString().trim();
}

/** The same number for the same seed, so that every run makes the same repository. */
function dice(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

const paragraph = (n) => `Reason ${n} is that the team measured it, and number ${n * 7} was the smallest.\n`;

function text(record) {
  const body = Array.from({ length: 12 }, (_, i) =>
    paragraph(record.number * 31 + i + (i === 5 ? record.edits : 0)),
  ).join("\n");
  return record.isDecision
    ? `# ${record.number}. Use number ${record.number}\n\nDate: 2026-01-02\n\n## Status\n\n${record.status}\n\n## Context\n\n${body}`
    : `---\nid: ${record.number}\ntitle: Ask ${record.number}\nstage: green\ndate: 2026-01-02\n---\n\n## Prompt\n\n${body}`;
}

function path(record) {
  const number = String(record.number).padStart(4, "0");
  return record.isDecision
    ? `docs/adr/${number}-use-${record.name}.md`
    : `history/prompts/${String(record.number % 20).padStart(3, "0")}-part/${number}-ask-${record.name}.green.prompt.md`;
}

/** Make the repository; answers its HEAD. Records are added until there are enough, then changed. */
export function makeHistoryRepository(folder, { commits = 2000, records = 1000 } = {}) {
  mkdirSync(folder, { recursive: true });
  git(folder, ["init", "-q", "-b", "main"]);
  const roll = dice(7);
  const made = [];
  const stream = [];
  const file = (content) => `data ${Buffer.byteLength(content)}\n${content}\n`;
  for (let number = 0; number < commits; number++) {
    const lines = [];
    const isNew =
      made.length < records &&
      (number < 5 || roll(commits) < records * 1.2 || commits - number <= records - made.length);
    if (isNew) {
      const record = {
        number: made.length + 1,
        name: "a",
        edits: 0,
        status: "Proposed",
        isDecision: made.length % 5 === 0,
      };
      made.push(record);
      lines.push(`M 100644 inline ${path(record)}\n${file(text(record))}`);
    } else {
      const record = made[roll(made.length)];
      const kind = roll(5);
      if (kind === 0) {
        const before = path(record);
        record.name = `${record.name[0]}${number}`;
        lines.push(`R ${before} ${path(record)}\n`);
      } else {
        record.edits++;
        if (kind === 1) record.status = record.status === "Proposed" ? "Accepted" : "Proposed";
        lines.push(`M 100644 inline ${path(record)}\n${file(text(record))}`);
      }
    }
    const who =
      number % 3 === 0
        ? "Claude <noreply@anthropic.com>"
        : `Person ${number % 7} <person${number % 7}@example.org>`;
    const message = `Commit ${number}\n${number % 4 === 1 ? "\nCo-authored-by: Claude <noreply@anthropic.com>\n" : ""}`;
    const time = `${FIRST_SECOND + number * 3600} +0000`;
    stream.push(
      `commit refs/heads/main\nauthor ${who} ${time}\ncommitter ${who} ${time}\n${file(message)}${lines.join("")}\n`,
    );
  }
  git(folder, ["fast-import", "--quiet"], stream.join(""));
  git(folder, ["reset", "-q", "--hard"]);
  return git(folder, ["rev-parse", "HEAD"]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, commits, records] = process.argv.slice(2);
  if (!folder) {
    process.stderr.write(
      "Say where to: node scripts/bench/history-repository.mjs <folder> [commits] [records]\n",
    );
    process.exit(1);
  }
  process.stdout.write(
    `${makeHistoryRepository(folder, { commits: Number(commits ?? 2000), records: Number(records ?? 1000) })}\n`,
  );
}
