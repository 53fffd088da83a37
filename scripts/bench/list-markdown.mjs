import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Paths of every markdown file below a folder, each looked at once with lstat; `.git` is left out. */
export function listMarkdown(folder) {
  const found = [];
  const waiting = [folder];
  for (let current = waiting.pop(); current !== undefined; current = waiting.pop()) {
    for (const entry of readdirSync(current, { withFileTypes: true })) {
      const path = join(current, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== ".git") waiting.push(path);
      } else if (entry.name.endsWith(".md") && lstatSync(path).isFile()) found.push(path);
    }
  }
  return found;
}
