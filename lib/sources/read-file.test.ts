import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readFile } from "./read-file";
import { scratchFolder } from "./scratch-folder";

function folderWith(files: Record<string, string>) {
  const folder = scratchFolder(files);
  return folder;
}

it("reads a file with the stamp of exactly these bytes", () => {
  const { root } = folderWith({ "a/b.md": "text" });
  const reading = readFile(root, "a/b.md");
  expect(reading).toMatchObject({ ok: true, size: 4 });
  expect(reading.ok && new TextDecoder().decode(reading.bytes)).toBe("text");
});

it("reads nothing outside the source, by dots, by a link or by a folder exchanged for one", () => {
  const outside = folderWith({ "secret/b.md": "secret" });
  const { root } = folderWith({ "a/b.md": "text" });
  symlinkSync(join(outside.root, "secret/b.md"), join(root, "a/link.md"));
  renameSync(join(root, "a"), join(root, "old"));
  symlinkSync(join(outside.root, "secret"), join(root, "a"));
  for (const path of [
    "a/b.md",
    "old/link.md",
    "../x.md",
    "old/../old/b.md",
    "/etc/passwd",
    "",
    "old/b.md\0",
  ]) {
    expect(readFile(root, path)).toMatchObject({ ok: false, isGone: false });
  }
});

it("does not wait for a pipe, and refuses a folder and a file that is too large", () => {
  const { root, write } = folderWith({});
  execFileSync("mkfifo", [join(root, "pipe.md")]);
  mkdirSync(join(root, "folder.md"));
  write("huge.md", new Uint8Array(2 * 1024 * 1024 + 1));
  expect(readFile(root, "pipe.md")).toMatchObject({ ok: false, reason: "It is not a regular file." });
  expect(readFile(root, "folder.md")).toMatchObject({ ok: false, reason: "It is not a regular file." });
  expect(readFile(root, "huge.md")).toMatchObject({ ok: false, reason: "It is larger than 2 MiB." });
});

it("tells a file that is gone from one that cannot be read", () => {
  const { root } = folderWith({});
  expect(readFile(root, "a.md")).toMatchObject({ ok: false, isGone: true });
});
