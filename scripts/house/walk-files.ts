import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** Paths of all regular files below a folder, relative to it with `/`, sorted. */
export function walkFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}
