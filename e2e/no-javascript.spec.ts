import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./docket-test";

test.use({ javaScriptEnabled: false });

test.describe("before JavaScript arrives", () => {
  test("lists, facets, search and records work", async ({ page }) => {
    await page.goto("/prompts?q=source%3Aquiet-desk");
    await page
      .getByRole("complementary", { name: "Filters" })
      .getByRole("link", { name: /^red 2$/i })
      .click();
    await page.getByRole("link", { name: "A failing test for two bookings that overlap" }).click();
    await expect(page.getByRole("region", { name: "Asked" })).toContainText("fifty visitors");
    await page.getByRole("searchbox", { name: "Search all records" }).fill("rotating key");
    await page.keyboard.press("Enter");
    await expect(
      page.getByRole("link", { name: /Sign seat codes with a rotating key/ }).first(),
    ).toBeVisible();
  });

  test("the key sheet opens, and the theme changes", async ({ page }) => {
    await page.goto("/decisions");
    await page.getByRole("button", { name: /^Keys/ }).click();
    await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Dark" }).click();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await expect(page).toHaveURL(/\/decisions/);
  });

  test("keys are named as they stand on the reader's keyboard", async ({ page, browser, baseURL }) => {
    await page.goto("/overview");
    const goTo = page.getByRole("link", { name: "Go to", exact: true });
    await expect(goTo.getByText("Ctrl K")).toBeVisible();
    await expect(goTo.getByText("⌘K")).toBeHidden();
    const extraHTTPHeaders = { "sec-ch-ua-platform": '"macOS"' };
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL, extraHTTPHeaders });
    const other = await context.newPage();
    await other.goto("/overview");
    await expect(other.getByText("⌘K").first()).toBeVisible();
    await expect(other.getByText("Ctrl K").first()).toBeHidden();
    await context.close();
  });

  test("a query is kept under a name, changed and forgotten, and the page says so", async ({ page }) => {
    const name = `Plain ${Date.now()}`;
    await page.goto("/decisions?q=status%3Aproposed");
    await page.getByText("Save view", { exact: true }).click();
    await page.getByRole("textbox", { name: "Name", exact: true }).fill(name);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText(`Saved as “${name}”.`)).toBeVisible();
    await page.goto("/views");
    const row = page.getByRole("main").getByRole("listitem").filter({ hasText: name });
    await row.getByText("Change", { exact: true }).click();
    await row.getByRole("textbox", { name: "Query", exact: true }).fill("status:accepted");
    await row.getByRole("button", { name: "Save changes", exact: true }).click();
    await expect(row.getByRole("status").filter({ hasText: "Changed." })).toBeVisible();
    await row.getByText("Remove", { exact: true }).click();
    await row.getByRole("button", { name: `Yes, remove ${name}` }).click();
    await expect(row).toHaveCount(0);
  });

  test("a folder can be added", async ({ page, docket }) => {
    const folder = join(docket.folder, "without-script");
    mkdirSync(join(folder, "docs/adr"), { recursive: true });
    writeFileSync(join(folder, "docs/adr/0001-plain.md"), "# 1. Plain\n\n## Status\n\nAccepted\n");
    await page.goto("/sources");
    await page.getByLabel(/Path of the folder/).fill(folder);
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await expect(page.getByText(/without-script was added|was connected already/)).toBeVisible();
  });
});
