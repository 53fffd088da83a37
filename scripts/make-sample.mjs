// Copies sample/ to a folder of its own and gives it the git history of sample-history.mjs: the same
// commits with the same hashes on every machine, whatever the user's git is configured to do.
// Run again it changes nothing; a copy that somebody has worked in is left alone.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { commits } from "./sample-history.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const original = join(here, "../sample");
/** Inside .git, so that it is no file of the sample. */
const MARK = ".git/docket-sample";

/**
 * Make the sample, or keep the one that is there.
 *
 * @param {string} target folder to make; its parent is created
 * @returns {{ made: boolean, reason: string }} what was done, in a plain clause
 */
export function makeSample(target) {
  const wanted = fingerprint();
  if (existsSync(target)) {
    const mark = join(target, MARK);
    if (!existsSync(mark)) return { made: false, reason: "a folder that is not the sample stands there" };
    const [made, head] = readFileSync(mark, "utf8").trim().split(" ");
    if (made === wanted) return { made: false, reason: "it is there" };
    const untouched =
      git(target, ["rev-parse", "HEAD"]).trim() === head && git(target, ["status", "--porcelain"]) === "";
    if (!untouched) return { made: false, reason: "an older one is there that somebody has worked in" };
  }
  mkdirSync(dirname(target), { recursive: true });
  const draft = mkdtempSync(join(dirname(target), ".sample-"));
  try {
    build(draft);
    writeFileSync(join(draft, MARK), `${wanted} ${git(draft, ["rev-parse", "HEAD"]).trim()}\n`);
    rmSync(target, { recursive: true, force: true });
    renameSync(draft, target);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return { made: true, reason: "made from sample/" };
}

function build(folder) {
  git(folder, ["init", "--quiet", "--initial-branch=main", "--template="]);
  const all = filesUnder(original);
  for (const commit of commits) {
    for (const path of commit.removes ?? []) rmSync(join(folder, path));
    for (const path of all.filter((file) => commit.paths.some((wanted) => covers(wanted, file)))) {
      const to = join(folder, commit.moves?.[path] ?? path);
      mkdirSync(dirname(to), { recursive: true });
      const replacements = commit.earlier?.[path];
      if (replacements)
        writeFileSync(to, replaced(readFileSync(join(original, path), "utf8"), replacements, path));
      else cpSync(join(original, path), to);
      utimesSync(to, new Date(commit.at), new Date(commit.at));
    }
    git(folder, ["add", "--all", "."]);
    const message = [commit.message, ...(commit.trailers ? ["", ...commit.trailers] : [])].join("\n");
    git(folder, ["commit", "--quiet", "--no-gpg-sign", "--no-verify", "-m", message], {
      GIT_AUTHOR_NAME: commit.by.name,
      GIT_AUTHOR_EMAIL: commit.by.mail,
      GIT_AUTHOR_DATE: commit.at,
      GIT_COMMITTER_NAME: commit.by.name,
      GIT_COMMITTER_EMAIL: commit.by.mail,
      GIT_COMMITTER_DATE: commit.at,
    });
  }
}

function replaced(text, replacements, path) {
  return replacements.reduce((all, [now, before]) => {
    if (!all.includes(now)) throw new Error(`sample/${path} no longer holds "${now}"`);
    return all.replace(now, before);
  }, text);
}

function covers(wanted, path) {
  return wanted === "." || path === wanted || path.startsWith(`${wanted}/`);
}

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.split(sep).join("/"))
    .sort();
}

function fingerprint() {
  const hash = createHash("sha256");
  for (const path of filesUnder(original))
    hash.update(`${path}\0`).update(readFileSync(join(original, path)));
  for (const script of ["make-sample.mjs", "sample-history.mjs"])
    hash.update(readFileSync(join(here, script)));
  return hash.digest("hex");
}

/** No configuration of the machine or the person, no hooks, no prompt, no surrounding repository. */
function git(cwd, args, env = {}) {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_")));
  const safe = ["-c", "core.autocrlf=false", "-c", "core.hooksPath=/dev/null", "-c", "core.fileMode=false"];
  const run = spawnSync("git", [...safe, ...args], {
    cwd,
    encoding: "utf8",
    env: {
      ...clean,
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_TERMINAL_PROMPT: "0",
      ...env,
    },
  });
  if (run.error) throw new Error(`git could not be started: ${run.error.message}`);
  if (run.status !== 0) throw new Error(`git ${args[0]} failed: ${run.stderr.trim()}`);
  return run.stdout;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const target = resolve(process.argv[2] ?? join(here, "../data/sample"));
  const { made, reason } = makeSample(target);
  process.stdout.write(`${relative(process.cwd(), target) || "."}: ${made ? "" : "kept, "}${reason}\n`);
}
