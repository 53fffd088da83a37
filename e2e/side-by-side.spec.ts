import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./docket-test";

const TASKS = "/records/quiet-desk/specs/001-book-a-seat/tasks.md";
const GREEN = "/records/quiet-desk/history/prompts/001-book-a-seat/0006-book-a-desk.green.prompt.md";

const panes = (page: Page) => ({
  read: page.getByRole("region", { name: "As it is read" }),
  source: page.getByRole("region", { name: "As the file stands" }),
});

/** How far apart, in pixels, a block and its line stand: of the block nearest to the middle of the screen. */
function apart(page: Page): Promise<number> {
  return page.evaluate(() => {
    const read = document.getElementById("pane-read")!;
    const middle = read.getBoundingClientRect().top + read.clientHeight / 2;
    const away = (block: Element) => Math.abs(block.getBoundingClientRect().top - middle);
    const [block] = [...read.querySelectorAll<HTMLElement>("[data-line]")].sort((a, b) => away(a) - away(b));
    const line = document.getElementById(`L${block?.dataset.line}`)!;
    return Math.abs(line.getBoundingClientRect().top - block!.getBoundingClientRect().top);
  });
}

test.describe("side by side", () => {
  test.use({ viewport: { width: 1440, height: 700 } });

  test("the rendered text and the file stand together and scroll in step, led by either", async ({
    page,
  }) => {
    await page.goto(GREEN);
    await page.getByRole("link", { name: "Side by side" }).click();
    const { read, source } = panes(page);
    await expect(read).toBeVisible();
    await expect(source).toBeVisible();
    await read.hover();
    const half = await read.evaluate((pane) => (pane.scrollHeight - pane.clientHeight) / 2);
    await page.mouse.wheel(0, half);
    await expect.poll(() => read.evaluate((pane) => pane.scrollTop)).toBeGreaterThan(half - 5);
    await expect.poll(() => apart(page)).toBeLessThan(60);
    await source.hover();
    await page.mouse.wheel(0, 20_000);
    const left = (pane: HTMLElement) => pane.scrollHeight - pane.clientHeight - pane.scrollTop;
    await expect.poll(() => source.evaluate(left)).toBeLessThan(2);
    await expect.poll(() => read.evaluate(left)).toBeLessThan(2);
    await page.mouse.wheel(0, -40_000);
    await expect.poll(() => read.evaluate((pane) => pane.scrollTop)).toBe(0);
  });

  test("the panes are scrolled by keys", async ({ page }) => {
    await page.goto(`${TASKS}?view=beside`);
    const { read, source } = panes(page);
    await source.focus();
    await page.keyboard.press("End");
    await expect.poll(() => read.evaluate((pane) => pane.scrollTop)).toBeGreaterThan(0);
  });

  test("a problem stands at its line", async ({ page }) => {
    await page.goto("/records/quiet-desk/docs/decisions/0004-remind-visitors-by-text-message.md?view=beside");
    await expect(panes(page).source.locator("#L2")).toContainText(/disagree/);
  });
});

test.describe("side by side on a small screen", () => {
  test.use({ viewport: { width: 375, height: 720 } });

  test("is the rendered text alone, and the tabs lead on", async ({ page }) => {
    await page.goto(`${TASKS}?view=beside`);
    const { read, source } = panes(page);
    await expect(read).toBeVisible();
    await expect(source).toBeHidden();
    await expect(page.getByRole("link", { name: "Side by side" })).toBeHidden();
    await page.getByRole("link", { name: "Source", exact: true }).click();
    await expect(page.locator("#L1")).toBeVisible();
  });
});

test.describe("what a record's page gives away", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  test("a reference with the commit, the path, and the prompt as it was written", async ({ page }) => {
    await page.goto(GREEN);
    await page.getByRole("button", { name: "Copy as reference" }).click();
    await expect.poll(() => clipboard(page)).toMatch(/0006-book-a-desk\.green\.prompt\.md@[0-9a-f]{12}$/);
    await page.getByRole("button", { name: "Copy the prompt" }).click();
    await expect.poll(() => clipboard(page)).toContain("Make it pass with the constraint alone");
    await page.getByRole("button", { name: "Copy path" }).click();
    await expect.poll(() => clipboard(page)).toMatch(/^history\/prompts\/.*\.md$/);
  });

  test("a block of code, a diagram too", async ({ page }) => {
    await page.goto("/records/quiet-desk/history/adr/0003-sign-seat-codes-with-a-rotating-key.md");
    await page.getByText("sequenceDiagram").hover();
    const frame = page.locator(".code-frame").filter({ hasText: "sequenceDiagram" });
    await frame.getByRole("button", { name: "Copy" }).click();
    await expect.poll(() => clipboard(page)).toMatch(/^sequenceDiagram\n/);
  });

  test("a link into the editor that was chosen, and none when none is wanted", async ({ page, docket }) => {
    await page.goto(GREEN);
    const link = page.getByRole("link", { name: /^Open in/ });
    await expect(link).toHaveAttribute(
      "href",
      `vscode://file${join(docket.folder, "quiet-desk")}/history/prompts/001-book-a-seat/0006-book-a-desk.green.prompt.md`,
    );
    const choose = async (name: string) => {
      await expect(page.getByRole("button", { name, exact: true })).toBeHidden();
      await page
        .locator("summary")
        .filter({ has: page.locator("svg") })
        .and(page.getByLabel("Open files with"))
        .click();
      await page.getByRole("button", { name, exact: true }).click();
    };
    await choose("Cursor");
    await expect(link).toHaveAttribute("href", /^cursor:\/\/file\//);
    await choose("No editor");
    await expect(link).toHaveCount(0);
    await choose("a JetBrains editor");
    await expect(link).toHaveAttribute(
      "href",
      /^jetbrains:\/\/idea\/navigate\/reference\?project=quiet-desk&path=/,
    );
  });
});

test.describe("a long prompt", () => {
  test("is folded, found by its words all the same, and printed whole", async ({ page, docket }) => {
    const folder = join(docket.folder, "long-prompt");
    mkdirSync(join(folder, "history/prompts/general"), { recursive: true });
    const words = Array.from({ length: 900 }, (_, index) => `word${index}`).join(" ");
    const name = "0001-long.general.prompt.md";
    writeFileSync(
      join(folder, "history/prompts/general", name),
      `---\nid: 1\ntitle: A long one\nstage: general\ndate: 2026-05-04\n---\n\n## Prompt\n\nIt begins here. ${words}\n\nNeedle at its end.\n\n## Response snapshot\n\nDone.\n`,
    );
    await page.goto("/sources");
    await page.getByLabel(/Path of the folder/).fill(folder);
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await expect(page.getByText(/long-prompt was added/)).toBeVisible();
    await expect(async () => {
      await page.goto(`/records/long-prompt/history/prompts/general/${name}`);
      await expect(page.getByRole("heading", { level: 1, name: "A long one" })).toBeVisible({ timeout: 500 });
    }).toPass();
    const needle = page.getByText("Needle at its end.");
    await expect(page.getByText(/It begins here/).first()).toBeVisible();
    await expect(needle).toBeHidden();
    await page.emulateMedia({ media: "print" });
    await expect(needle).toBeVisible();
    await page.emulateMedia({ media: "screen" });
    await page.getByText(/^Show all/).click();
    await expect(needle).toBeVisible();
  });
});
