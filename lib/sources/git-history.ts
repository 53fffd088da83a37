import { existsSync, readFileSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { StringDecoder } from "node:string_decoder";
import type { LoggedCommit } from "../records/history/logged-commit";
import { LOG_FORMAT, logParser } from "../records/history/parse-log";
import { headCommit } from "./commit-plan";
import { isCommitHash } from "./git-facts";
import { gitFailure } from "./git-failure";
import { type GitPlace, runGit } from "./git-run";
import type { SourceFailure } from "./source";

/** Where a reading of the history ended, so that the next one goes on from there. */
export type HistoryMark = {
  /** HEAD then; null before the first commit. */
  head: string | null;
  /** Where a shallow clone ends, sorted and joined; "" when it is whole. */
  cut: string;
};

export type HistoryReading = {
  mark: HistoryMark;
  /** Nothing of an earlier reading holds: what follows is the whole history. */
  isFromStart: boolean;
  /** Commits without parents only because the clone ends there. */
  cutAt: ReadonlySet<string>;
};

/** The log of a large repository takes seconds; a reading that takes longer is given up. */
const TIMEOUT_MS = 300_000;
/** What `git log` may say in all: many millions of changes. */
const MAX_BYTES = 4 * 1024 * 1024 * 1024;

/** Settings that would change what the log says; the repository's own are not asked. */
const PLAIN_LOG = [
  "log.showRoot=true",
  "log.mailmap=false",
  "log.diffMerges=combined",
  "i18n.logOutputEncoding=UTF-8",
  "diff.orderFile=/dev/null",
  "diff.renameLimit=1000",
  "trailer.separators=:",
  "core.quotePath=false",
  "advice.graftFileDeprecated=false",
];

/** Patterns of this code base, told from the source's folder. */
const MARKDOWN = [":(glob,icase)**/*.md", ":(glob,icase)**/*.markdown"];

/**
 * What a history reads like now, before reading it: cheap, and enough to know that nothing is new.
 */
export async function historyMark(place: GitPlace): Promise<HistoryMark> {
  return { head: await headCommit(place), cut: cutOf(place).join(" ") };
}

/**
 * Read every commit that changed a markdown file of the source, oldest first, parents before
 * children, in one `git log`. After an earlier reading only what is new, unless HEAD no longer
 * contains it (rewritten history, another branch) or a shallow clone was deepened: then all of it.
 *
 * Merges are told by what they changed themselves; renames are detected within one commit.
 */
export async function readHistory(
  place: GitPlace,
  since: HistoryMark | null,
  onCommit: (commit: LoggedCommit) => void,
): Promise<HistoryReading | SourceFailure> {
  const mark = await historyMark(place);
  const isFromStart = !(await goesOnFrom(place, since, mark));
  const reading = { mark, isFromStart, cutAt: new Set(cutOf(place)) };
  if (mark.head === null || (!isFromStart && since?.head === mark.head)) return reading;

  const range = !isFromStart && since?.head ? [`${since.head}..${mark.head}`] : [mark.head];
  const parser = logParser();
  const decoder = new StringDecoder("utf8");
  const result = await runGit(
    place,
    [
      "log",
      "--topo-order",
      "--reverse",
      "--raw",
      "-z",
      "-c",
      "-M50%",
      "-l1000",
      "--no-abbrev",
      "--root",
      "--relative",
      "--no-ext-diff",
      "--no-textconv",
      "--no-notes",
      "--no-show-signature",
      "--no-color",
      `--format=${LOG_FORMAT}`,
      ...range,
      "--",
      ...MARKDOWN,
    ],
    {
      patterns: true,
      settings: PLAIN_LOG,
      env: { GIT_GRAFT_FILE: "/dev/null" },
      timeoutMs: TIMEOUT_MS,
      maxBytes: MAX_BYTES,
      onData: (piece) => {
        for (const commit of parser.push(decoder.write(piece))) onCommit(commit);
      },
    },
  );
  if (!result.ok) return gitFailure(result, "read the history");
  for (const commit of parser.end()) onCommit(commit);
  return reading;
}

async function goesOnFrom(place: GitPlace, since: HistoryMark | null, now: HistoryMark): Promise<boolean> {
  if (!since?.head || !now.head || since.cut !== now.cut || !isCommitHash(since.head)) return false;
  if (since.head === now.head) return true;
  const asked = await runGit(place, ["merge-base", "--is-ancestor", since.head, now.head], {
    timeoutMs: TIMEOUT_MS,
  });
  return asked.ok;
}

/** The commits a shallow clone ends at, sorted; a linked work tree shares them with its repository. */
function cutOf(place: GitPlace): string[] {
  try {
    const pointer = join(place.gitDir, "commondir");
    const common = existsSync(pointer)
      ? realpathSync(resolve(place.gitDir, readFileSync(pointer, "utf8").trim()))
      : place.gitDir;
    return readFileSync(join(common, "shallow"), "utf8").split("\n").filter(isCommitHash).sort();
  } catch {
    return [];
  }
}
