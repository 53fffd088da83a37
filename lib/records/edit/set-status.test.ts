import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WordStatus } from "../vocabulary";
import { decodeForEdit } from "./decode-for-edit";
import { applyEdits } from "./edit";
import { isEditRefusal } from "./edit-refusal";
import { setStatus } from "./set-status";
import type { NamedDecision, StatusChange } from "./status-change";

const NEXT: NamedDecision = {
  path: "docs/adr/0012-use-x.md",
  title: "Use X",
  number: "0012",
  id: "ADR-0012",
};

function fixture(name: string): string {
  const decoded = decodeForEdit(readFileSync(new URL(`../fixtures/adr-${name}.md`, import.meta.url)));
  if (isEditRefusal(decoded)) throw new Error(decoded.sentence);
  return decoded.text;
}

/** Lines that differ, as `-old` and `+new`; undone, the text must be what it was. */
function diff(text: string, change: StatusChange, path = "docs/adr/0008-x.md"): string[] | string {
  const written = setStatus({ path, text }, change);
  if (isEditRefusal(written)) return written.reason;
  expect(applyEdits(text, written.edits)).toBe(written.after);
  expect(applyEdits(written.after, written.inverse)).toBe(text);
  const before = text.split(/\r\n|\n|\r/);
  const after = written.after.split(/\r\n|\n|\r/);
  let top = 0;
  while (top < before.length && before[top] === after[top]) top++;
  let bottom = 0;
  while (
    bottom < before.length - top &&
    bottom < after.length - top &&
    before[before.length - 1 - bottom] === after[after.length - 1 - bottom]
  )
    bottom++;
  const minus = before.slice(top, before.length - bottom);
  const plus = after.slice(top, after.length - bottom);
  const same = new Set(minus.filter((line) => plus.includes(line)));
  return [
    ...minus.filter((line) => !same.has(line)).map((line) => `-${line}`),
    ...plus.filter((line) => !same.has(line)).map((line) => `+${line}`),
  ];
}

const accepted: StatusChange = { status: "accepted", date: "2026-11-21" };
const superseded: StatusChange = { status: "superseded", by: NEXT, date: "2026-11-21" };

describe("the pen", () => {
  it("moves a status of spec-kit in its bold list, and not the date", () => {
    expect(diff(fixture("spec-kit"), accepted)).toEqual([
      "-- **Status:** Proposed",
      "+- **Status:** Accepted",
    ]);
    expect(diff(fixture("spec-kit"), superseded)).toEqual([
      "-- **Status:** Proposed",
      "+- **Status:** Superseded by [ADR-0012](0012-use-x.md)",
    ]);
    expect(diff(fixture("spec-kit-template-left"), accepted, "history/adr/0009-q.md")).toEqual([
      "-- **Status:** Proposed | Accepted | Superseded | Rejected",
      "+- **Status:** Accepted",
    ]);
    expect(diff(fixture("spec-kit"), { status: "deferred" }, "history/adr/0003-x.md")).toBe("no-word");
  });

  it("writes a supersession of adr-tools as its paragraph, in the spelling of the repository", () => {
    const text = fixture("adr-tools-crlf-bom");
    expect(diff(text, superseded)).toEqual(["-Accepted", "+Superseded by [12. Use X](0012-use-x.md)"]);
    expect(diff(text, { ...superseded, words: { superseded: "Superceded" } })).toEqual([
      "-Accepted",
      "+Superceded by [12. Use X](0012-use-x.md)",
    ]);
  });

  it("takes a superseding paragraph away again, and keeps the links below it", () => {
    expect(diff(fixture("adr-tools-superceded"), { status: "rejected" })).toEqual([
      "-Accepted",
      "-",
      "-Superceded by [9. Ship logs](0009-ship-logs.md)",
      "+Rejected",
    ]);
    expect(diff(fixture("adr-tools-superceded"), superseded)).toEqual([
      "-Superceded by [9. Ship logs](0009-ship-logs.md)",
      "+Superseded by [12. Use X](0012-use-x.md)",
    ]);
  });

  it("keeps byte order mark, CRLF and a missing final line break", () => {
    const text = fixture("adr-tools-crlf-bom");
    const written = setStatus({ path: "docs/adr/0007-x.md", text }, { status: "rejected" });
    if (isEditRefusal(written)) throw new Error(written.sentence);
    expect(written.after).toBe(text.replace("Accepted", "Rejected"));
    expect(written.after.startsWith("\ufeff# 7.")).toBe(true);
  });

  it("moves MADR's date of the last change with the status", () => {
    expect(diff(fixture("madr-2"), accepted)).toEqual([
      "-* Status: superseded by [ADR-0012](0012-use-pictures.md) <!-- optional -->",
      "-* Date: 2026-01-02 <!-- optional -->",
      "+* Status: accepted <!-- optional -->",
      "+* Date: 2026-11-21 <!-- optional -->",
    ]);
    expect(diff(fixture("madr-3"), superseded)).toEqual([
      "-status: accepted",
      "-date: 2026-01-02",
      "+status: superseded by [ADR-0012](0012-use-x.md)",
      "+date: 2026-11-21",
    ]);
    expect(diff(fixture("madr-4-list"), { ...superseded, status: "superseded" })).toEqual([
      '-status: "superseded by ADR-0123"',
      "-date: 2026-01-02",
      '+status: "superseded by ADR-0012"',
      "+date: 2026-11-21",
    ]);
  });

  it("moves front matter and section together, and refuses when they disagree", () => {
    expect(diff(fixture("front-matter-and-section-agree"), { status: "rejected" })).toEqual([
      "-status: accepted",
      "-Accepted",
      "+status: rejected",
      "+Rejected",
    ]);
    expect(diff(fixture("front-matter-and-section-disagree"), accepted)).toBe("conflict");
    expect(diff(fixture("front-matter-and-section-disagree"), { ...accepted, mayOverwrite: true })).toEqual([
      "-Proposed",
      "+Accepted",
    ]);
  });

  it("names log4brains' successor by its slug, and leaves the date that orders the timeline", () => {
    const next = { ...NEXT, path: "docs/adr/20261121-use-x.md", number: null, id: null };
    const path = "docs/adr/20260104-use-slugs.md";
    expect(diff(fixture("log4brains"), { ...superseded, by: next }, path)).toEqual([
      "-- Status: superseded by [20260105-use-numbers](20260105-use-numbers.md)",
      "+- Status: superseded by [20261121-use-x](20261121-use-x.md)",
    ]);
    const other = { ...next, path: "packages/core/docs/adr/20261121-use-x.md" };
    expect(diff(fixture("log4brains"), { ...superseded, by: other }, path)).toContain(
      "+- Status: superseded by [core/20261121-use-x](../../packages/core/docs/adr/20261121-use-x.md)",
    );
  });

  it("keeps cosmos' implementation word and adds the changelog line", () => {
    const text = fixture("cosmos").replace("ACCEPTED", "PROPOSED");
    const path = "docs/architecture/adr-012-prune.md";
    expect(diff(text, { ...accepted, people: ["Ann", "Bob"] }, path)).toEqual([
      "-PROPOSED Not Implemented",
      "+* 2026-11-21: accepted (Ann, Bob)",
      "+ACCEPTED Not Implemented",
    ]);
    expect(diff(text, { ...superseded, date: null, by: { ...NEXT, number: "013" } }, path)).toEqual([
      "-PROPOSED Not Implemented",
      "+SUPERSEEDED by ADR-013 Not Implemented",
    ]);
  });

  it("writes tables, bold lines, quotes, badges and headings where they stand", () => {
    expect(diff(fixture("table"), { status: "rejected" })).toEqual([
      "-| Status         | Approved |",
      "+| Status         | Rejected |",
    ]);
    expect(diff(fixture("table"), superseded)).toEqual([
      "-| Status         | Approved |",
      "-| Superseded by: | N/A |",
      "+| Status         | Superseded |",
      "+| Superseded by: | [ADR-0012](0012-use-x.md) |",
    ]);
    expect(diff(fixture("table-with-columns"), { status: "rejected" })).toEqual([
      "-| Accepted | 2026-05-01 | Ann, Bob |",
      "+| Rejected | 2026-05-01 | Ann, Bob |",
    ]);
    expect(diff(fixture("one-bold-line"), { status: "rejected" })).toEqual([
      "-**Status:** Accepted | **Date:** 2026-03-04 | **Deciders:** Ann, Bob",
      "+**Status:** Rejected | **Date:** 2026-03-04 | **Deciders:** Ann, Bob",
    ]);
    expect(diff(fixture("quote"), { status: "rejected" })).toEqual([
      "-> **Status:** Accepted — 2026-01-02",
      "+> **Status:** Rejected",
    ]);
    expect(diff(fixture("badge"), { status: "rejected" })).toEqual([
      "-[![Generic badge](https://badgen.net/badge/ADR/approved/green/)](https://example.org/adr/README.md)",
      "+[![Generic badge](https://badgen.net/badge/ADR/rejected/red/)](https://example.org/adr/README.md)",
    ]);
    expect(diff(fixture("inline-heading"), { status: "deprecated" })).toEqual([
      "-## Status: Accepted (2026-01-02)",
      "+## Status: Deprecated",
    ]);
  });

  it("answers in the language and the form of the word it replaces", () => {
    expect(diff(fixture("french"), { status: "rejected", date: "2026-11-21" })).toEqual([
      "-2026-03-25 accepté",
      "+2026-11-21 rejeté",
    ]);
    expect(
      diff("# 1. A\n\n## Statut\n\nAcceptée\n", { status: "superseded", by: NEXT }, "docs/adr/0001-a.md"),
    ).toEqual(["-Acceptée", "+Remplacée par [ADR-0012](0012-use-x.md)"]);
    expect(diff(fixture("russian"), { status: "rejected" })).toEqual(["-Принято", "+Отклонено"]);
    expect(diff("# 1. A\n\n## ステータス\n\n承認済み\n", { status: "superseded", by: NEXT })).toEqual([
      "-承認済み",
      "+置換 ([ADR-0012](0012-use-x.md))",
    ]);
  });

  it("drops attribution and picture of the old status, keeps mark and comment, and the case", () => {
    const line = (raw: string, change: StatusChange = { status: "rejected" }) => {
      const found = diff(`# 1. A\n\n- Status: ${raw}\n`, change);
      return typeof found === "string" ? found : found[1]?.replace("+- Status: ", "");
    };
    expect(line("Accepted by Ann 2026-06-17.")).toBe("Rejected.");
    expect(line("ACCEPTED by Ann")).toBe("REJECTED");
    expect(line("accepted")).toBe("rejected");
    expect(line("**Accepted** - 2025-01-04")).toBe("**Rejected**");
    expect(line("✅ Accepted (for now)")).toBe("Rejected (for now)");
    expect(line("✅ Accepted", { status: "rejected", emblems: { rejected: "❌" } })).toBe("❌ Rejected");
    expect(line("Accepted Not Implemented <!-- x -->")).toBe("Rejected Not Implemented <!-- x -->");
    expect(line("Superseded by [A](a.md) and [B](b.md) — see the charter")).toBe(
      "Rejected — see the charter",
    );
    expect(line("Accepted  ")).toBe("Rejected  ");
    expect(line("Approved", { status: "proposed", words: { proposed: "Under review" } })).toBe(
      "Under review",
    );
  });

  it("refuses what it cannot tell apart, and writes it once a person picked", () => {
    expect(diff(fixture("unfinished"), accepted)).toBe("unclassified");
    expect(diff(fixture("unfinished"), { ...accepted, mayOverwrite: true })).toEqual(["-TBD", "+Accepted"]);
    expect(diff("# 1. A\n\n## Status\n\nProposed → Accepted on 2026-01-01\n", { status: "rejected" })).toBe(
      "unclassified",
    );
    expect(diff(fixture("status-boxes"), accepted)).toBe("place-not-writable");
    expect(diff(fixture("status-in-code-and-comments"), accepted)).toBe("no-place");
    expect(diff(fixture("escaped-newlines"), accepted)).toBe("no-place");
    expect(diff(fixture("madr-3"), accepted)).toBe("nothing-to-change");
  });

  it("fills an empty place, also of front matter", () => {
    expect(diff("---\nstatus:\n---\n# A\n", accepted)).toEqual(["-status:", "+status: accepted"]);
    expect(diff("---\nstatus: null\n---\n# A\n", accepted)).toEqual(["-status: null", "+status: accepted"]);
    expect(diff("# A\n\n- **Status:**\n", accepted)).toEqual(["-- **Status:**", "+- **Status:** Accepted"]);
  });

  it("quotes what plain YAML could not hold, and escapes within quotes", () => {
    const by = { ...NEXT, number: null, id: null, title: 'X: "the" choice' };
    expect(diff("---\nstatus: accepted\ndeciders: Ann\n---\n# A\n", { status: "superseded", by })).toContain(
      '+status: "superseded by [X: \\"the\\" choice](0012-use-x.md)"',
    );
    expect(
      diff("---\nstatus: 'accepted'\ndeciders: Ann\n---\n# A\n", {
        status: "superseded",
        by: { ...by, title: "It's" },
      }),
    ).toContain("+status: 'superseded by [It''s](0012-use-x.md)'");
  });

  it("refuses bytes that are not text", () => {
    expect(decodeForEdit(new Uint8Array([35, 32, 0xe9, 10]))).toMatchObject({ reason: "not-utf-8" });
    expect(decodeForEdit(new Uint8Array([35, 0, 10]))).toMatchObject({ reason: "not-plain-text" });
  });
});

describe("any decision", () => {
  const STATUSES: WordStatus[] = ["draft", "proposed", "accepted", "rejected", "superseded", "deprecated"];
  const head = fc.constantFrom(
    "- Status: accepted",
    "* **Status:** Proposed <!-- optional -->",
    "**Status**: Draft  ",
    "> Status: ACCEPTED by Ann (2026-01-01)",
    "| Status | Approved |",
    "Status: ✅ Accepted",
    "## Status\n\nAccepted\n\nAmends [1. A](0001-a.md)",
    "## Status\n\n**Accepted** - 2026-01-01",
    "## Status: Proposed",
  );
  const flat = fc.constantFrom(
    "Date: 2026-01-02",
    "- Deciders: Ann, Bob",
    "<!-- Status: rejected -->",
    "\tindented",
    "```\nstatus: x\n```",
  );
  const noise = fc.constantFrom(
    "Date: 2026-01-02",
    "- Deciders: Ann, Bob",
    "Text with `status: rejected` in it.",
    "```yaml\nstatus: rejected\n```",
    "<!-- Status: rejected -->",
    "\tindented",
    "## Context\n\nStatus: it is rejected, they say.",
    "## Decision\n\n| Order | Status |\n|---|---|\n| 1 | Rejected |",
    "",
  );
  const file = fc
    .record({
      yaml: fc.constantFrom(
        "",
        "---\nstatus: accepted\ndate: 2026-01-02\n---\n",
        "---\ntitle: x\n---\n",
        '---\nstatus: "accepted" # why\n---\n',
      ),
      before: fc.array(flat, { maxLength: 2 }),
      head,
      after: fc.array(noise, { maxLength: 4 }),
      end: fc.constantFrom("\n", "\r\n"),
      isFinal: fc.boolean(),
      bom: fc.boolean(),
    })
    .map(({ yaml, before, head, after, end, isFinal, bom }) => {
      const body = ["# 8. Title", ...before, head, ...after].join("\n\n");
      return (bom ? "\ufeff" : "") + `${yaml}${body}${isFinal ? "\n" : ""}`.replaceAll("\n", end);
    });

  it("is either refused, or changed as asked and brought back to the byte", () => {
    fc.assert(
      fc.property(file, fc.constantFrom(...STATUSES), fc.boolean(), (text, status, hasSuccessor) => {
        const by = status === "superseded" && hasSuccessor ? NEXT : null;
        const written = setStatus({ path: "docs/adr/0008-x.md", text }, { status, by, date: "2026-11-21" });
        if (isEditRefusal(written)) {
          expect(["conflict", "nothing-to-change", "no-word"]).toContain(written.reason);
          return;
        }
        expect(applyEdits(written.after, written.inverse)).toBe(text);
        expect(written.after.includes("\r")).toBe(text.includes("\r"));
        expect(written.after.replace(/\r\n/g, "").includes("\r")).toBe(false);
        expect(written.after.endsWith("\n")).toBe(text.endsWith("\n"));
        const again = setStatus(
          { path: "docs/adr/0008-x.md", text: written.after },
          { status, date: "2026-11-21" },
        );
        expect(isEditRefusal(again) && again.reason).toBe("nothing-to-change");
      }),
      { numRuns: 300 },
    );
  }, 120_000);

  it("is never broken by a text of any kind", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 80 }),
        fc.array(head, { maxLength: 2 }),
        (text, heads) => {
          const clean = (heads.join("\n") + text).replaceAll("\0", "").replace(/\p{Surrogate}/gu, "");
          const written = setStatus({ path: "docs/adr/0008-x.md", text: clean }, { status: "rejected" });
          if (!isEditRefusal(written)) expect(applyEdits(written.after, written.inverse)).toBe(clean);
        },
      ),
      { numRuns: 200 },
    );
  }, 120_000);
});
