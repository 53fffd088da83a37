import type { Page } from "@playwright/test";
import { expect, test } from "./docket-test";

/** Titles of the rows of a list, top to bottom. */
const titles = (page: Page) => page.getByRole("main").locator(".rows .row-title");

test.describe("browsing", () => {
  test("the first page says what there is and leads to it", async ({ page }) => {
    await page.goto("/");
    await page
      .getByRole("navigation", { name: "Main" })
      .getByRole("link", { name: /^Prompts/ })
      .click();
    await expect(page.getByRole("heading", { level: 1, name: "Prompts" })).toBeVisible();
    await expect(page).toHaveTitle(/Prompts/);
  });

  test("a facet narrows the list, and the address is the state", async ({ page }) => {
    await page.goto("/prompts?q=source%3Aquiet-desk");
    const filters = page.getByRole("complementary", { name: "Filters" });
    await filters.getByRole("link", { name: /^green 2$/i }).click();
    await expect(page).toHaveURL(/stage/);
    await expect(titles(page)).toHaveText(["Sign and read a seat code", "Book a desk, once"]);
    const address = page.url();
    await page.reload();
    expect(page.url()).toBe(address);
    await expect(titles(page)).toHaveCount(2);
    await page.goBack();
    await expect(page.getByText("19 prompts", { exact: true })).toBeVisible();
  });

  test("a query typed by hand does the same", async ({ page }) => {
    await page.goto("/prompts");
    await page.getByRole("combobox", { name: "Query" }).fill("source:quiet-desk stage:red");
    await page.getByRole("button", { name: "Apply" }).click();
    await expect(page.getByText("2 prompts", { exact: true })).toBeVisible();
    await expect
      .poll(async () => (await titles(page).allInnerTexts()).sort())
      .toEqual([
        "A failing test for twenty minutes and one second",
        "A failing test for two bookings that overlap",
      ]);
  });

  test("pages follow each other without a gap, and back", async ({ page }) => {
    await page.goto("/prompts?q=source%3Amany");
    await expect(titles(page)).toHaveCount(50);
    const first = await titles(page).allInnerTexts();
    await page.getByRole("link", { name: "Next page" }).click();
    await expect(page).toHaveURL(/after=/);
    await expect(page.getByRole("link", { name: "Previous page" })).toBeVisible();
    await expect(titles(page)).toHaveCount(50);
    await expect(titles(page)).not.toHaveText(first);
    await page.getByRole("link", { name: "Previous page" }).click();
    await expect(page.getByRole("link", { name: "Previous page" })).toHaveCount(0);
    await expect(titles(page)).toHaveText(first);
  });

  test("a list is sorted by title when asked, and turned around when asked again", async ({ page }) => {
    await page.goto("/decisions?q=source%3Aquiet-desk");
    const sorts = page.getByRole("navigation", { name: "Sort by" });
    await sorts.getByRole("link", { name: "Title" }).click();
    await expect(sorts.getByRole("link", { name: "Title" })).toHaveAttribute("aria-current", "true");
    await expect(titles(page)).toHaveCount(13);
    await expect(titles(page).first()).toHaveText("Erase bookings after seven days");
    const ascending = await titles(page).allInnerTexts();
    await sorts.getByRole("link", { name: "Title" }).click();
    await expect(titles(page)).toHaveText([...ascending].reverse());
  });

  test("a list keeps its columns and its order, at once and on the next visit", async ({ page }) => {
    await page.goto("/prompts?q=source%3Aquiet-desk");
    const row = page.locator(".rows .row").first();
    const newest = await row.locator(".row-title").innerText();
    await page.getByRole("main").getByText("View", { exact: true }).click();
    await page.getByRole("checkbox", { name: "Model" }).check();
    await expect(row).toContainText(/claude|gpt|gemini/i);
    await page.getByRole("checkbox", { name: "Stage" }).uncheck();
    await expect(row.locator("[data-stage]")).toHaveCount(0);
    await page.getByRole("combobox", { name: /^Order where/ }).selectOption("Title, from Z");
    await expect(row.locator(".row-title")).not.toHaveText(newest);
    await page.goto("/prompts?q=source%3Aquiet-desk");
    await expect(page.getByText("19 prompts, by title from Z to A.")).toBeVisible();
    await expect(row).toContainText(/claude|gpt|gemini/i);
    await page.goto("/decisions?q=source%3Aquiet-desk");
    await expect(page.getByText("13 decisions, newest first.")).toBeVisible();
    await expect(row.locator("[data-status]")).toHaveCount(1);
  });

  test("decisions say what their files say, and never more", async ({ page }) => {
    await page.goto("/decisions?q=source%3Aquiet-desk");
    const row = (title: string) => page.getByRole("listitem").filter({ hasText: title });
    await expect(row("Store bookings as ranges")).toContainText(/accepted/i);
    await expect(row("Release seats by the clock")).toContainText(/proposed/i);
    await expect(row("Poll the seat map")).toContainText(/superseded/i);
    await expect(row("Remind visitors by text message")).toContainText(/conflict/i);
    await expect(row("Offline check-in queue")).not.toContainText(/accepted/i);
  });

  test("a feature ties its documents, prompts and decisions together", async ({ page }) => {
    await page.goto("/features?source=quiet-desk");
    await page.getByRole("link", { name: "Check in", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Check in" })).toBeVisible();
    const main = page.getByRole("main");
    await expect(main.getByRole("link", { name: /Plan codes that are worthless tomorrow/ })).toBeVisible();
    await expect(main.getByRole("link", { name: /Sign seat codes with a rotating key/ })).toBeVisible();
    await expect(main.getByText("2 of 7 tasks").or(main.getByText("5 of 7 tasks")).first()).toBeVisible();
  });

  test("what agents suggested and nobody answered is on one page", async ({ page }) => {
    await page.goto("/suggestions");
    await expect(
      page
        .getByRole("main")
        .getByText(/Count unused bookings a card/)
        .first(),
    ).toBeVisible();
  });

  test("problems lead to their line", async ({ page }) => {
    await page.goto("/problems?source=quiet-desk");
    await page.getByRole("link", { name: /The places of the status disagree/ }).click();
    await expect(page).toHaveURL(/0004-remind-visitors-by-text-message\.md\?view=source#L2$/);
    await expect(page.locator("#L2")).toContainText("status: accepted");
  });

  test("a query that nothing matches says so, and how to go on", async ({ page }) => {
    await page.goto("/decisions?q=zzzzzzzz");
    await expect(page.getByText("Nothing matches this query")).toBeVisible();
    await page.getByRole("link", { name: "Clear the query" }).click();
    await expect(page).toHaveURL(/\/decisions$/);
    await expect(titles(page).nth(5)).toBeAttached();
  });

  test.describe("an address that leads nowhere", () => {
    test.use({ expectedErrors: [/404/] });
    test("says so and offers a way on", async ({ page }) => {
      const response = await page.goto("/records/quiet-desk/nothing.md");
      expect(response?.status()).toBe(404);
      await expect(page.getByRole("main").getByRole("link").first()).toBeVisible();
    });
  });
});
