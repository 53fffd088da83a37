import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
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

  test("puts the decision of a number before the records that mention it", async ({ page }) => {
    await page.goto(`/search?q=${encodeURIComponent("0002 source:quiet-desk")}`);
    await expect(page.getByRole("main").locator(".rows .row").first().locator(".row-no")).toHaveText("0002");
    await expect(page.getByRole("main").locator(".rows .row [data-kind=decision]").first()).toBeVisible();
  });

  test("offers the words of a sentence that mean something, and shows them without markup", async ({
    page,
  }) => {
    const q = "where did we sign seat codes by the rotating key source:quiet-desk";
    await page.goto(`/search?q=${encodeURIComponent(q)}`);
    const meant = "sign seat codes rotating key source:quiet-desk";
    await page.getByRole("main").getByRole("link", { name: meant }).click();
    await expect(
      page
        .getByRole("main")
        .getByRole("link", { name: /^Sign seat codes/ })
        .first(),
    ).toBeVisible();
    expect(await page.locator(".row-snippet").allInnerTexts()).not.toContainEqual(
      expect.stringMatching(/\*\*|`/),
    );
  });

  test("goes on through a list that the record has left meanwhile", async ({ page, docket }) => {
    const folder = join(docket.folder, "leaving");
    const write = (number: number, label: string) =>
      writeFileSync(
        join(folder, `history/prompts/general/000${number}-leaving.misc.prompt.md`),
        `---\nid: ${number}\ntitle: Leaving ${number}\nstage: misc\ndate: 2026-01-0${number}\nlabels: [${label}]\n---\n\n## Prompt\n\nleaving\n`,
      );
    mkdirSync(join(folder, "history/prompts/general"), { recursive: true });
    for (const number of [1, 2, 3]) write(number, "stays");
    await page.goto("/sources");
    await page.getByLabel(/Path of the folder/).fill(folder);
    await page.getByRole("button", { name: "Add", exact: true }).click();
    const q = "label:stays source:leaving";
    const total = async () =>
      (await (await page.request.get(`/api/v1/search?q=${encodeURIComponent(q)}`)).json()).total;
    await expect.poll(total).toBe(3);
    await page.goto(`/search?q=${encodeURIComponent(q)}`);
    await page.getByRole("link", { name: "Leaving 2" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Leaving 2" })).toBeVisible();

    const record = page.url();
    write(2, "gone-elsewhere");
    await page.goto("/sources");
    await page
      .getByRole("main")
      .getByRole("listitem")
      .filter({ has: page.getByRole("heading", { name: "leaving", exact: true }) })
      .getByRole("button", { name: "Sync now" })
      .click();
    await expect.poll(total).toBe(2);
    await page.goto(record);
    const trail = page.getByRole("navigation", { name: /list/i }).filter({ hasText: q });
    await trail.getByRole("link", { name: "Next" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Leaving 1" })).toBeVisible();
    await trail.getByRole("link", { name: "Previous" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Leaving 3" })).toBeVisible();
    await expect(trail.getByRole("link", { name: "Next" })).toBeVisible();
  });
});
