import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./docket-test";

const filters = (page: Page) => page.getByRole("complementary", { name: "Filters" });
const facet = (page: Page, title: string) => filters(page).getByRole("region", { name: title });

test.describe("a facet", () => {
  test("shows the most frequent few, all of them when asked, and of these what one types", async ({
    page,
  }) => {
    await page.goto("/search?q=source%3Amany");
    const labels = facet(page, "Label");
    await expect(labels.getByRole("listitem")).toHaveCount(12);
    await labels.getByRole("link", { name: /^Show \d+ more: Label/ }).press("Enter");
    const find = labels.getByRole("searchbox", { name: "Find in label" });
    await expect(find).toBeFocused();
    await expect(labels.getByRole("listitem").nth(12)).toBeAttached();

    await page.keyboard.type("SECUR");
    await expect(labels.getByRole("listitem")).toHaveCount(1);
    await expect(find).toBeFocused();
    await labels.getByRole("link", { name: /^security \d+/ }).press("Enter");
    await expect(page).toHaveURL(/label%3Asecurity/);
    await expect(labels.getByRole("link", { name: /^security \d+/ })).toHaveAttribute("aria-current", "true");

    await labels.getByRole("link", { name: "Show fewer" }).press("Enter");
    await expect(find).toHaveCount(0);
    await expect(page).toHaveURL(/^[^&]+$/);
  });

  test("joins what is chosen by any, all or none, and counts as if it were not there", async ({ page }) => {
    const count = async (q: string): Promise<number> => {
      const answer = await page.request.get(`/api/v1/search?limit=1&q=${encodeURIComponent(q)}`);
      return (await answer.json()).total;
    };
    await page.goto("/prompts?q=source%3Amany");
    const labels = facet(page, "Label");
    const [first, second] = (await labels.locator(".facet-value > span:first-child").allInnerTexts()) as [
      string,
      string,
    ];
    await labels.getByRole("link", { name: new RegExp(`^${first} `) }).press("Enter");
    await expect(page).toHaveURL(new RegExp(`label%3A${first}$`));
    const other = labels.getByRole("link", { name: new RegExp(`^${second} `) });
    await expect(other).toContainText(String(await count(`kind:prompt source:many label:${second}`)));
    await other.press("Enter");
    await expect(other).toHaveAttribute("aria-current", "true");
    const rows = page.getByRole("heading", { level: 1 }).locator("xpath=following-sibling::p");
    const both = `${first} %s ${second}`;
    for (const [name, q] of [
      ["Any", `label:(${both.replace("%s", "OR")})`],
      ["All", `label:(${both.replace("%s", "AND")})`],
      ["None", `-label:(${both.replace("%s", "OR")})`],
    ] as const) {
      await labels.getByRole("link", { name, exact: true }).press("Enter");
      await expect(labels.getByRole("link", { name, exact: true })).toHaveAttribute("aria-current", "true");
      await expect(page.getByRole("combobox", { name: "Query" })).toHaveValue(`source:many ${q}`);
      await expect(rows).toHaveText(new RegExp(`^${await count(`kind:prompt source:many ${q}`)} prompts?$`));
    }
  });

  test("moves nothing above the list when the first value is chosen", async ({ page }) => {
    await page.goto("/prompts");
    const query = page.getByRole("combobox", { name: "Query" });
    const top = async () => (await query.boundingBox())?.y;
    await expect(query).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    const before = await top();
    await facet(page, "Stage").locator(".facet-value").first().click();
    await expect(page.getByText("Save view")).toBeVisible();
    await expect.poll(top).toBe(before);
  });

  test("goes on from what was pressed by keys: it keeps the focus, and its place in the panel", async ({
    page,
  }) => {
    await page.goto("/prompts?q=source%3Amany");
    const labels = facet(page, "Label");
    const value = labels.locator(".facet-value").nth(2);
    const name = (await value.locator("span").first().textContent()) ?? "";
    const chosen = labels.locator(".facet-value", { has: page.getByText(name, { exact: true }) });
    const top = () =>
      filters(page).evaluate((panel) =>
        Math.round(
          (document.activeElement?.getBoundingClientRect().top ?? 0) - panel.getBoundingClientRect().top,
        ),
      );
    await expect(async () => {
      await page.keyboard.press("/");
      await expect(page.getByRole("combobox", { name: "Query" })).toBeFocused({ timeout: 500 });
    }).toPass();
    await chosen.focus();
    await page.keyboard.press("Enter");
    await expect(chosen).toHaveAttribute("aria-current", "true");
    await expect(chosen).toBeFocused();
    await labels.getByRole("link", { name: "None", exact: true }).focus();
    const before = await top();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("combobox", { name: "Query" })).toHaveValue(/-label:/);
    await expect(labels.getByRole("link", { name: "None", exact: true })).toBeFocused();
    await expect.poll(top).toBe(before);
    await expect(labels.getByRole("link", { name: "None", exact: true })).toBeInViewport();
    // Taken back with the same key.
    await chosen.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("combobox", { name: "Query" })).toHaveValue("source:many");
    await expect(chosen).toBeFocused();
  });

  test("keeps what is chosen in sight where nothing has it, so that it can be taken back", async ({
    page,
  }) => {
    await page.goto(`/search?q=${encodeURIComponent('label:"no such: \\"label\\"" source:quiet-desk')}`);
    const chosen = facet(page, "Label").getByRole("link", { name: /no such: .*label.* 0$/ });
    await expect(chosen).toHaveAttribute("aria-current", "true");
    await chosen.click();
    await expect(page.getByRole("combobox", { name: "Query" })).toHaveValue("source:quiet-desk");
  });

  test("takes a value as it is written, whatever stands in it", async ({ page, docket }) => {
    const odd = [
      'say: "hi" (now)',
      "予約 システム",
      "OR",
      "-dash",
      "it's 50 %*",
      "@me",
      `long ${"x".repeat(300)}`,
    ];
    const folder = join(docket.folder, "odd-labels");
    mkdirSync(join(folder, "history/prompts/general"), { recursive: true });
    writeFileSync(
      join(folder, "history/prompts/general/0001-odd.misc.prompt.md"),
      `---\nid: 1\ntitle: Odd\nstage: misc\ndate: 2026-01-01\nlabels: ${JSON.stringify(odd)}\n---\n\n## Prompt\n\nodd\n`,
    );
    await page.goto("/sources");
    await page.getByLabel(/Path of the folder/).fill(folder);
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await expect(page.getByText(/odd-labels was added|was connected already/).first()).toBeVisible();
    const query = page.getByRole("combobox", { name: "Query" });
    for (const label of odd) {
      await expect(async () => {
        await page.goto("/prompts?q=source%3Aodd-labels");
        await expect(facet(page, "Label")).toBeVisible({ timeout: 1000 });
      }).toPass();
      const value = facet(page, "Label").getByTitle(label, { exact: true }).locator("xpath=..");
      await value.click();
      await expect(value).toHaveAttribute("aria-current", "true");
      await expect(page.locator(".rows .row-title")).toHaveText(["Odd"]);
      await expect(page.locator("#diagnostics")).toHaveCount(0);
      await value.click();
      await expect(query).toHaveValue("source:odd-labels");
    }
  });
});

test.describe("before JavaScript arrives", () => {
  test.use({ javaScriptEnabled: false });

  test("a facet is opened, narrowed and closed", async ({ page }) => {
    await page.goto("/search?q=source%3Amany");
    const labels = facet(page, "Label");
    await labels.getByRole("link", { name: /^Show \d+ more: Label/ }).click();
    await expect(labels.getByRole("listitem").nth(12)).toBeAttached();
    await labels.getByRole("searchbox", { name: "Find in label" }).fill("secur");
    await labels.getByRole("button", { name: "Find" }).click();
    await expect(labels.getByRole("listitem")).toHaveCount(1);
    await expect(page.getByRole("textbox", { name: "Query" }).or(page.getByRole("combobox"))).toHaveValue(
      "source:many",
    );
    await labels.getByRole("link", { name: "Show fewer" }).click();
    await expect(labels.getByRole("listitem")).toHaveCount(12);
  });
});
