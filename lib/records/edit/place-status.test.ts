import { describe, expect, it } from "vitest";
import { applyEdits } from "./edit";
import { isEditRefusal } from "./edit-refusal";
import { placeStatus, STATUS_SPOTS, type StatusSpot } from "./place-status";

function place(text: string, spot: StatusSpot, path = "docs/adr/0008-x.md"): string {
  const written = placeStatus({ path, text }, { status: "accepted" }, spot);
  if (isEditRefusal(written)) return written.reason;
  expect(applyEdits(written.after, written.inverse)).toBe(text);
  return written.after;
}

describe("a status that had no place", () => {
  const text = "# 8. Title\n\nDate: 2026-01-02\n\n## Context\n\nC.\n";

  it("goes into front matter, which is made when there is none", () => {
    expect(place(text, "front-matter")).toBe(`---\nstatus: accepted\n---\n${text}`);
    expect(place(`---\nparent: x\n---\n${text}`, "front-matter")).toBe(
      `---\nstatus: accepted\nparent: x\n---\n${text}`,
    );
    expect(place(`\ufeff${text.replaceAll("\n", "\r\n")}`, "front-matter")).toBe(
      `\ufeff---\r\nstatus: accepted\r\n---\r\n${text.replaceAll("\n", "\r\n")}`,
    );
  });

  it("goes below the title, in the form of the list that is there", () => {
    expect(place(text, "list")).toBe(text.replace("Title\n", "Title\n\n- Status: Accepted\n"));
    expect(place("# 8. Title\n\n* **Date:** 2026-01-02\n", "list")).toBe(
      "# 8. Title\n\n* **Status:** Accepted\n* **Date:** 2026-01-02\n",
    );
    expect(place("# Title\n\n- Deciders: Ann\n\n## Context and Problem Statement\n\nC.\n", "list")).toContain(
      "- Status: accepted\n- Deciders: Ann",
    );
  });

  it("goes into a section before the others", () => {
    expect(place(text, "section")).toBe(text.replace("## Context", "## Status\n\nAccepted\n\n## Context"));
    expect(place("# 8. Title\n\nProse.", "section")).toBe("# 8. Title\n\nProse.\n\n## Status\n\nAccepted");
  });

  it("is refused where one stands already", () => {
    for (const spot of STATUS_SPOTS)
      expect(place("# 8. T\n\n- Status: Draft\n", spot)).toBe("place-not-writable");
  });
});
