import type { Page } from "@playwright/test";
import { expect, test } from "./docket-test";

/** Open a page and wait until it listens to keys: the first `/` that is heard moves the focus. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  const isHeard = () => page.evaluate(() => document.activeElement instanceof HTMLInputElement);
  await expect(async () => {
    await page.keyboard.press("/");
    expect(await isHeard()).toBe(true);
  }).toPass();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
}

test.describe("the keyboard", () => {
  test("goes to any page by g and a letter", async ({ page }) => {
    await open(page, "/");
    for (const [key, name] of [
      ["p", "Prompts"],
      ["d", "Decisions"],
      ["f", "Features"],
      ["e", "Problems"],
      ["o", "Sources"],
    ] as const) {
      await page.keyboard.press("g");
      await page.keyboard.press(key);
      await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    }
  });

  test("walks a list with j and k, opens with Enter, and goes on to the next of the feature", async ({
    page,
  }) => {
    await page.goto(
      `/prompts?q=${encodeURIComponent("source:quiet-desk feature:001-book-a-seat sort:date")}`,
    );
    const rows = page.locator(".rows .row-title");
    await expect(rows).toHaveCount(7);
    await page.keyboard.press("j");
    await expect(rows.nth(0)).toBeFocused();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    await expect(rows.nth(1)).toBeFocused();
    const title = await rows.nth(1).innerText();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    const next = page.locator("a[rel=next] b");
    const following = await next.innerText();
    await page.keyboard.press("Shift+J");
    await expect(page.getByRole("heading", { level: 1, name: following })).toBeVisible();
    await page.keyboard.press("s");
    await expect(page).toHaveURL(/view=source/);
  });

  test("shows its keys, and leaves typing alone", async ({ page }) => {
    await open(page, "/prompts");
    await page.keyboard.press("?");
    const sheet = page.getByRole("dialog", { name: "Keys" });
    await expect(sheet.getByRole("heading", { name: "Keys" })).toBeInViewport();
    await page.keyboard.press("Escape");
    await expect(sheet).toBeHidden();
    await page.keyboard.press("/");
    const query = page.getByRole("combobox", { name: "Query" });
    await expect(query).toBeFocused();
    await page.keyboard.type("gd?jk");
    await expect(query).toHaveValue("gd?jk");
    await expect(sheet).toBeHidden();
  });

  test("closes a menu by Escape, back on what opened it, and a press beside it closes it too", async ({
    page,
  }) => {
    await open(page, "/prompts");
    const view = page.getByRole("main").locator("summary", { hasText: "View" });
    const columns = page.getByRole("group", { name: "Columns" });
    await view.focus();
    await page.keyboard.press("Enter");
    await expect(columns).toBeVisible();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    await expect(columns).toBeHidden();
    await expect(view).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(columns).toBeVisible();
    await page.getByRole("heading", { level: 1 }).click();
    await expect(columns).toBeHidden();
  });

  test("skips to the content first", async ({ page }) => {
    await page.goto("/prompts");
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Skip to the content" });
    await expect(skip).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("main")).toBeFocused();
  });
});
