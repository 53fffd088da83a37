import { expect, it } from "vitest";
import { forgeUrl } from "./forge-url";

it.each([
  ["https://github.com/o/r.git", "https://github.com/o/r"],
  ["https://ada:token@github.com/o/r", "https://github.com/o/r"],
  ["git@github.com:o/r.git", "https://github.com/o/r"],
  ["ssh://git@gitlab.example.org:2222/group/sub/r.git", "https://gitlab.example.org/group/sub/r"],
  ["http://git.intranet:3000/o/r/", "http://git.intranet:3000/o/r"],
  ["https://github.com/o/r.git?token=x#y", "https://github.com/o/r"],
])("leads from %s to its pages", (remote, address) => {
  expect(forgeUrl(remote)).toBe(address);
});

it.each([
  "/srv/git/r.git",
  "../r",
  "file:///srv/r.git",
  "C:\\repos\\r",
  "ext::sh -c id",
  "javascript:alert(1)/a/b",
  "https://github.com",
  "",
  "https://h/o/<script>",
])("knows no pages for %s", (remote) => {
  expect(forgeUrl(remote)).toBeNull();
});
