import type { Page } from "@playwright/test";
import { expect, test } from "./docket-test";
import { holdScripts } from "./hold-scripts";

test.describe("the query bar", () => {
  test("offers operators and values while one types, by keyboard alone", async ({ page }) => {
    await page.goto("/search");
    const query = page.getByRole("combobox", { name: "Query" });
    await page.keyboard.press("/");
    await expect(query).toBeFocused();
    await page.keyboard.type("sta");
    await expect(page.getByRole("option", { name: /^status:/ })).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await expect(query).toHaveAttribute("aria-activedescendant", /.+/);
    await query.fill("");
    await page.keyboard.type("status:acc");
    await expect(page.getByRole("option", { name: /accepted \d+/ })).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(query).toHaveValue(/^status:accepted\b/);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/q=status%3Aaccepted/);
    await expect(page.getByRole("main").getByRole("listitem").first()).toBeVisible();
  });

  test("colours what it reads and marks what is wrong in its place", async ({ page }) => {
    await page.goto(`/search?q=${encodeURIComponent("kind:decision staus:accepted")}`);
    await expect(page.locator(".query-colours [data-token=key]").first()).toHaveText("kind:");
    await expect(page.locator(".query-colours [data-wrong=error]")).toHaveText("staus:");
    await page.getByRole("combobox", { name: "Query" }).fill("kind:decision");
    await expect(page.locator(".query-colours [data-wrong]")).toHaveCount(0);
  });

  test("is closed by Escape, and offers what was asked before", async ({ page }) => {
    await page.goto(`/search?q=${encodeURIComponent("label:api booking")}`);
    const query = page.getByRole("combobox", { name: "Query" });
    await query.fill("kin");
    const offers = page.getByRole("listbox").getByRole("option");
    await expect(offers.first()).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(offers).toHaveCount(0);
    await query.fill("");
    await expect(page.getByRole("option", { name: "label:api booking" })).toBeVisible();
  });
});

test("a list stands under headings when asked", async ({ page }) => {
  await page.goto(`/decisions?q=${encodeURIComponent("group:status source:quiet-desk")}`);
  await expect(page.getByRole("heading", { name: /^Accepted \d+/ })).toBeVisible();
});

test("a query is kept under a name, counted beside it, shared by address, changed and forgotten", async ({
  page,
  baseURL,
}) => {
  const name = `Kept ${Date.now()}`;
  await page.goto(`/decisions?q=${encodeURIComponent("status:accepted source:quiet-desk")}`);
  await page.getByText("Save view", { exact: true }).click();
  await expect(page.getByRole("textbox", { name: "Name", exact: true })).toBeFocused();
  await page.keyboard.type(name);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const kept = page
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", { name: new RegExp(`^${name}`) });
  await expect(kept).toContainText(/\d/);

  const found = await (await page.request.get("/api/v1/views")).json();
  const slug: string = found.views.find((view: { name: string }) => view.name === name).slug;
  await page.goto(`/views/${slug}`);
  await expect(page).toHaveURL(/\/decisions\?q=status%3Aaccepted/);

  const headers = { origin: new URL(page.url()).origin };
  const changed = await page.request.patch(`/api/v1/views/${slug}`, {
    headers,
    data: { q: "status:proposed", pinned: false },
  });
  expect(changed.status()).toBe(200);
  await page.goto(`/views/${slug}`);
  await expect(page).toHaveURL(/status%3Aproposed/);
  expect((await page.request.patch(`/api/v1/views/${slug}`, { data: { q: "x" } })).status()).toBe(403);

  await page.goto("/views");
  await page.getByRole("listitem").filter({ hasText: name }).getByText("Change", { exact: true }).click();
  await page.getByText("Remove", { exact: true }).click();
  await page.getByRole("button", { name: `Yes, remove ${name}` }).click();
  await expect(page.getByRole("link", { name })).toHaveCount(0);
  expect((await page.request.get(`${baseURL ?? ""}/views/${slug}`)).status()).toBe(404);
});

test.describe("typing a query", () => {
  const field = (page: Page) => page.getByRole("combobox", { name: "Query" });
  const typeReady = async (page: Page, text: string) => {
    await page.goto("/search");
    // The key works when the page's script has come.
    await expect(async () => {
      await page.keyboard.press("/");
      await expect(field(page)).toBeFocused({ timeout: 500 });
    }).toPass();
    await page.keyboard.type(text);
  };

  test("offers in place what was meant by a mistake, and undo takes the offer back", async ({ page }) => {
    await typeReady(page, "booking staus:");
    await expect(page.getByRole("option", { name: "status: instead of staus:" })).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(field(page)).toHaveValue("booking status:");
    await page.keyboard.press("Control+z");
    await expect(field(page)).toHaveValue("booking staus:");
    await page.keyboard.press("Control+Shift+z");
    await expect(field(page)).toHaveValue("booking status:");
    await page.keyboard.type("acc");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await expect(field(page)).toHaveValue("booking status:accepted ");
    await expect(page.locator(".query-colours [data-wrong]")).toHaveCount(0);
  });

  test("mends a mistake before the caret and leaves the caret where it was", async ({ page }) => {
    await typeReady(page, "staus:accepted rang");
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("option", { name: "status: instead of staus:" })).toHaveAttribute(
      "aria-selected",
      "true",
    );
    await page.keyboard.press("Enter");
    await page.keyboard.type("es");
    await expect(field(page)).toHaveValue("status:accepted ranges");
  });

  test("keeps an arrow that was pressed before anything was offered", async ({ page }) => {
    await page.goto("/search");
    const letScriptsThrough = await holdScripts(page);
    await page.keyboard.press("/");
    await expect(field(page)).toBeFocused();
    await page.keyboard.type("staus:accepted");
    await page.keyboard.press("ArrowDown");
    letScriptsThrough();
    await expect(page.getByRole("option", { name: "status: instead of staus:" })).toHaveAttribute(
      "aria-selected",
      "true",
    );
    await page.keyboard.press("Enter");
    await expect(field(page)).toHaveValue("status:accepted");
  });

  test("offers labels and features for a plain word, with their counts", async ({ page }) => {
    await typeReady(page, "check");
    await expect(page.getByRole("option", { name: /^feature:\S*check\S* \d+$/ })).toBeVisible();
  });

  test("leaves the keys of a composed word alone", async ({ page }) => {
    await typeReady(page, "sta");
    await expect(page.getByRole("option").first()).toBeVisible();
    const client = await page.context().newCDPSession(page);
    await client.send("Input.imeSetComposition", { text: "予約", selectionStart: 2, selectionEnd: 2 });
    await expect(field(page)).toHaveValue("sta予約");
    await client.send("Input.insertText", { text: "予約" });
    await expect(field(page)).toHaveValue("sta予約");
    await expect(page.locator(".query-colours")).toHaveText("sta予約");
  });

  test("takes lines as words, and says what of a very long query is not read", async ({ page }) => {
    await page.goto("/search");
    await field(page).focus();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData("text/plain", "booking\nranges");
      document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data }));
      document.execCommand("insertText", false, "booking\nranges");
    });
    await expect(field(page)).toHaveValue(/^booking ?ranges$/);
    await field(page).fill("予約 ".repeat(1666));
    await page.keyboard.press("Enter");
    await expect(page.locator("#diagnostics")).toContainText("at most 60 terms");
    await expect(page.getByRole("heading", { level: 1, name: "Search" })).toBeVisible();
  });

  test("hands the keys back to the list: Enter asks, Escape leaves", async ({ page }) => {
    await typeReady(page, "booking source:quiet-desk ");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/q=booking/);
    await expect(page.locator(".rows .row-title").first()).toBeVisible();
    await page.keyboard.press("j");
    await expect(page.locator(".rows .row-title").first()).toBeFocused();
    await page.keyboard.press("/");
    await expect(field(page)).toBeFocused();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    await expect(page.locator(".rows .row-title").first()).toBeFocused();
  });
});
