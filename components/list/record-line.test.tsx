import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { SAMPLE_ROWS } from "../styleguide/sample-records";
import { RecordLine } from "./record-line";

type Line = (typeof SAMPLE_ROWS)[number];
const decision = SAMPLE_ROWS.find((row) => row.kind === "decision")!;
const draw = (change: Partial<Line>) =>
  renderToStaticMarkup(<RecordLine record={{ ...decision, ...change }} mixed={false} zone="UTC" />);

describe("a row", () => {
  it("says of a decision what its file says, and nothing better", () => {
    expect(draw({ status: "proposed" })).toContain('data-status="proposed"');
    expect(draw({ status: null })).toContain(">No status<");
    expect(draw({ status: "unknown", statusRaw: "OK-ish" })).toContain("“OK-ish”");
    for (const status of [null, "unknown", "conflict", "unresolved", "none"] as const)
      expect(draw({ status })).not.toMatch(/accepted/i);
  });

  it("shows a title as text, whatever it holds", () => {
    expect(draw({ title: "<img src=x onerror=alert(1)>" })).toContain(
      "&lt;img src=x onerror=alert(1)&gt;</a>",
    );
  });

  it("leads to the record, whatever its path holds", () => {
    expect(draw({ source: "a b", path: "docs/adr/#1 50%.md" })).toContain(
      'href="/records/a%20b/docs/adr/%231%2050%25.md"',
    );
  });

  it("shows where a search found its words, in the title or below it", () => {
    const inTitle = draw({
      title: "Keep carts",
      snippet: { part: "title", text: "Keep carts", marks: [[5, 10]] },
    });
    expect(inTitle).toContain("Keep <mark>carts</mark></a>");
    expect(inTitle).not.toContain("row-snippet");
    const below = draw({ snippet: { part: "prompt", text: "a cart", marks: [[2, 6]] } });
    expect(below).toMatch(/Asked<\/b> a <mark>cart<\/mark>/);
  });

  it("has few elements: drawing rows is what a list costs", () => {
    const html = SAMPLE_ROWS.filter((row) => row.snippet === null).map((record) =>
      renderToStaticMarkup(<RecordLine record={record} mixed zone="UTC" />),
    );
    for (const row of html) expect(row.match(/<[a-z]/g)?.length).toBeLessThanOrEqual(11);
  });
});
