import { execFileSync } from "node:child_process";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { startDocket } from "./docket-server";
import { expect, test } from "./docket-test";

test("the empty product says the next step on every page, and a first folder fills it", async ({ page }) => {
  test.setTimeout(120_000);
  const server = await startDocket(() => []);
  try {
    await page.goto(server.url);
    await expect(page.getByRole("heading", { level: 1, name: "Docket is empty" })).toBeVisible();
    await expect(page.getByText("npm start -- ../your-repository")).toBeVisible();
    for (const path of ["/prompts", "/decisions", "/features", "/search", "/suggestions", "/problems"]) {
      await page.goto(server.url + path);
      await expect(page.getByRole("main").locator(".command code"), path).toBeVisible();
    }
    for (const path of ["/", "/prompts"]) {
      await page.goto(server.url + path);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
      }
    }
    const folder = join(server.folder, "quiet-desk");
    execFileSync(process.execPath, [join(import.meta.dirname, "../scripts/make-sample.mjs"), folder]);
    await page.goto(server.url);
    await page.getByLabel(/Path of the folder/).fill(folder);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Docket is empty" })).toHaveCount(0);
    await page.goto(`${server.url}/overview`);
    await expect(page.getByRole("main").getByRole("link", { name: /13\s*decisions/ })).toBeVisible();
  } finally {
    // The page listens for news: it leaves before the server does.
    await page.goto("about:blank");
    await server.stop();
  }
});
