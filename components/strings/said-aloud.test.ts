import { describe, expect, it } from "vitest";
import { PALETTE } from "./palette-words";
import { VERDICT } from "./verdict-words";

describe("what is said aloud", () => {
  it("does not make a total of the few records that the palette shows", () => {
    expect([0, 1, 8].map(PALETTE.found)).toEqual(["0 records shown", "1 record shown", "8 records shown"]);
  });

  it("names what can be opened once a verdict cannot be undone: a ratification had no round", () => {
    expect(VERDICT.undoOver("undo-ratify")).toContain("open a review");
    expect(VERDICT.undoOver("undo")).toContain("open a new round");
  });
});
