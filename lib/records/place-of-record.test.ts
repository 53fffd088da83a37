import { expect, it } from "vitest";
import { placeOfRecord } from "./place-of-record";
import { isWordStatus, STATUSES } from "./vocabulary";

it("tells what would lie at a path, and nothing of what is no record or lies among records", () => {
  expect(placeOfRecord("docs/adr/0007-use-a-queue.md")).toMatchObject({ kind: "decision", number: "0007" });
  expect(placeOfRecord("src/index.ts")).toBeNull();
  expect(placeOfRecord("docs/adr/README.md")).toBeNull();
});

it("tells statuses that a file can state from answers to one that states none", () => {
  expect(STATUSES.filter((status) => !isWordStatus(status))).toEqual([
    "conflict",
    "none",
    "unknown",
    "unresolved",
  ]);
  expect(isWordStatus("constructor")).toBe(false);
});
