import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sha256 } from "../sha256";
import { WRITE_STEPS } from "./prepared-write";
import { scratchProgram } from "./scratch-program";
import { writeIfHash } from "./write-file";

/** Long enough that a write is cut in the middle, and nowhere alike. */
const OLD = Buffer.from("old 0123456789\n".repeat(40_000));
const NEW = Buffer.from("NEW abcdefghij\n".repeat(50_000));
const HASHES = [sha256(OLD), sha256(NEW)];

const program = scratchProgram("write-and-die");

/** A folder of its own for every round, with both texts to take from. */
function round(): { root: string; read: () => string; leftovers: () => string[] } {
  const root = mkdtempSync(join(program.folder, "round-"));
  writeFileSync(join(root, "a.md"), OLD);
  return {
    root,
    read: () => sha256(readFileSync(join(root, "a.md"))),
    leftovers: () => readdirSync(root).filter((name) => name !== "a.md"),
  };
}

/** Run the child; answers the signal it died of. `kill` sees its output and may kill it from outside. */
function run(args: string[], kill?: (lines: number, pid: number) => void): Promise<string | null> {
  const child = spawn(process.execPath, [program.path, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  let lines = 0;
  child.stdout.on("data", (piece: Buffer) => {
    lines += piece.toString().split("\n").length - 1;
    kill?.(lines, child.pid!);
  });
  return new Promise((resolve) => child.on("exit", (_, signal) => resolve(signal)));
}

describe("kill -9 during a write", () => {
  const steps = [...WRITE_STEPS, "half" as const];
  it.each(steps)(
    "at the step %s, fifteen times: the file holds its old or its new bytes",
    async (step) => {
      for (let time = 0; time < 15; time++) {
        const { root, read, leftovers } = round();
        expect(await run([root, step])).toBe("SIGKILL");
        expect(read()).toBe(step === "renamed" || step === "finished" ? HASHES[1] : HASHES[0]);
        // The next write goes through, and clears what was left.
        const now = read();
        await writeIfHash({ root, path: "a.md", oldHash: now, newBytes: OLD });
        expect(leftovers()).toEqual([]);
      }
    },
    60_000,
  );

  it("at any moment, from outside, twenty times", async () => {
    const seen = new Set<string>();
    for (let time = 0; time < 20; time++) {
      const { root, read } = round();
      const signal = await run([root, "never"], (lines, pid) => {
        if (lines > time) process.kill(pid, "SIGKILL");
      });
      expect(signal).toBe("SIGKILL");
      expect(HASHES).toContain(read());
      seen.add(read());
    }
    expect(seen.size).toBe(2);
  }, 120_000);

  it("while a new file is made: it is not there, or whole, and can be written afterwards", async () => {
    for (const step of steps) {
      const { root } = round();
      expect(await run([root, step, "new"])).toBe("SIGKILL");
      const isThere = readdirSync(root).includes("new.md");
      expect(isThere).toBe(step === "renamed" || step === "finished");
      if (!isThere) continue;
      expect(sha256(readFileSync(join(root, "new.md")))).toBe(HASHES[1]);
      const again = await writeIfHash({ root, path: "new.md", oldHash: HASHES[1]!, newBytes: OLD });
      expect(again).toMatchObject({ written: true });
    }
  }, 120_000);
});
