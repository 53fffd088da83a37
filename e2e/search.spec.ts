import { expect, test } from "./docket-test";

test.describe("searching", () => {
  test("shows why a record matched, marked", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("searchbox", { name: "Search all records" }).fill("advisory lock source:quiet-desk");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/search\?q=/);
    const first = page
      .getByRole("main")
      .getByRole("listitem")
      .filter({ has: page.locator("mark") })
      .first();
    await expect(first.locator("mark").first()).toHaveText(/advisory|lock/i);
  });

  test("finds words of a language without spaces between words, and of one that reads from the right", async ({
    page,
  }) => {
    await page.goto(`/search?q=${encodeURIComponent("المكتبة")}`);
    await expect(page.getByRole("link", { name: /كتابة تسميات/ })).toBeVisible();
  });

  test("keeps to a part of the record when asked", async ({ page }) => {
    await page.goto(`/search?q=${encodeURIComponent("in:title ranges source:quiet-desk")}`);
    await expect(
      page.getByRole("main").getByRole("link", { name: /Store bookings as ranges/ }),
    ).toBeVisible();
    await expect(page.getByRole("main").getByRole("link", { name: /Book a desk, once/ })).toHaveCount(0);
  });

  test("names a mistake at its place and offers what was meant", async ({ page }) => {
    await page.goto(`/search?q=${encodeURIComponent("staus:accepted")}`);
    await expect(page.locator("#diagnostics")).toContainText("staus");
    await page.locator("#diagnostics").getByRole("link", { name: "status" }).click();
    await expect(page).toHaveURL(/q=status/);
    await expect(page.locator("#diagnostics")).toHaveCount(0);
  });

  test("answers an unclosed quote with what could be understood", async ({ page }) => {
    const response = await page.goto(`/search?q=${encodeURIComponent('booking "open')}`);
    expect(response?.status()).toBe(200);
    await expect(page.locator("#diagnostics")).toBeVisible();
  });

  test("is the same question for the page and for a script", async ({ page }) => {
    const q = "kind:decision status:accepted source:quiet-desk";
    const json = await (await page.request.get(`/api/v1/records?q=${encodeURIComponent(q)}`)).json();
    await page.goto(`/search?q=${encodeURIComponent(q)}`);
    const titles = await page.getByRole("main").locator(".rows .row-title").allInnerTexts();
    expect(json.records.map((record: { title: string }) => record.title)).toEqual(titles);
    expect(titles).toHaveLength(7);
  });
});
