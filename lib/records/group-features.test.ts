import fc from "fast-check";
import { expect, it } from "vitest";
import { featureKey, groupFeatures } from "./group-features";

const refs = (...paths: string[]) =>
  paths.map((path) => ({
    base: path.slice(0, path.lastIndexOf("/")),
    folder: path.slice(path.lastIndexOf("/") + 1),
  }));
const slugs = (...paths: string[]) => {
  const { ofFolder } = groupFeatures(refs(...paths));
  return Object.fromEntries([...ofFolder].map(([key, feature]) => [key, feature.slug]));
};

it("ties a feature's spec and its prompts by the folder's name, whatever its case", () => {
  expect(slugs("specs/001-cli", "history/prompts/001-CLI")).toEqual({
    "specs/001-cli": "001-cli",
    "history/prompts/001-CLI": "001-cli",
  });
});

it("ties them without their number when only one is meant", () => {
  expect(slugs("specs/001-cli", "history/prompts/cli")["history/prompts/cli"]).toBe("001-cli");
  expect(slugs("specs/001-cli", "specs/002-cli", "history/prompts/cli")["history/prompts/cli"]).toBe("cli");
  expect(Object.values(slugs("specs/001-cli", "specs/cli"))).toEqual(["001-cli", "cli"]);
});

it("believes the whole name before the name without its number", () => {
  const found = slugs("specs/001-cli", "specs/cli", "history/prompts/cli");
  expect(found["history/prompts/cli"]).toBe("cli");
});

it("keeps the projects of one repository apart", () => {
  expect(slugs("phase-1/specs/001-cli", "phase-2/specs/001-cli", "phase-2/history/prompts/001-cli")).toEqual({
    "phase-1/specs/001-cli": "phase-1-001-cli",
    "phase-2/specs/001-cli": "phase-2-001-cli",
    "phase-2/history/prompts/001-cli": "phase-2-001-cli",
  });
});

it("reads title and number from the folder's name", () => {
  const { features } = groupFeatures(refs("specs/007-login_page", "specs/20251206013400", "specs/plain"));
  expect(features.map(({ title, number }) => [title, number])).toEqual([
    ["Login page", 7],
    ["20251206013400", null],
    ["Plain", null],
  ]);
});

it("gives every folder one feature, every feature one slug, in whatever order they come", () => {
  const folder = fc.constantFrom("001-a", "002-a", "a", "A", "b", "1-b", "9");
  const base = fc.constantFrom("specs", "history/prompts", "x/specs", "x/history/prompts", "docs/prompts");
  fc.assert(
    fc.property(fc.array(fc.record({ base, folder })), (given) => {
      const { features, ofFolder } = groupFeatures(given);
      expect([...ofFolder.keys()].sort()).toEqual([...new Set(given.map(featureKey))].sort());
      expect(new Set(features.map((feature) => feature.slug)).size).toBe(features.length);
      expect(groupFeatures([...given].reverse())).toEqual(groupFeatures(given));
    }),
  );
});
