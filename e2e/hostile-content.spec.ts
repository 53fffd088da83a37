import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./docket-test";
import { HOSTILE_NAME, HOSTILE_WORD } from "./hostile-repository";
import { scriptPayloads } from "./script-payloads";

/** Count every call of `xss()`, in any frame and over any navigation. */
async function countRuns(page: Page): Promise<() => number> {
  let runs = 0;
  await page.exposeBinding("xss", () => {
    runs++;
  });
  return () => runs;
}

/** Let handlers run that a page has queued: two frames are drawn and a task has passed. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
      }),
  );
}

test.describe("hostile content", () => {
  test.describe("without Docket between", () => {
    test.use({ expectedErrors: [/./] });
    test("the payloads do run, so that their silence elsewhere means something", async ({ browser }) => {
      test.setTimeout(180_000);
      const page = await browser.newPage();
      const runs = await countRuns(page);
      const payloads = scriptPayloads();
      let current = "";
      await page.route("http://control.example/**", (route) =>
        route.fulfill({ contentType: "text/html", body: `<!doctype html><body>${current}` }),
      );
      let ran = 0;
      for (const payload of payloads) {
        current = payload;
        const before = runs();
        await page.goto("http://control.example/", { waitUntil: "load" }).catch(() => null);
        await settle(page).catch(() => null);
        if (runs() > before) ran++;
      }
      expect(payloads.length).toBeGreaterThan(300);
      expect(ran).toBeGreaterThan(50);
      await page.close();
    });
  });

  test("runs nothing in any page that shows it", async ({ page, docket }) => {
    test.setTimeout(180_000);
    const runs = await countRuns(page);
    const prompts = readdirSync(join(docket.folder, "hostile/history/prompts/001-harm"));
    const records = [
      ...prompts.map((name) => `history/prompts/001-harm/${name}`),
      "history/adr/0001-hostile.md",
    ].map((path) => `/records/hostile/${path.split("/").map(encodeURIComponent).join("/")}`);
    const lists = ["/prompts", "/decisions", "/features", "/search", "/problems"].map(
      (path) => `${path}?q=${encodeURIComponent("source:hostile")}`,
    );
    const searches = [HOSTILE_WORD, "xss", "<img src=x onerror=xss()>", '"><script>xss()</script>'].map(
      (words) => `/search?q=${encodeURIComponent(words)}`,
    );
    const pages = [
      ...records,
      ...records.map((path) => `${path}?view=source`),
      ...lists,
      ...searches,
      "/features/hostile/001-harm",
      "/sources",
    ];
    for (const path of pages) {
      const response = await page.goto(path);
      expect(response?.status(), path).toBe(200);
      await settle(page);
      // The one link of ours into another program is told apart by its place, not by what it says.
      const schemes = await page
        .locator("a[href]:not(.editor-menu > a), area[href]")
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).protocol));
      expect(
        schemes.filter((scheme) => !["http:", "https:", "mailto:"].includes(scheme)),
        path,
      ).toEqual([]);
      const foreign = await page
        .locator("main :is(iframe, object, embed, script[src], form[action*=':'])")
        .count();
      expect(foreign, path).toBe(0);
    }
    expect(runs()).toBe(0);
  });

  test("turns no text around, and tells neither a token in a file name nor whose machine it was", async ({
    page,
  }) => {
    const path = `history/prompts/001-harm/95-${HOSTILE_NAME}.misc.prompt.md`;
    const address = `/records/hostile/${path.split("/").map(encodeURIComponent).join("/")}`;
    for (const place of [
      address,
      "/prompts?q=txet",
      "/search?q=mallory",
      "/problems?source=hostile",
      "/features/hostile/001-harm",
    ]) {
      await page.goto(place);
      const shown = `${await page.title()} ${await page.locator("body").innerText()}`;
      expect(shown, place).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
      expect(shown, place).not.toContain("ghp_A1b2");
      expect(shown, place).not.toMatch(/\/home\/mallory/);
    }
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Turned ⟨U+202E⟩txet");
    await expect(page.getByRole("region", { name: "Asked" })).toContainText("~/…/app/specs/001-harm/spec.md");
    await page.goto(`${address}?view=source`);
    await expect(page.locator("main")).toContainText("/home/mallory/secret-place/app");
  });

  test("is listed, not followed, when it leads out of the folder", async ({ page }) => {
    const response = await page.request.get("/raw/hostile/history/adr/0002-link-out.md");
    expect(response.status()).toBe(404);
    expect(await response.text()).not.toContain("root:");
  });

  test("a raw file is text to the browser, whatever it holds", async ({ page }) => {
    const response = await page.request.get("/raw/hostile/history/adr/0001-hostile.md");
    expect(response.headers()["content-type"]).toMatch(/^text\/plain/);
    expect(response.headers()["x-content-type-options"]).toBe("nosniff");
  });
});
