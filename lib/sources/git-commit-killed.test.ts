import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { scratchFolder } from "./scratch-folder";
import { scratchProgram } from "./scratch-program";

const program = scratchProgram("commit-and-die");

it.each(["locked", "made", "staged", "moved"])(
  "kill -9 at the step %s: the repository is sound, and the same commit goes through afterwards, once",
  (step) => {
    const repository = scratchFolder({ "a.md": "old\n", "b.md": "b\n" });
    try {
      repository.git("init", "-q", "-b", "main");
      repository.commit("First");
      repository.write("a.md", "new\n");
      // What a killed child leaves in the temporary folder goes with ours.
      const env = { ...process.env, TMPDIR: program.folder };
      expect(spawnSync(process.execPath, [program.path, repository.root, step], { env }).signal).toBe(
        "SIGKILL",
      );
      expect(existsSync(join(repository.root, ".git/index.lock"))).toBe(true);
      expect(repository.git("fsck")).not.toMatch(/error|missing|broken/);

      expect(spawnSync(process.execPath, [program.path, repository.root, "never"]).status).toBe(0);
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
