import { expect, it } from "vitest";
import { ownWords } from "./own-words";

it("says a status as most decisions of the repository say it", () => {
  const { words, emblems } = ownWords([
    "Approved",
    "approved",
    "Accepted",
    "Superceded by [2](2.md)",
    "✅ Accepted",
    "whatever",
    "",
  ]);
  expect(words).toEqual({ accepted: "accepted", superseded: "superceded" });
  expect(emblems).toEqual({});
  expect(ownWords(["Approved", "Approved", "Accepted"]).words).toEqual({ accepted: "approved" });
  expect(ownWords(["✅ Accepted", "✅ Accepted", "Accepted"]).emblems).toEqual({ accepted: "✅ " });
  expect(ownWords([])).toEqual({ words: {}, emblems: {} });
});
