import { expect, test } from "vitest";
import { DONE } from "./verdict-words";

test("a day that something is put off to is said as every other day is", () => {
  expect(DONE.later("2026-11-29")).toBe("Put off until 29 Nov 2026.");
  expect(DONE.lastCall("2026-11-29")).toBe("Last call until 29 Nov 2026.");
  expect(DONE.later("meeting")).toBe("Put off until the next meeting.");
});
