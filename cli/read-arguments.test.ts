import { expect, it } from "vitest";
import { readArguments, readPort } from "./read-arguments";

it("keeps the folders in the order they were given", () => {
  expect(readArguments("open", ["--port", "0", "b", "a"])).toMatchObject({
    values: { port: "0" },
    folders: ["b", "a"],
  });
});

it.each([[[""]], [["a".repeat(5000)]], [["--bogus"]], [["--port"]], [["--no-open=1"]]])(
  "refuses what cannot be meant, with the way to the help: %j",
  (args) => {
    expect(readArguments("open", args)).toMatchObject({
      refused: true,
      code: "invalid-input",
      nextStep: "See `docket open --help`.",
    });
  },
);

it.each(["abc", "99999", "-1", "0x50", "", "1e3", true])("takes %j for no port", (value) => {
  expect(readPort(value)).toMatchObject({ refused: true, code: "invalid-input" });
});

it("takes what a query leaves out for words, not for options", () => {
  expect(readArguments("search", ["-kind:prompt", "queue", "--limit", "3", "-h"])).toEqual({
    values: { limit: "3", help: true },
    folders: ["-kind:prompt", "queue"],
  });
  expect(readArguments("search", ["queue", "--after", "-token"])).toMatchObject({
    values: { after: "-token" },
  });
  expect(readArguments("search", ["--jsn", "queue"])).toMatchObject({ refused: true });
});
