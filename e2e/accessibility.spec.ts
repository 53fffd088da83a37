import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { appRoutes, routeOf } from "./app-routes";
import { expect, test } from "./docket-test";
import { ABSENT, PAGES } from "./pages";

const routes = appRoutes();

/** What axe finds that is serious or critical, each with the elements it is about. */
async function seriousOn(page: Page): Promise<string[]> {
  // In legacy mode it stays in this page: there are no frames to look into.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
}

test.describe("every page", () => {
  test("of the app is looked at, and nothing else", () => {
    const looked = Object.values(PAGES).map((path) => routeOf(path, routes));
    expect(routes.length).toBeGreaterThan(10);
    expect(routes.map(({ route }) => route).filter((route) => !looked.includes(route))).toEqual([]);
    expect(Object.values(PAGES).filter((_, index) => looked[index] === null)).toEqual(["/nowhere"]);
  });

  for (const [name, path] of Object.entries(PAGES))
    test.describe(name, () => {
      // A page that says there is nothing answers 404, and the browser reports that as an error.
      test.use({ reducedMotion: "reduce", expectedErrors: ABSENT.includes(path) ? [/404/] : [] });

      test(`${name} has nothing serious for axe, in both themes, wide and narrow, and fits from 320 px`, async ({
        page,
      }) => {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        // 640 is what is left of 1280 at a zoom of 200 %.
        for (const width of [320, 640]) {
          await page.setViewportSize({ width, height: 720 });
          expect(await overflow(page), `${width} px`).toBeLessThanOrEqual(0);
        }
        for (const width of [375, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          expect(await overflow(page), `${width} px`).toBeLessThanOrEqual(0);
          for (const colorScheme of ["light", "dark"] as const) {
            await page.emulateMedia({ colorScheme });
            expect(await seriousOn(page), `${width} px, ${colorScheme}`).toEqual([]);
          }
        }
      });
    });
});

/** How much wider the page is than the screen. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}
