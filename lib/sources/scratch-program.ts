import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { afterAll, beforeAll } from "vitest";

/** A program that a test runs and kills, and a folder for what it leaves behind; both are there once tests run. */
export type ScratchProgram = { folder: string; path: string };

/** Bundle `fixtures/<name>.ts` before the tests of a file, and remove it with its folder after them. */
export function scratchProgram(name: string): ScratchProgram {
  const program: ScratchProgram = { folder: "", path: "" };
  beforeAll(() => {
    program.folder = mkdtempSync(join(tmpdir(), "docket-killed-"));
    program.path = join(program.folder, "child.mjs");
    buildSync({
      entryPoints: [fileURLToPath(new URL(`./fixtures/${name}.ts`, import.meta.url))],
      outfile: program.path,
      bundle: true,
      platform: "node",
      format: "esm",
    });
  });
  afterAll(() => rmSync(program.folder, { recursive: true, force: true }));
  return program;
}
