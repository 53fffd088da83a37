import { describe, expect, it } from "vitest";
import { classifyPath } from "../records/classify-path";
import { MANY_RECORDS } from "./git-dates";
import { openSource } from "./open-source";
import { type ScratchFolder, scratchFolder } from "./scratch-folder";
import { isFailure } from "./source";

const prompt = (n: number) => `history/prompts/general/${String(n).padStart(4, "0")}-a.general.prompt.md`;
const decision = (n: number) => `docs/adr/${String(n).padStart(4, "0")}-a.md`;
const day = (n: number) => `2026-01-${String(n).padStart(2, "0")}T00:00:00.000Z`;

describe("what commits say of when a file was written", () => {
  let folder: ScratchFolder;

  /** Commit the files, changed, on a day; returns the hash. */
  function commit(paths: readonly string[], on: number): string {
    for (const path of paths) folder.write(path, `${path} on ${on}\n`);
    folder.git("add", "-A");
    folder.git("commit", "-q", "-m", `Day ${on}`, "--date", day(on));
    return folder.git("rev-parse", "HEAD").trim();
  }
  async function dates(paths: readonly string[], since: string | null = null) {
    const source = await openSource(folder.root);
    if (isFailure(source)) throw new Error(source.sentence);
    const found = await source.commitDates(new Set(paths), since, classifyPath);
    return paths.map((path) => {
      const own = found.get(path);
      return own ? [own.changedAt.slice(8, 10), own.datedAt?.slice(8, 10) ?? null] : null;
    });
  }
  const begin = () => {
    folder = scratchFolder();
    folder.git("init", "-q", "-b", "main");
  };
  const many = Array.from({ length: MANY_RECORDS }, (_, n) => (n % 2 === 0 ? prompt(n) : decision(n)));

  it("is its last commit, where that names few records", async () => {
    begin();
    commit([prompt(1), "src/a.ts", ...many.map((_, n) => `src/${n}.ts`)], 1);
    commit(many.slice(0, -1), 2);
    expect(await dates([prompt(1), many[0]!, "docs/none.md"])).toEqual([["01", "01"], ["02", "02"], null]);
  });

  it("is no commit that brings or rewrites many, but the one before, however few are asked about", async () => {
    begin();
    commit([many[0]!], 1);
    commit(many, 2);
    expect(await dates(many.slice(0, 2))).toEqual([
      ["02", "01"],
      ["02", null],
    ]);
    expect(await dates([many[1]!])).toEqual([["02", null]]);
  });

  it("is the same whether all commits are read or only those since the last look", async () => {
    begin();
    const first = commit([many[0]!, prompt(900)], 1);
    commit(many, 2);
    const asked = [many[0]!, many[1]!];
    expect(await dates(asked, first)).toEqual(await dates(asked));
    const second = folder.git("rev-parse", "HEAD").trim();
    commit([many[1]!], 3);
    expect(await dates(asked.slice(1), second)).toEqual([["03", "03"]]);
  });
});
