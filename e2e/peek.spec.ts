import type { Page } from "@playwright/test";
import { expect, test } from "./docket-test";

const LIST = `/prompts?q=${encodeURIComponent("source:quiet-desk feature:001-book-a-seat sort:date")}`;
const rows = (page: Page) => page.locator(".rows .row-title");
const panel = (page: Page) => page.getByRole("complementary", { name: "Peek" });

/** Open a list and wait until it listens to keys. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(rows(page).nth(0)).toBeFocused({ timeout: 500 });
  }).toPass();
}

test.describe("the peek panel", () => {
  test("opens beside the list by p, follows j and k, and closes with Escape back on its row", async ({
    page,
  }) => {
    await open(page, LIST);
    const [first, second] = [await rows(page).nth(0).innerText(), await rows(page).nth(1).innerText()];
    await page.keyboard.press("p");
    await expect(panel(page).getByRole("heading", { level: 2, name: first })).toBeVisible();
    await expect(page).toHaveURL(/peek=quiet-desk/);
    await page.keyboard.press("j");
    await expect(panel(page).getByRole("heading", { level: 2, name: second })).toBeVisible();
    await expect(rows(page).nth(1)).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(panel(page)).toHaveCount(0);
    await expect(page).not.toHaveURL(/peek=/);
    await expect(rows(page).nth(1)).toBeFocused();
    await page.keyboard.press("p");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: second })).toBeVisible();
  });

  test("can be linked to, says what the record is and how it begins, and leads to it", async ({ page }) => {
    await page.goto(LIST);
    await page.getByRole("link", { name: "Peek", exact: true }).click();
    await expect(panel(page)).toBeVisible();
    const address = page.url();
    await page.goto("/");
    await page.goto(address);
    await expect(panel(page).getByRole("heading", { level: 2 })).toHaveText(
      await rows(page).nth(0).innerText(),
    );
    await expect(panel(page)).toContainText("Asked");
    await expect(panel(page)).toContainText("Outcome");
    await panel(page).getByRole("link", { name: "Peek at the next row" }).click();
    await expect(panel(page).getByRole("heading", { level: 2 })).toHaveText(
      await rows(page).nth(1).innerText(),
    );
    await panel(page)
      .getByRole("link", { name: /^(Read on|Open)$/ })
      .click();
    await expect(page).toHaveURL(/\/records\/quiet-desk\/.*in=prompts/);
  });

  test("opens with the mouse from a handle before the row", async ({ page }) => {
    await open(page, LIST);
    const handle = page.locator(".peek-handle");
    await expect(handle).toBeHidden();
    await rows(page).nth(3).hover();
    await expect(handle).toBeVisible();
    await handle.click();
    await expect(panel(page).getByRole("heading", { level: 2 })).toHaveText(
      await rows(page).nth(3).innerText(),
    );
  });

  test("says so when the record is not there", async ({ page }) => {
    await page.goto("/decisions?peek=quiet-desk/nothing.md");
    await expect(panel(page)).toContainText("There is no record at this address any more.");
    await panel(page).getByRole("link", { name: "Close the peek" }).click();
    await expect(panel(page)).toHaveCount(0);
  });

  test.describe("on a small screen", () => {
    test.use({ viewport: { width: 320, height: 640 } });
    test("is a sheet over the list", async ({ page }) => {
      await page.goto(
        `${LIST}&peek=quiet-desk/history/prompts/001-book-a-seat/0006-book-a-desk.green.prompt.md`,
      );
      await expect(panel(page).getByRole("heading", { level: 2, name: "Book a desk, once" })).toBeVisible();
      const box = await panel(page).boundingBox();
      expect(box?.x).toBe(0);
      expect(box?.width).toBe(320);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(640);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  });

  test.describe("before JavaScript arrives", () => {
    test.use({ javaScriptEnabled: false });
    test("opens, goes on and closes by links", async ({ page }) => {
      await page.goto(LIST);
      await page.getByRole("link", { name: "Peek", exact: true }).click();
      const heading = panel(page).getByRole("heading", { level: 2 });
      await expect(heading).toHaveText(await rows(page).nth(0).innerText());
      await panel(page).getByRole("link", { name: "Peek at the next row" }).click();
      await expect(heading).toHaveText(await rows(page).nth(1).innerText());
      await panel(page).getByRole("link", { name: "Close the peek" }).click();
      await expect(panel(page)).toHaveCount(0);
    });
  });
});

test.describe("a record opened from a list", () => {
  test("has the list's neighbours, a step away, and the way back", async ({ page }) => {
    await page.goto(`/decisions?q=${encodeURIComponent("source:quiet-desk sort:title")}`);
    const titles = await rows(page).allInnerTexts();
    await rows(page).nth(2).click();
    await expect(page.getByRole("heading", { level: 1, name: titles[2] })).toBeVisible();
    const trail = page.getByRole("navigation", { name: "In the list you came from" });
    for (const [key, index] of [
      ["j", 3],
      ["j", 4],
      ["k", 3],
    ] as const) {
      await page.keyboard.press(key);
      await expect(page.getByRole("heading", { level: 1, name: titles[index] })).toBeVisible();
    }
    await trail.getByRole("link", { name: /^Decisions/ }).click();
    await expect(rows(page)).toHaveCount(titles.length);
    await expect(page).toHaveURL(/q=source/);
  });

  test("ends where the list ends, and keeps to the feature without a list", async ({ page }) => {
    await page.goto(`/decisions?q=${encodeURIComponent("source:quiet-desk sort:title")}`);
    await rows(page).last().click();
    const trail = page.getByRole("navigation", { name: "In the list you came from" });
    await expect(trail.getByRole("link", { name: "Previous" })).toBeVisible();
    await expect(trail.getByRole("link", { name: "Next" })).toHaveCount(0);
    await page.goto("/records/quiet-desk/history/adr/0001-store-bookings-as-ranges.md?in=nowhere&q=x");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(trail).toHaveCount(0);
  });
});
