import { expect, it } from "vitest";
import { counted, countedRecords, nounOf } from "./counted";

it("counts in words, one and many, with separators", () => {
  expect([0, 1, 2, 1200].map((count) => counted(count, "error"))).toEqual([
    "0 errors",
    "1 error",
    "2 errors",
    "1,200 errors",
  ]);
  expect(counted(1, "person", "people")).toBe("1 person");
  expect(nounOf(3, "person", "people")).toBe("people");
});

it("names the records of a kind", () => {
  expect(countedRecords(1, "minutes")).toBe("1 minutes");
  expect(countedRecords(2, "decision")).toBe("2 decisions");
  expect(countedRecords(1, null)).toBe("1 record");
});
