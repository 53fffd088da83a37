import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { classifyPath } from "../classify-path";
import { parseRecord } from "../parse-record";
import { WORD_STATUSES } from "../vocabulary";
import { decodeForEdit } from "./decode-for-edit";
import { applyEdits } from "./edit";
import { isEditRefusal } from "./edit-refusal";
import { setStatus } from "./set-status";
import type { NamedDecision } from "./status-change";

const CORPUS = fileURLToPath(new URL("../../../../shared/corpus", import.meta.url));
const UNREADABLE = new Set(["none", "unknown", "unresolved", "conflict", null]);

/** The only readable values that are left alone: a sequence ("Proposed → Accepted on …"). */
const LEFT_ALONE = ["Proposed → Accepted on 2025-12-16"];

function* decisions(): Generator<{ path: string; bytes: Buffer }> {
  for (const repo of readdirSync(CORPUS)) {
    if (!repo.includes("+")) continue;
    for (const entry of readdirSync(join(CORPUS, repo), { recursive: true, withFileTypes: true })) {
      const path = relative(join(CORPUS, repo), join(entry.parentPath, entry.name));
      const verdict = entry.isFile() ? classifyPath(path) : null;
      if (!verdict || !("kind" in verdict) || verdict.kind !== "decision") continue;
      yield { path, bytes: readFileSync(join(entry.parentPath, entry.name)) };
    }
  }
}

const sha = (text: string | Buffer) => createHash("sha256").update(text).digest("hex");

function linesThatDiffer(before: string, after: string): number {
  const old = new Map<string, number>();
  for (const line of before.split("\n")) old.set(line, (old.get(line) ?? 0) + 1);
  let added = 0;
  for (const line of after.split("\n")) {
    const left = old.get(line) ?? 0;
    if (left > 0) old.set(line, left - 1);
    else added++;
  }
  return added;
}

describe.runIf(existsSync(CORPUS))("on every real decision whose status can be read", () => {
  it("each status is written with at most two lines changed and undone to the byte, or refused for a reason", () => {
    const tally = new Map<string, number>();
    let files = 0;
    for (const { path, bytes } of decisions()) {
      const record = parseRecord({ path, bytes, sha256: "", yaml: null, digest: (text) => text });
      if (UNREADABLE.has(record.status)) continue;
      const decoded = decodeForEdit(bytes);
      if (isEditRefusal(decoded)) throw new Error(`${path}: ${decoded.sentence}`);
      files++;
      const next: NamedDecision = {
        path: `${path.slice(0, path.lastIndexOf("/") + 1)}0999-next.md`,
        title: "Next",
        number: "0999",
        id: null,
      };
      for (const status of WORD_STATUSES) {
        const by =
          status === "superseded" && !record.statusPlaces.some((place) => place.where === "badge")
            ? next
            : null;
        const written = setStatus({ path, text: decoded.text }, { status, by, date: "2026-11-21" });
        const what = isEditRefusal(written) ? written.reason : "written";
        tally.set(what, (tally.get(what) ?? 0) + 1);
        if (isEditRefusal(written)) {
          if (written.reason === "nothing-to-change") expect(record.status).toBe(status);
          else if (written.reason === "unclassified") expect(LEFT_ALONE).toContain(record.statusRaw);
          else expect(written.reason).toBe("no-word");
          continue;
        }
        expect(sha(applyEdits(written.after, written.inverse))).toBe(sha(bytes));
        expect(linesThatDiffer(decoded.text, written.after)).toBeLessThanOrEqual(2);
      }
    }
    expect(files).toBe(196);
    expect(Object.fromEntries([...tally].sort())).toEqual({
      // Draft, deferred and abandoned have no word in spec-kit, Nygard and adr-tools.
      "no-word": 378,
      "nothing-to-change": 192,
      unclassified: 4,
      written: 994,
    });
  }, 120_000);
});
