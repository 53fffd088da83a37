import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** One file of the project's own code. `path` is relative to the project with `/`. */
export type SourceFile = { path: string; text: string };

/** The project's folder, without a trailing slash. */
export const projectRoot = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

const CODE = /\.(ts|tsx|mts|js|mjs|cjs)$/;
const OUTSIDE = /^(node_modules|dist|\.next|data|sample|lib\/db\/generated)\//;

/**
 * Paths of the project that git lists: tracked, or new and not ignored. Deleted files that are
 * still in the index are left out. What is generated or installed never counts as ours.
 */
export function projectPaths(): string[] {
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], {
    cwd: projectRoot,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return [...new Set(listed.split("\0"))]
    .filter((path) => path && !OUTSIDE.test(path) && existsSync(join(projectRoot, path)))
    .sort();
}

/** Our code: TypeScript and plain scripts, tests included. */
export function sourceFiles(): SourceFile[] {
  return projectPaths()
    .filter((path) => CODE.test(path) && !path.endsWith(".d.ts"))
    .map((path) => ({ path, text: readFileSync(join(projectRoot, path), "utf8") }));
}

/** Whether a file is a test and not part of the product. */
export function isTest(path: string): boolean {
  return /\.(test|spec)\.tsx?$/.test(path) || path.startsWith("e2e/");
}

/** Text of one of the project's files, or null when there is none. */
export function projectText(path: string): string | null {
  const full = join(projectRoot, path);
  return existsSync(full) ? readFileSync(full, "utf8") : null;
}
