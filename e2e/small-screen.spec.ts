import { expect, test } from "./docket-test";

test.use({ viewport: { width: 375, height: 720 } });

test.describe("a small screen", () => {
  test("the menu opens, leads somewhere and closes", async ({ page }) => {
    await page.goto("/prompts");
    const menu = page.getByRole("navigation", { name: "Main" });
    await expect(menu).toBeHidden();
    await page.getByRole("button", { name: "Menu" }).click();
    await menu.getByRole("link", { name: /^Decisions/ }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Decisions" })).toBeVisible();
    await expect(menu).toBeHidden();
  });

  test("the filters open over the list", async ({ page }) => {
    await page.goto("/prompts?q=source%3Aquiet-desk");
    await page.getByRole("button", { name: "Filter" }).click();
    await page
      .getByRole("complementary", { name: "Filters" })
      .getByRole("link", { name: /^plan 3$/i })
      .click();
    await expect(page.getByText("3 prompts", { exact: true })).toBeVisible();
  });
});
