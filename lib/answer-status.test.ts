import { expect, test } from "vitest";
import { stateMissing, withAnswer } from "./answer-status";

test("What a page states reaches the answer it belongs to, and no other", async () => {
  const asked = (missing: boolean) =>
    withAnswer(async (stated) => {
      await Promise.resolve();
      if (missing) stateMissing();
      await Promise.resolve();
      return stated();
    });
  expect(await Promise.all([asked(true), asked(false), asked(true)])).toEqual([404, null, 404]);
});

test("Without a server around it, nothing happens", () => {
  expect(() => stateMissing()).not.toThrow();
});
