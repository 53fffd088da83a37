import { execFileSync } from "node:child_process";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { appRoutes, routeOf } from "./app-routes";
import { startDocket } from "./docket-server";
import { expect, test } from "./docket-test";
import { ABSENT, PAGES } from "./pages";

const routes = appRoutes();
/** Pages of what a person makes first; the last test makes it. */
const MADE = [
  "/suggestions/[card]",
  "/suggestions/[card]/document",
  "/drafts/[draft]",
  "/reviews/[id]",
  "/reviews/[id]/edit",
];

/** What axe finds that is serious or critical, each with the elements it is about. */
async function seriousOn(page: Page): Promise<string[]> {
  // In legacy mode it stays in this page: there are no frames to look into.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
}

/** How much wider the page is than the screen. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/** Colours that change with the theme have arrived: half way they have a contrast that nobody reads by. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
    const moving = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(moving.map(({ finished }) => finished));
  });
}

/** The page as it is open: it fits from 320 px, and axe finds nothing serious in both themes, wide and narrow. */
async function look(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  // 640 is what is left of 1280 at a zoom of 200 %.
  for (const width of [320, 640]) {
    await page.setViewportSize({ width, height: 720 });
    expect(await overflow(page), `${page.url()}, ${width} px`).toBeLessThanOrEqual(0);
  }
  for (const width of [375, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await overflow(page), `${page.url()}, ${width} px`).toBeLessThanOrEqual(0);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await atRest(page);
      expect(await seriousOn(page), `${page.url()}, ${width} px, ${colorScheme}`).toEqual([]);
    }
  }
}

test.describe("every page", () => {
  test.use({ reducedMotion: "reduce" });

  test("of the app is looked at, and nothing else", () => {
    const looked = Object.values(PAGES).map((path) => routeOf(path, routes));
    const all = routes.map(({ route }) => route);
    expect(all.length).toBeGreaterThan(10);
    expect(all.filter((route) => !looked.includes(route) && !MADE.includes(route))).toEqual([]);
    expect(MADE.filter((route) => !all.includes(route))).toEqual([]);
    expect(Object.values(PAGES).filter((_, index) => looked[index] === null)).toEqual(["/nowhere"]);
  });

  for (const [name, path] of Object.entries(PAGES))
    test.describe(name, () => {
      // A page that says there is nothing answers 404, and the browser reports that as an error.
      test.use({ expectedErrors: ABSENT.includes(path) ? [/404/] : [] });

      test(`${name} has nothing serious for axe, in both themes, wide and narrow, and fits from 320 px`, async ({
        page,
      }) => {
        await page.goto(path);
        await look(page);
      });
    });

  test("of what a person makes has nothing serious for axe either", async ({ page }) => {
    test.setTimeout(180_000);
    const server = await startDocket((folder) => {
      const script = join(import.meta.dirname, "../scripts/make-sample.mjs");
      execFileSync(process.execPath, [script, join(folder, "quiet-desk")]);
      return [join(folder, "quiet-desk")];
    });
    const met: (string | null)[] = [];
    const lookAt = async (path: string) => {
      await page.goto(path);
      met.push(routeOf(page.url(), routes));
      await look(page);
    };
    try {
      await page.goto(`${server.url}/suggestions`);
      const cards = page.locator("main a[href^='/suggestions/']");
      const address = server.url + (await cards.first().getAttribute("href"));
      const other = server.url + (await cards.last().getAttribute("href"));
      await lookAt(address);
      await lookAt(`${address}/document`);
      // What was begun for a suggestion stands alone when the suggestion is declined.
      await page.goto(`${other}/document`);
      await page.getByLabel("Text of the file").fill("# Keep the doors open\n");
      await expect(page.getByText("The draft is kept.")).toBeVisible();
      await page.goto(other);
      await page.getByRole("button", { name: "Decline", exact: true }).click();
      await page.getByLabel("Reason").fill("No.");
      await page.getByRole("button", { name: "Decline", exact: true }).click();
      await expect(page.getByRole("status", { name: "What happened" })).toContainText("Declined");
      await page.goto(`${server.url}/inbox?queue=drafts`);
      await lookAt(server.url + (await page.locator("a[href^='/drafts/']").first().getAttribute("href")));
      await page.goto(`${address}/document`);
      await page.getByRole("button", { name: "Write file", exact: true }).click();
      await expect(page).toHaveURL(/\/reviews\//);
      const review = page.url().replace(/[?#].*/, "");
      await lookAt(review);
      await lookAt(`${review}/edit`);
      expect(met).toEqual(MADE);
    } finally {
      await page.goto("about:blank");
      await server.stop();
    }
  });
});
