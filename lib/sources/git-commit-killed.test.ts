import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { afterAll, beforeAll, expect, it } from "vitest";
import { scratchFolder } from "./scratch-folder";

let folder = "";
let program = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "docket-killed-"));
  program = join(folder, "child.mjs");
  buildSync({
    entryPoints: [fileURLToPath(new URL("./fixtures/commit-and-die.ts", import.meta.url))],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "esm",
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(["locked", "made", "staged", "moved"])(
  "kill -9 at the step %s: the repository is sound, and the same commit goes through afterwards, once",
  (step) => {
    const repository = scratchFolder({ "a.md": "old\n", "b.md": "b\n" });
    try {
      repository.git("init", "-q", "-b", "main");
      repository.commit("First");
      repository.write("a.md", "new\n");
      // What a killed child leaves in the temporary folder goes with ours.
      const env = { ...process.env, TMPDIR: folder };
      expect(spawnSync(process.execPath, [program, repository.root, step], { env }).signal).toBe("SIGKILL");
      expect(existsSync(join(repository.root, ".git/index.lock"))).toBe(true);
      expect(repository.git("fsck")).not.toMatch(/error|missing|broken/);

      expect(spawnSync(process.execPath, [program, repository.root, "never"]).status).toBe(0);
      expect(repository.git("log", "--format=%s").trim().split("\n")).toEqual(["Change", "First"]);
      expect(repository.git("show", "--format=", "--name-only", "HEAD")).toBe("a.md\n");
      expect(repository.git("status", "--porcelain")).toBe("");
      expect(readdirSync(join(repository.root, ".git")).filter((name) => /lock|docket/.test(name))).toEqual(
        [],
      );
    } finally {
      repository.remove();
    }
  },
);
