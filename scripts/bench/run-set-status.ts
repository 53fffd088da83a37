// Bundled and run by set-status-tally.mjs: <folder>. Prints one JSON object.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { classifyPath } from "../../lib/records/classify-path";
import { counted } from "../../lib/records/counted";
import { decodeForEdit } from "../../lib/records/edit/decode-for-edit";
import { applyEdits } from "../../lib/records/edit/edit";
import { isEditRefusal } from "../../lib/records/edit/edit-refusal";
import { readForEdit } from "../../lib/records/edit/read-for-edit";
import { setStatus } from "../../lib/records/edit/set-status";
import { WORD_STATUSES, type WordStatus } from "../../lib/records/vocabulary";
import { sha256 } from "../../lib/sha256";
import { writeIfHash } from "../../lib/sources/write-file";

const folder = process.argv[2] ?? "";
const root = mkdtempSync(join(tmpdir(), "docket-tally-"));
const tally: Record<string, number> = {};
const count = (what: string) => {
  tally[what] = (tally[what] ?? 0) + 1;
};

/** Lines that went or came. */
function linesThatDiffer(before: string, after: string): number {
  const left = new Map<string, number>();
  for (const line of before.split("\n")) left.set(line, (left.get(line) ?? 0) + 1);
  let added = 0;
  for (const line of after.split("\n")) {
    const rest = left.get(line) ?? 0;
    if (rest > 0) left.set(line, rest - 1);
    else added++;
  }
  return added;
}

/** Write one status and take it back, on a copy, by the write protocol. */
async function there(path: string, bytes: Buffer, text: string, status: WordStatus): Promise<string> {
  const written = setStatus({ path, text }, { status, date: "2026-11-21" });
  if (isEditRefusal(written)) return `refused: ${written.reason}`;
  writeFileSync(join(root, "copy.md"), bytes);
  const [oldHash, newBytes] = [sha256(bytes), Buffer.from(written.after, "utf8")];
  const undone = Buffer.from(applyEdits(written.after, written.inverse), "utf8");
  const change = await writeIfHash({ root, path: "copy.md", oldHash, newBytes });
  const back = await writeIfHash({ root, path: "copy.md", oldHash: sha256(newBytes), newBytes: undone });
  if ("refused" in change || "refused" in back) return "write failed";
  if (sha256(readFileSync(join(root, "copy.md"))) !== oldHash) return "not brought back";
  const lines = linesThatDiffer(text, written.after);
  return lines <= 2 ? `written: ${counted(lines, "line")}` : "written: more lines, as the dialect demands";
}

try {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const full = join(entry.parentPath, entry.name);
    const path = relative(folder, full).split(sep).join("/");
    const verdict = classifyPath(path);
    if (verdict === null || !("kind" in verdict) || verdict.kind !== "decision") continue;
    count("decisions");
    const bytes = readFileSync(full);
    const decoded = decodeForEdit(bytes);
    if (isEditRefusal(decoded)) {
      count(`unreadable: ${decoded.reason}`);
      continue;
    }
    const { status } = readForEdit(path, decoded.text.replace(/^\ufeff/, "")).record;
    if (status === null || ["none", "unknown", "unresolved", "conflict"].includes(status)) {
      count(`status not readable: ${status}`);
      continue;
    }
    count("status readable");
    for (const target of WORD_STATUSES) count(await there(path, bytes, decoded.text, target));
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
process.stdout.write(`${JSON.stringify(tally)}\n`);
