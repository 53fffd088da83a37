import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { classifyPath } from "../classify-path";
import { decodeForEdit } from "./decode-for-edit";
import { applyEdits } from "./edit";
import { isEditRefusal } from "./edit-refusal";
import { readForEdit } from "./read-for-edit";
import { statusChoices } from "./status-choices";

const CORPUS = fileURLToPath(new URL("../../../../shared/corpus", import.meta.url));

it.runIf(existsSync(CORPUS))(
  "every real decision whose status cannot be read can be given one, and every way undoes to the byte",
  () => {
    const tally = { decisions: 0, ways: 0, withoutAny: 0 };
    for (const entry of readdirSync(CORPUS, { recursive: true, withFileTypes: true })) {
      const path = relative(CORPUS, join(entry.parentPath, entry.name));
      const verdict = entry.isFile() ? classifyPath(path) : null;
      if (verdict === null || !("kind" in verdict) || verdict.kind !== "decision") continue;
      const decoded = decodeForEdit(readFileSync(join(CORPUS, path)));
      if (isEditRefusal(decoded)) continue;
      const { record } = readForEdit(path, decoded.text.replace(/^\ufeff/, ""));
      if (!["none", "conflict", "unknown", "unresolved"].includes(record.status ?? "none")) continue;
      tally.decisions++;
      const choices = statusChoices({ path, text: decoded.text }, { status: "proposed", date: "2026-11-22" });
      if (choices.length === 0) tally.withoutAny++;
      for (const { written } of choices) {
        tally.ways++;
        expect(applyEdits(written.after, written.inverse)).toBe(decoded.text);
        expect(readForEdit(path, written.after.replace(/^\ufeff/, "")).record.status).toBe("proposed");
      }
    }
    // Two are one line with their line breaks written out: no place in them is one.
    expect(tally).toEqual({ decisions: 38, ways: 99, withoutAny: 2 });
  },
  60_000,
);
