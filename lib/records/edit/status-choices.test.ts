import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { applyEdits } from "./edit";
import { readForEdit } from "./read-for-edit";
import { type StatusChoice, statusChoices } from "./status-choices";

/** Every choice is written and read; a busy machine takes its time. */
vi.setConfig({ testTimeout: 60_000 });

const PATH = "docs/adr/0007-x.md";
const choices = (text: string, path = PATH): StatusChoice[] => {
  const found = statusChoices({ path, text }, { status: "proposed" });
  for (const { written, line, excerpt } of found) {
    expect(applyEdits(written.after, written.inverse)).toBe(text);
    const { record } = readForEdit(path, written.after.replace(/^\ufeff/, ""));
    expect(record.status).toBe("proposed");
    expect(record.statusPlaces.map((place) => place.line)).toContain(line);
    expect(excerpt.toLowerCase()).toContain("proposed");
  }
  return found;
};
const results = (text: string) =>
  Object.fromEntries(choices(text).map(({ id, written }) => [id, written.after]));

describe("a decision that states no status", () => {
  it("can have it in the front matter, in a list or in a section", () => {
    const text = "# 7. X\n\n## Context\n\nC.\n";
    expect(results(text)).toEqual({
      "front-matter": `---\nstatus: proposed\n---\n${text}`,
      list: "# 7. X\n\n- Status: Proposed\n\n## Context\n\nC.\n",
      section: "# 7. X\n\n## Status\n\nProposed\n\n## Context\n\nC.\n",
    });
  });
});

it("a place that is empty is filled in", () => {
  const [only, ...more] = choices("# 7. X\n\n- **Status:**\n- **Date:** 2026-01-02\n");
  expect([only?.id, only?.sentence, only?.excerpt, more]).toEqual([
    "everywhere",
    "Fill in line 3.",
    "- **Status:** Proposed",
    [],
  ]);
});

describe("a decision that contradicts itself", () => {
  const head = "---\nstatus: accepted\ndate: 2026-01-02\n---\n# 7. X\n\n";

  it("can say the same everywhere, or in one place alone", () => {
    const text = `${head}## Status\n\nRejected\n\n## Context\n\nC.\n`;
    expect(results(text)).toEqual({
      everywhere: text.replace("accepted", "proposed").replace("Rejected", "Proposed"),
      "line-2": `---\nstatus: proposed\ndate: 2026-01-02\n---\n# 7. X\n\n## Context\n\nC.\n`,
      "line-9": `---\ndate: 2026-01-02\n---\n# 7. X\n\n## Status\n\nProposed\n\n## Context\n\nC.\n`,
    });
  });

  it("loses its header with the header's last line, and a section at the end with its blank lines", () => {
    const text = "---\r\nstatus: accepted\r\n---\r\n# 7. X\r\n\r\nWhy.\r\n\r\n## Status\r\n\r\nRejected\r\n";
    expect(results(text)).toMatchObject({
      "line-2": "---\r\nstatus: proposed\r\n---\r\n# 7. X\r\n\r\nWhy.\r\n",
      "line-10": "# 7. X\r\n\r\nWhy.\r\n\r\n## Status\r\n\r\nProposed\r\n",
    });
  });

  it("keeps what says more than the status", () => {
    const text = `${head}## Status\n\nRejected\n\nBecause of the price.\n\n## Context\n\nC.\n`;
    expect(Object.keys(results(text))).toEqual(["everywhere", "line-9"]);
  });

  it("is overwritten as a whole where one line does", () => {
    const text = "# 7. X\n\n- **Status:** Proposed — accepted after the vote\n\n## Context\n\nC.\n";
    expect(results(text)).toEqual({ everywhere: "# 7. X\n\n- **Status:** Proposed\n\n## Context\n\nC.\n" });
  });
});

it("a decision whose status can be read has nothing to choose", () => {
  expect(choices("# 7. X\n\n- Status: Accepted\n")).toEqual([]);
});

it("every choice reads back as the status, and undoes to the byte, whatever the file looks like", () => {
  const piece = fc.constantFrom(
    "status: accepted",
    "- **Status:** Whatever",
    "- Status: Accepted",
    "**Status:** Rejected",
    "| Status | Draft |",
    "| --- | --- |",
    "> Status: superseded by [2](0002-y.md)",
    "## Status",
    "Rejected",
    "Done.",
    "## Context",
    "Prose.",
    "",
    "```",
    "<!-- Status: x -->",
  );
  const file = fc
    .tuple(
      fc.boolean(),
      fc.array(piece, { maxLength: 12 }),
      fc.constantFrom("\n", "\r\n"),
      fc.constantFrom("", "\ufeff"),
    )
    .map(([hasHeader, lines, newline, bom]) => {
      const header = hasHeader ? ["---", "status: accepted", "date: 2026-01-02", "---"] : [];
      return bom + [...header, "# 7. X", "", ...lines].join(newline);
    });
  fc.assert(
    fc.property(file, (text) => void choices(text)),
    { numRuns: 200 },
  );
});
