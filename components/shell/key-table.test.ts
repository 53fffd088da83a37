import { describe, expect, it } from "vitest";
import { projectPaths, projectText } from "@/scripts/house/source-files";
import { GO_GROUP, KEY_TABLE } from "./key-table";
import { SITE_PAGES } from "./site-pages";

const groups = [...KEY_TABLE, GO_GROUP];

describe("the keys", () => {
  it("stand for one thing each in a place", () => {
    for (const { title, keys } of groups)
      expect(new Set(keys.map(({ key }) => key)).size, title).toBe(keys.length);
  });

  it("lead to pages that there are", () => {
    const pages = SITE_PAGES.map(({ href }) => href);
    const paths = new Set(projectPaths());
    const hasPage = (href: string) =>
      ["page.tsx", "[[...path]]/page.tsx"].some((file) =>
        paths.has(`app${href === "/" ? "" : href}/${file}`),
      );
    expect(pages.filter((href) => !hasPage(href))).toEqual([]);
  });

  it("stand in the documentation, all of them and no other", () => {
    const documented = (projectText("docs/keys.md") ?? "")
      .split("\n")
      .filter((line) => line.startsWith("| `"))
      .sort();
    const bound = groups.flatMap(({ title, keys }) =>
      keys.map(
        ({ key, shown = [key], does }) =>
          `| ${shown.map((one) => `\`${one}\``).join(" ")} | ${does} | ${title} |`,
      ),
    );
    expect(documented).toEqual(bound.sort());
  });
});
