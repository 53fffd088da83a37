import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isWorkFolder, readStage, STAGE_ALIASES } from "./stages";
import { STAGES } from "./vocabulary";

describe("a stage", () => {
  it("is one of the known words, in any case, with or without a remark", () => {
    for (const stage of STAGES) expect(readStage(stage.toUpperCase())).toBe(stage);
    expect(readStage("green (bug fix)")).toBe("green");
    expect(readStage("/sp.plan")).toBe("plan");
  });

  it("is not guessed from words that name something else", () => {
    for (const word of ["clarify", "analysis", "adr", "lesson", "orange", "{{STAGE}}", "", "green blue"]) {
      expect(readStage(word)).toBeNull();
    }
  });

  it("has its other words written down in the documentation, all of them", () => {
    const page = readFileSync(new URL("../../docs/records.md", import.meta.url), "utf8");
    const rows = [...page.matchAll(/^\| `([a-z]+)` \| ([a-z]+) \|$/gm)].map((row) => [row[1], row[2]]);
    expect(rows).toEqual([...STAGE_ALIASES]);
    for (const stage of STAGES) expect(page).toContain(`\`${stage}\``);
  });

  it("names no feature, and neither does a folder of general prompts", () => {
    for (const folder of ["general", "Constitution", "green", "tasks", "clarify"])
      expect(isWorkFolder(folder)).toBe(true);
    for (const folder of ["001-bell", "door", "green-door"]) expect(isWorkFolder(folder)).toBe(false);
  });
});
