import { describe, expect, it } from "vitest";
import { applyEdits } from "./edit";
import { isEditRefusal } from "./edit-refusal";
import { supersede } from "./supersede";

const OLD = {
  path: "docs/adr/0003-use-y.md",
  text: "# 3. Use Y\n\nDate: 2026-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nY.\n",
};

/** What a successor's text gains when it supersedes decision 3. */
function gained(text: string, path = "docs/adr/0012-use-x.md", old = OLD, words = {}): string[] | string {
  const found = supersede(old, { path, text }, { date: "2026-11-21", words });
  if (isEditRefusal(found)) return `${found.reason}: ${found.sentence}`;
  if (!found.successor) return "nothing";
  expect(applyEdits(found.successor.after, found.successor.inverse)).toBe(text);
  expect(applyEdits(found.old.after, found.old.inverse)).toBe(old.text);
  const before = text.split("\n");
  return found.successor.after.split("\n").filter((line) => !before.includes(line));
}

describe("a supersession", () => {
  it("is two edits in adr-tools: the paragraph that goes into each status section", () => {
    const text = "# 12. Use X\n\nDate: 2026-11-20\n\n## Status\n\nAccepted\n\n## Context\n\nX.\n";
    expect(gained(text)).toEqual(["Supersedes [3. Use Y](0003-use-y.md)"]);
    expect(gained(text, undefined, OLD, { superseded: "Superceded" })).toEqual([
      "Supercedes [3. Use Y](0003-use-y.md)",
    ]);
    const found = supersede(OLD, { path: "docs/adr/0012-use-x.md", text }, {});
    expect(!isEditRefusal(found) && found.old.after).toContain(
      "\nSuperseded by [12. Use X](0012-use-x.md)\n",
    );
  });

  it("goes into MADR 2's links, which are made when there are none", () => {
    const text =
      "# Use X\n\n* Status: accepted\n* Date: 2026-01-02\n\n## Context and Problem Statement\n\nX.\n";
    expect(gained(`${text}\n## Links\n\n* Refined by [ADR-0013](0013-z.md)\n`)).toEqual([
      "* Supersedes [ADR-0003](0003-use-y.md)",
    ]);
    expect(gained(text)).toEqual(["## Links", "* Supersedes [ADR-0003](0003-use-y.md)"]);
    expect(gained(`${text}\n## Links\n\n* Supersedes [ADR-0003](0003-use-y.md)\n`)).toBe("nothing");
  });

  it("goes into MADR 4's more information by its identifier", () => {
    const text =
      "---\nstatus: accepted\ndecision-makers: Ann\n---\n# Use X\n\n## Context and Problem Statement\n\nX.\n";
    expect(gained(`${text}\n## More Information\n\nSee the wiki.\n`)).toEqual(["Supersedes ADR-0003."]);
    expect(gained(text)).toEqual(["## More Information", "Supersedes ADR-0003."]);
  });

  it("is appended to spec-kit's related decisions", () => {
    const text =
      "# ADR-0012: Use X\n\n- **Status:** Accepted\n- **Feature:** f\n\n## References\n\n- Related ADRs: ADR-0001\n";
    const path = "history/adr/0012-use-x.md";
    const old = {
      path: "history/adr/0003-use-y.md",
      text: "# ADR-0003: Use Y\n\n- **Status:** Accepted\n- **Feature:** f\n",
    };
    expect(gained(text, path, old)).toEqual([
      "- Related ADRs: ADR-0001, Supersedes [ADR-0003](0003-use-y.md)",
    ]);
    expect(gained(text.replace(" ADR-0001", " None"), path, old)).toEqual([
      "- Related ADRs: Supersedes [ADR-0003](0003-use-y.md)",
    ]);
    expect(gained(text.replace(/\n## Ref.*$/s, ""), path, old)).toEqual([
      "## References",
      "- Related ADRs: Supersedes [ADR-0003](0003-use-y.md)",
    ]);
  });

  it("names log4brains' predecessor by its slug", () => {
    const old = {
      path: "docs/adr/20260101-use-y.md",
      text: "# Use Y\n\n- Status: accepted\n- Date: 2026-01-01\n\n## Context and Problem Statement\n\nY.\n",
    };
    const text =
      "# Use X\n\n- Status: accepted\n- Date: 2026-11-21\n\n## Context and Problem Statement\n\nX.\n";
    expect(gained(text, "docs/adr/20261121-use-x.md", old)).toEqual([
      "## Links",
      "- Supersedes [20260101-use-y](20260101-use-y.md)",
    ]);
  });

  it("fills the cell of a table that has one", () => {
    const table = (number: string) =>
      `# T${number}\n\n| | |\n|---|---|\n| Status | Approved |\n| Supersedes | N/A |\n| Superseded by: | N/A |\n\n## What\n\nT.\n`;
    const old = { path: "docs/adr/0003-use-y.md", text: table("3") };
    const text = table("12");
    expect(gained(text, undefined, old)).toEqual(["| Supersedes | [ADR-0003](0003-use-y.md) |"]);
  });

  it("keeps the line breaks of the file it writes into", () => {
    const text = "# 12. Use X\r\n\r\nDate: 2026-11-20\r\n\r\n## Status\r\n\r\nAccepted";
    const found = supersede(OLD, { path: "docs/adr/0012-use-x.md", text }, {});
    expect(!isEditRefusal(found) && found.successor?.after).toBe(
      `${text}\r\n\r\nSupersedes [3. Use Y](0003-use-y.md)`,
    );
  });

  it("is refused as a whole when the old decision cannot be written", () => {
    const old = { path: "docs/adr/0003-use-y.md", text: "# 3. Use Y\n\n## Status\n\nTBD\n" };
    expect(gained("# 12. Use X\n\n## Status\n\nAccepted\n", undefined, old)).toContain("unclassified");
  });
});
