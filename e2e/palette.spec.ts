import type { Page } from "@playwright/test";
import { expect, test } from "./docket-test";

const palette = (page: Page) => page.getByRole("dialog", { name: "Go to anything" });

async function open(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(palette(page)).toBeVisible({ timeout: 500 });
  }).toPass();
}

test.describe("the palette", () => {
  test("puts the record of a number first, and that of the source one reads in before others", async ({
    page,
  }) => {
    await page.goto("/decisions?q=source%3Aquiet-desk");
    await page.getByRole("link", { name: "Store bookings as ranges under an exclusion constraint" }).click();
    await expect(page.getByRole("heading", { level: 1, name: /^Store bookings/ })).toBeVisible();
    for (const words of ["ADR-0002", "2", "adr 2"]) {
      await open(page);
      await page.keyboard.type(words);
      const first = palette(page).getByRole("group", { name: "Records" }).getByRole("option").first();
      await expect(first).toContainText(/0002 · quiet-desk$/);
      await expect(first).toHaveAttribute("aria-selected", "true");
      await page.keyboard.press("Escape");
      await expect(palette(page)).toHaveCount(0);
    }
  });

  test("never shows the answer to words that were typed over", async ({ page }) => {
    await page.goto("/");
    let late: (() => Promise<void>) | null = null;
    await page.route(/\/api\/v1\/search\?.*offl/, async (route) => {
      const answer = await route.fetch();
      late = () => route.fulfill({ response: answer }).catch(() => {});
    });
    await open(page);
    await page.keyboard.type("offl");
    await expect.poll(() => late).not.toBeNull();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("ranges");
    const booking = palette(page).getByRole("option", { name: /^Store bookings as ranges/ });
    await expect(booking).toBeVisible();
    await late!();
    await expect(palette(page).getByRole("option", { name: /^Offline/ })).toHaveCount(0);
    await expect(booking).toBeVisible();
  });

  test("lets Enter wait for the answer to what was typed last", async ({ page }) => {
    await page.goto("/");
    await open(page);
    await page.keyboard.type("offline check-in queue", { delay: 0 });
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Offline check-in queue" })).toBeVisible();
  });

  test("leads to a page by the beginning of its name", async ({ page }) => {
    await page.goto("/");
    await open(page);
    await page.keyboard.type("prob");
    await expect(palette(page).getByRole("option", { name: "Problems", exact: true })).toHaveAttribute(
      "aria-selected",
      "true",
    );
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: /^Problems/ })).toBeVisible();
  });

  test("offers what the page itself has a button for", async ({ page }) => {
    await page.goto("/decisions?q=source%3Aquiet-desk");
    await page.getByRole("link", { name: "Store bookings as ranges under an exclusion constraint" }).click();
    await expect(page.getByRole("heading", { level: 1, name: /^Store bookings/ })).toBeVisible();
    await open(page);
    const here = palette(page).getByRole("group", { name: "On this page" });
    for (const name of ["Copy as reference", "History", "Next"])
      await expect(here.getByRole("option", { name, exact: true })).toHaveCount(1);
    await page.keyboard.type("histo");
    await expect(here.getByRole("option", { name: "History" })).toBeVisible();
    await here.getByRole("option", { name: "History" }).click();
    await expect(page).toHaveURL(/view=history/);
  });

  test("keeps what is found while an operator behind it is half typed", async ({ page }) => {
    await page.goto("/");
    await open(page);
    const booking = palette(page).getByRole("option", { name: /^Store bookings as ranges/ });
    for (const words of [
      "ranges status:acc",
      "ranges number:1-",
      "ranges date:2026-",
      "ranges source:quiet-d",
    ]) {
      await page.keyboard.press("Control+a");
      await page.keyboard.type(words);
      await expect(palette(page).getByRole("option", { name: `Search for “${words}”` })).toBeVisible();
      await expect(booking).toBeVisible();
    }
    // What can be read is asked as it stands.
    await page.keyboard.press("Control+a");
    await page.keyboard.type("ranges stage:red");
    await expect(booking).toHaveCount(0);
  });

  test("says in one line below the list what it passed over, or read otherwise", async ({ page }) => {
    await page.goto("/");
    await open(page);
    const said = palette(page).getByRole("status");
    const note = said.locator("span:not(.sr-only)");
    const booking = palette(page).getByRole("option", { name: /^Store bookings as ranges/ });
    await page.keyboard.type("ranges");
    await expect(booking).toBeVisible();
    await expect(said).toHaveText(/^\d+ records? shown$/);
    await expect(note).toHaveCount(0);
    const shown = (await said.textContent()) ?? "";
    const top = async () => (await booking.boundingBox())?.y;
    const place = await top();
    for (const [words, line] of [
      ["ranges stage:", "Passed over for now: stage:"],
      ["ranges date:20", "Passed over for now: date:20"],
      ["ranges status:acc", "Passed over for now: status:acc"],
    ] as const) {
      await page.keyboard.press("Control+a");
      await page.keyboard.type(words);
      await expect(note).toHaveText(line);
      await expect(note).toBeVisible();
      await expect(said).toHaveText(`${line} ${shown}`);
      // The same records stand where they stood: the line is below them.
      await expect.poll(top).toBe(place);
    }
    await page.keyboard.press("Control+a");
    await page.keyboard.type("ranges before:20");
    await expect(note).toHaveText("There is no operator “before:”; this was searched as words.");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("ranges status:accepted");
    await expect(note).toHaveCount(0);
    await expect(booking).toBeVisible();
  });
});
