import { describe, expect, it } from "vitest";
import { nestsTooDeep } from "./nesting-limit";

describe("the nesting limit", () => {
  it.each([
    ["quotes", ">".repeat(101)],
    ["quotes with spaces", "> ".repeat(101)],
    ["lists in one line", "- ".repeat(101)],
    ["numbered lists in one line", "1. ".repeat(101)],
    ["open brackets", "[".repeat(401)],
    ["open brackets over several lines", `${"[".repeat(200)}\n${"(".repeat(201)}`],
  ])("stops %s", (_name, text) => {
    expect(nestsTooDeep(text)).toBe(true);
  });

  it.each([
    ["a rule of dashes", "- ".repeat(60)],
    ["a long table row", "| a ".repeat(5000)],
    ["quotes as deep as people write them", "> ".repeat(20)],
    ["brackets that close", "[a](b) ".repeat(5000)],
    ["open brackets in paragraphs of their own", "[(\n\n".repeat(5000)],
    ["nothing", ""],
  ])("lets %s pass", (_name, text) => {
    expect(nestsTooDeep(text)).toBe(false);
  });
});
