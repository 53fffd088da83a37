import { describe, expect, it } from "vitest";
import { readLook, USUAL_COLUMNS, writeColumns } from "./list-look";

describe("how a list looks", () => {
  it("is read as it was kept, also without any column", () => {
    for (const columns of [["number", "mark"], ["words", "date"], []] as const)
      expect(readLook(writeColumns(columns), "title")).toEqual({ columns: [...columns], order: "title" });
  });

  it("is the usual one where nothing or nonsense is kept", () => {
    const usual = { columns: USUAL_COLUMNS, order: "date" };
    for (const kept of [undefined, "", "nonsense", "a.b.c"]) expect(readLook(kept, kept)).toEqual(usual);
    expect(readLook("title.nonsense.date", "-title")).toEqual({ columns: ["date"], order: "-title" });
  });
});
