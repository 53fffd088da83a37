import { existsSync, mkdirSync, realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/** The file that a `file:` address names; relative ones from the working directory. */
export function sqliteFile(url: string): string {
  const path = url.replace(/^file:(\/\/)?/, "").replace(/\?.*$/s, "");
  try {
    const name = decodeURIComponent(path);
    if (!name.includes("\0")) return resolve(name);
  } catch {}
  // A percent sign that encodes nothing, or no character of a name, is a part of the name.
  return resolve(path);
}

/** The file that is meant, links in its path and at its end resolved; it need not be there yet. */
export function realFile(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    const folder = dirname(file);
    return folder === file ? file : join(realFile(folder), basename(file));
  }
}

/**
 * Make the folder of a file, and what is missing above it. Throws what the file system throws. Not by
 * `recursive`: where a folder can never be made (below /proc), Node 20 tries for ever.
 */
export function makeFolderOf(file: string): void {
  const missing: string[] = [];
  for (let at = dirname(file); !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.push(at);
  for (const folder of missing.reverse()) {
    try {
      mkdirSync(folder);
    } catch (error) {
      if (!existsSync(folder)) throw error;
    }
  }
}
