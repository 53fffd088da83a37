import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { classifyPath } from "../records/classify-path";
import { type ScratchFolder, scratchFolder } from "./scratch-folder";
import { walkFolder } from "./walk-folder";

function folderWith(files: Record<string, string>): ScratchFolder {
  const folder = scratchFolder(files);
  return folder;
}

const paths = (entries: { path: string }[]) => entries.map((entry) => entry.path);

it("finds records at any depth, in hidden folders too, and nothing else", () => {
  const { root } = folderWith({
    "history/prompts/001-cli/0001-start.spec.prompt.md": "a",
    "phase-2/history/prompts/general/1-x.general.prompt.md": "a",
    ".claude/phr/0001-x.md": "a",
    "docs/adr/0001-use-x.md": "abc",
    "docs/guide.md": "a",
    "src/main.ts": "a",
  });
  const { files, unseen } = walkFolder(root, classifyPath);
  expect(paths(files)).toEqual([
    ".claude/phr/0001-x.md",
    "docs/adr/0001-use-x.md",
    "history/prompts/001-cli/0001-start.spec.prompt.md",
    "phase-2/history/prompts/general/1-x.general.prompt.md",
  ]);
  expect(files[1]?.size).toBe(3);
  expect(unseen).toEqual([]);
});

it("leaves folders of dependencies and build results alone", () => {
  const { root } = folderWith({
    "node_modules/a/docs/adr/0001-a.md": "a",
    "dist/docs/adr/0001-a.md": "a",
    ".git/docs/adr/0001-a.md": "a",
    "docs/adr/0001-a.md": "a",
  });
  expect(paths(walkFolder(root, classifyPath).files)).toEqual(["docs/adr/0001-a.md"]);
});

it("lists a markdown file of a record folder that is no record, with the reason", () => {
  const { root } = folderWith({ "docs/adr/README.md": "a", "docs/adr/template.md": "a" });
  const { files, skipped } = walkFolder(root, classifyPath);
  expect(files).toEqual([]);
  expect(paths(skipped)).toEqual(["docs/adr/README.md", "docs/adr/template.md"]);
  expect(skipped.every((entry) => entry.reason.endsWith("."))).toBe(true);
});

it("never follows a link, and says so where records would lie behind it", () => {
  const { root } = folderWith({ "docs/adr/0001-a.md": "a", "elsewhere/0002-b.md": "b" });
  symlinkSync("0001-a.md", join(root, "docs/adr/0003-link.md"));
  symlinkSync("../docs", join(root, "docs/loop"));
  mkdirSync(join(root, "history"));
  symlinkSync("../elsewhere", join(root, "history/adr"));
  symlinkSync("..", join(root, "docs/adr/up"));
  const { files, skipped } = walkFolder(root, classifyPath);
  expect(paths(files)).toEqual(["docs/adr/0001-a.md"]);
  expect(paths(skipped)).toEqual(["docs/adr/0003-link.md", "docs/adr/up", "history/adr"]);
});

it("does not open a pipe, a huge file or a name that is no text", () => {
  const { root } = folderWith({ "docs/adr/0001-a.md": "a" });
  execFileSync("mkfifo", [join(root, "docs/adr/0002-pipe.md")]);
  writeFileSync(join(root, "docs/adr/0003-huge.md"), new Uint8Array(2 * 1024 * 1024 + 1));
  writeFileSync(
    Buffer.concat([Buffer.from(join(root, "docs/adr/0004-")), Buffer.from([0xff]), Buffer.from(".md")]),
    "a",
  );
  writeFileSync(join(root, "docs/adr/0005-a\nb.md"), "a");
  writeFileSync(join(root, "docs/adr/0006-\ufffd.md"), "a");
  const { files, skipped } = walkFolder(root, classifyPath);
  expect(paths(files)).toEqual(["docs/adr/0001-a.md", "docs/adr/0006-\ufffd.md"]);
  expect(skipped.map(({ path, reason }) => [path, reason])).toEqual([
    ["docs/adr/0002-pipe.md", "It is not a regular file."],
    ["docs/adr/0003-huge.md", "It is 2.0 MiB large; a record may have 2 MiB."],
    ["docs/adr/0004-\ufffd.md", "Its name is not valid UTF-8, so no address could lead to it."],
    ["docs/adr/0005-a\\x0ab.md", "Its name holds a control character."],
  ]);
});

it("stops at 64 folders of depth and says where", () => {
  const deep = "d/".repeat(64);
  const { root } = folderWith({ [`${deep}0001-adr-1.md`]: "a", [`${deep}e/docs/adr/0001-a.md`]: "a" });
  const { files, skipped } = walkFolder(root, classifyPath);
  expect(files).toEqual([]);
  expect(skipped).toMatchObject([{ path: `${deep}e`, reason: "It lies deeper than 64 folders." }]);
});

it("answers with nothing for an empty folder", () => {
  const { root } = folderWith({});
  expect(walkFolder(root, classifyPath)).toEqual({ files: [], skipped: [], unseen: [] });
});

it("says that nothing could be seen when the folder has vanished", () => {
  const folder = folderWith({});
  folder.remove();
  expect(walkFolder(folder.root, classifyPath).unseen).toEqual([""]);
});
