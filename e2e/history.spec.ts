import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./docket-test";

const RANGES = "/records/quiet-desk/history/adr/0001-store-bookings-as-ranges.md";
const POLL = "/records/quiet-desk/history/adr/0002-poll-the-seat-map.md";
const RENAMED = "/records/quiet-desk/docs/decisions/0003-show-the-seat-map-as-a-table-first.md";

test.describe("a record's history", () => {
  test("tells every revision: who, when, with what help, and what it brought", async ({ page }) => {
    await page.goto(RANGES);
    await page.getByRole("link", { name: "History", exact: true }).click();
    await expect(page).toHaveURL(/view=history/);
    const revisions = page.getByRole("region", { name: /^Revisions/ }).getByRole("listitem");
    await expect(revisions).toHaveCount(2);
    await expect(revisions.nth(0)).toContainText("Sanne de Vries");
    await expect(revisions.nth(0)).toContainText("Reviewed-by: Mira Okafor");
    await expect(revisions.nth(1)).toContainText("Mira Okafor");
    await expect(revisions.nth(1)).toContainText("With Claude");
  });

  test("says when a decision became accepted, and by whose commit", async ({ page }) => {
    await page.goto(`${RANGES}?view=history`);
    const status = page.getByRole("region", { name: "Status over time" });
    await expect(status).toContainText(/Accepted since 3 Sep 2026 .* by the commit of Sanne de Vries/);
    await expect(status.getByRole("listitem").first()).toContainText(/Proposed became Accepted/);
  });

  test("follows a renamed file", async ({ page }) => {
    await page.goto(`${RENAMED}?view=history`);
    await expect(page.getByText("Renamed from docs/decisions/0003-seat-map-as-a-table.md")).toBeVisible();
    await page.goto(
      `${RENAMED.replace("show-the-seat-map-as-a-table-first", "seat-map-as-a-table")}?view=history`,
    );
    await expect(page).toHaveURL(/0003-show-the-seat-map-as-a-table-first\.md\?view=history/);
  });

  test("compares any two, word by word, in signs and words besides colours", async ({ page }) => {
    await page.goto(`${POLL}?view=history`);
    await page.getByRole("button", { name: "Compare the two" }).click();
    const open = page.getByRole("region", { name: "What changed" });
    await expect(open.getByRole("heading", { name: /^What changed from 5 Sep 2026/ })).toBeVisible();
    const removed = open.getByRole("deletion").first();
    await expect(removed).toContainText("Accepted");
    await expect(removed).toContainText("removed:");
    await expect(removed).toHaveCSS("text-decoration-line", "line-through");
    const added = open.getByRole("insertion").first();
    await expect(added).toContainText("Superseded by");
    await expect(added).toHaveCSS("text-decoration-line", "underline");
    await open
      .getByText(/unchanged lines/)
      .first()
      .click();
    await expect(open.getByText("Context:").first()).toBeVisible();
  });

  test("keeps what was chosen, also the other way round", async ({ page }) => {
    await page.goto(`${RANGES}?view=history`);
    await page
      .getByRole("radio", { name: /old side: .* 2026/ })
      .first()
      .check();
    await page
      .getByRole("radio", { name: /new side: .* 2026/ })
      .last()
      .check();
    await page.getByRole("button", { name: "Compare the two" }).click();
    const open = page.getByRole("region", { name: "What changed" });
    await expect(open.getByRole("insertion")).toContainText("Proposed");
    await expect(page.getByRole("radio", { name: /old side/ }).first()).toBeChecked();
    await expect(page.getByRole("radio", { name: /new side/ }).last()).toBeChecked();
    await open.getByRole("link", { name: "Close" }).click();
    await expect(open).toBeHidden();
  });

  test("reads one revision as it was", async ({ page }) => {
    await page.goto(`${RANGES}?view=history`);
    await page
      .getByRole("link", { name: /^Read it as it was/ })
      .last()
      .click();
    await expect(page.getByRole("heading", { name: /^The file in 3 Sep 2026/ })).toBeVisible();
    await expect(page.locator("#L3")).toContainText("Proposed");
  });

  test("says that a revision is unknown, and stays usable", async ({ page }) => {
    for (const query of ["to=0123456789", "revision=0123456789", "to=%3Cscript%3E"]) {
      await page.goto(`${RANGES}?view=history&${query}`);
      await expect(page.getByText(/no revision/).first()).toBeVisible();
      await expect(page.getByRole("button", { name: "Compare the two" })).toBeVisible();
    }
  });

  test("is one key away", async ({ page }) => {
    await page.goto(RANGES);
    await expect(page.locator("html")).not.toHaveAttribute("data-pending", /.*/);
    await expect(page.getByRole("button", { name: "Copy as reference" })).toBeVisible();
    await page.keyboard.press("h");
    await expect(page).toHaveURL(/view=history/);
  });

  test("answers as data too", async ({ page, docket }) => {
    const asked = "source=quiet-desk&path=history/adr/0001-store-bookings-as-ranges.md";
    const ask = async (path: string) => (await page.request.get(`${docket.url}/api/v1/${path}`)).json();
    const history = await ask(`history?${asked}`);
    expect(history).toMatchObject({ from: "git", total: 2, accepted: { isDecided: true } });
    const [newest, oldest] = history.revisions;
    const difference = await ask(`difference?${asked}&from=${oldest.id}&to=${newest.id}`);
    expect(difference).toMatchObject({ removedWords: 1, addedWords: 1 });
    expect((await ask(`revision?${asked}&revision=${oldest.id}`)).text).toContain("**Status:** Proposed");
  });
});

test.describe("the history of a plain folder", () => {
  test("is what each sync found changed", async ({ page, docket }) => {
    const folder = join(docket.folder, "lighthouse");
    const file = join(folder, "docs/adr/0001-use-a-lamp.md");
    const text = (status: string) =>
      `# 1. Use a lamp\n\n## Status\n\n${status}\n\n## Decision\n\nA lamp is seen from far.\n`;
    mkdirSync(join(folder, "docs/adr"), { recursive: true });
    writeFileSync(file, text("Proposed"));
    await page.goto("/sources");
    await page.getByLabel(/Path of the folder/).fill(folder);
    await page.getByRole("button", { name: "Add", exact: true }).click();
    const panel = page
      .getByRole("listitem")
      .filter({ has: page.getByRole("heading", { name: "lighthouse", exact: true }) });
    await expect(panel.getByRole("link", { name: "1 decision" })).toBeVisible();
    const history = "/records/lighthouse/docs/adr/0001-use-a-lamp.md?view=history";
    await expect(async () => {
      await page.goto(history);
      await expect(page.getByText("seen by a sync").first()).toBeVisible({ timeout: 500 });
    }).toPass();
    await expect(page.getByRole("button", { name: "Compare the two" })).toBeHidden();
    writeFileSync(file, text("Accepted"));
    await page.goto("/sources");
    await panel.getByRole("button", { name: "Sync now" }).click();
    await expect(panel).toContainText("1 changed");
    await expect(async () => {
      await page.goto(history);
      await expect(page.getByText("Accepted since a sync saw it so on")).toBeVisible({ timeout: 500 });
    }).toPass();
    await page.getByRole("button", { name: "Compare the two" }).click();
    await expect(page.getByRole("region", { name: "What changed" }).getByRole("insertion")).toContainText(
      "Accepted",
    );
  });
});

for (const colorScheme of ["light", "dark"] as const)
  for (const width of [375, 1280])
    test.describe(`what changed, ${colorScheme}, ${width} pixels wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 720 }, reducedMotion: "reduce" });

      test("is read by everyone", async ({ page }) => {
        await page.goto(`${POLL}?view=history`);
        await page.getByRole("button", { name: "Compare the two" }).click();
        await expect(page.getByRole("deletion").first()).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
        expect(
          serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`),
        ).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      });
    });

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("two revisions are compared by a form", async ({ page }) => {
    await page.goto(`${POLL}?view=history`);
    await page.getByRole("button", { name: "Compare the two" }).click();
    await expect(page).toHaveURL(/[?&]from=[0-9a-f]{40}\b.*#difference$/);
    await expect(page.getByRole("deletion").first()).toContainText("Accepted");
  });
});
