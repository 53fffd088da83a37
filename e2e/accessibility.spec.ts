import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./docket-test";
import { PAGES } from "./pages";

for (const colorScheme of ["light", "dark"] as const)
  for (const [size, viewport] of [
    ["wide", { width: 1280, height: 800 }],
    ["narrow", { width: 320, height: 640 }],
  ] as const)
    test.describe(`axe, ${colorScheme}, ${size}`, () => {
      test.use({ colorScheme, viewport, reducedMotion: "reduce" });
      for (const [name, path] of Object.entries(PAGES))
        test(`finds nothing serious on ${name}`, async ({ page }) => {
          await page.goto(path);
          await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
          const { violations } = await new AxeBuilder({ page }).analyze();
          const serious = violations
            .filter(({ impact }) => impact === "serious" || impact === "critical")
            .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
          expect(serious).toEqual([]);
        });
    });
