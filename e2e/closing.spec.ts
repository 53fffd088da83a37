import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { answer, button, git, open, rows, test } from "./desk-test";
import { expect } from "./docket-test";

const KIOSK = "doc/adr/0003-retire-the-kiosk.md";
const RECORD = "doc/adr/0001-record-architecture-decisions.md";

const CLOCK = "history/adr/0005-release-seats-by-the-database-clock.md";

/** Open a review over a decision of the sample, and wait for its page to listen. */
async function review(page: Page, path: string): Promise<void> {
  await open(page, `/records/quiet-desk/${path}`);
  await button(page, "Open a review").click();
  await expect(page).toHaveURL(/\/reviews\//);
  await open(page, page.url());
}

test.describe("closing a review", () => {
  test("by override takes a reason, is shown as one, and can be undone after a reload", async ({ page }) => {
    await review(page, KIOSK);
    await button(page, "Close by override").click();
    await button(page, "Close by override").click();
    // The browser itself asks for the reason: nothing was sent.
    await expect(answer(page)).toBeEmpty();
    await page.getByLabel("Reason").fill("It is gone already.");
    await button(page, "Close by override").dblclick();
    await expect(answer(page)).toContainText("Closed as approved.");
    await expect(page.getByText("by override: a requirement was not met")).toBeVisible();
    await open(page, page.url());
    await button(page, "Undo").click();
    await expect(answer(page)).toContainText("Undone");
    await expect(button(page, "Close by override")).toBeVisible();
  });

  test("by override is told as that beside the decision, in its margin and in lists", async ({ page }) => {
    await review(page, KIOSK);
    await button(page, "Close by override").click();
    await page.getByLabel("Reason").fill("It is gone already.");
    await button(page, "Close by override").click();
    await expect(answer(page)).toContainText("Closed as approved.");
    await page.goto(`/records/quiet-desk/${KIOSK}`);
    await expect(page.locator(".record-trust")).toContainText(/Approved by override of .+ It was over: /);
    await expect(page.locator('.mark[data-trust="by-override"]').first()).toHaveText("Approved by override");
    await expect(page.locator('.mark[data-trust="consented"]')).toHaveCount(0);
    await page.goto("/decisions?q=kiosk");
    await expect(page.locator('.row .mark[data-trust="by-override"]')).toHaveAttribute(
      "title",
      /^Approved by override\. /,
    );
  });

  test("can go to a new branch, whose name is refused before anything is decided", async ({ page, desk }) => {
    await review(page, CLOCK);
    await button(page, "Close by override").click();
    await page.getByLabel("Reason").fill("It is decided.");
    await page.getByText("To a new branch instead of main").click();
    const name = page.getByLabel("Name of the new branch");
    await name.fill("main");
    await button(page, "Close by override").click();
    await expect(answer(page)).toContainText("There is already a branch main.");
    await expect(name).toHaveValue("main");
    const before = git(desk.repository, "rev-parse", "HEAD").trim();
    await name.fill("docket/clock");
    await button(page, "Close by override").click();
    await expect(answer(page)).toContainText("Closed as approved. It is on the branch docket/clock");
    expect(git(desk.repository, "rev-parse", "HEAD").trim()).toBe(before);
    expect(git(desk.repository, "diff", "--name-only", "main", "docket/clock").trim()).toBe(CLOCK);
    await expect(page.getByText("The verdict stands on the branch docket/clock.")).toBeVisible();
    await button(page, "Undo").first().click();
    await expect(answer(page)).toContainText("The branch docket/clock still holds the commit");
    await expect(answer(page)).toContainText("git branch -D docket/clock");
  });

  test("goes to a new branch before JavaScript, too", async ({ page, browser, desk }) => {
    await review(page, CLOCK);
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: desk.url });
    const plain = await context.newPage();
    await plain.goto(page.url());
    await button(plain, "Close by override").click();
    await plain.getByLabel("Reason").fill("It is decided.");
    await plain.getByText("To a new branch instead of main").click();
    const name = plain.getByLabel("Name of the new branch");
    await name.fill("a..b");
    await button(plain, "Close by override").click();
    await expect(answer(plain)).toContainText("a..b cannot be the name of a new branch.");
    await expect(name).toHaveValue("a..b");
    await name.fill("docket/clock");
    await button(plain, "Close by override").click();
    await expect(answer(plain)).toContainText("It is on the branch docket/clock");
    expect(git(desk.repository, "diff", "--name-only", "main", "docket/clock").trim()).toBe(CLOCK);
    await context.close();
  });

  test("a last call runs until a later day, and is not made twice", async ({ page }) => {
    await review(page, KIOSK);
    await button(page, "Last call").click();
    const until = page.locator("input[type=date]");
    await until.fill("2020-01-01");
    await button(page, "Last call").click();
    await expect(answer(page)).toContainText("Choose a later day.");
    await until.fill("2099-12-24");
    await button(page, "Last call").dblclick();
    await expect(answer(page)).toContainText("Last call until 24 Dec 2099.");
    await expect(page.getByText("Wait for its day, or close it")).toBeVisible();
    await expect(button(page, "Last call")).toHaveAttribute("aria-disabled", "true");
  });

  test("as superseded asks for the other decision, changes both files, and the undo is nobody's consent", async ({
    page,
    desk,
  }) => {
    await review(page, RECORD);
    await page.goto("/inbox?queue=reviews");
    await expect(rows(page)).toHaveCount(1);
    await button(page, "Close as superseded").click();
    const other = page.getByLabel(/Which accepted decision took its place/);
    await other.fill("no such decision");
    await button(page, "Show what will be written").click();
    await expect(page.getByText("No decision of this source is called “no such decision”.")).toBeVisible();
    await expect(other).toHaveValue("no such decision");
    await other.fill(KIOSK);
    await button(page, "Show what will be written").click();
    const shown = page.getByRole("region", { name: "What will be written" });
    await expect(shown).toContainText(RECORD);
    await expect(shown).toContainText(KIOSK);
    await expect(page.getByText("It is superseded by")).toBeVisible();
    const before = git(desk.repository, "rev-parse", "HEAD").trim();
    await button(page, "Close as superseded").dblclick();
    await expect(answer(page)).toContainText("Closed as superseded. Committed as");
    const changed = git(desk.repository, "diff", "--name-only", before, "HEAD").trim().split("\n");
    expect(changed).toEqual([RECORD, KIOSK]);
    expect(readFileSync(join(desk.repository, RECORD), "utf8")).toContain("0003-retire-the-kiosk.md");
    await button(page, "Undo").first().click();
    await expect(answer(page)).toContainText("Undone");
    expect(git(desk.repository, "diff", before, "HEAD")).toBe("");
    expect(git(desk.repository, "log", "-1", "--format=%B")).toMatch(/^Docket-Undo: [0-9a-f]{40}$/m);
    await expect(async () => {
      await page.goto(`/records/quiet-desk/${RECORD}?view=history`);
      await expect(page.getByText(/Docket-Undo: /)).not.toHaveCount(0, { timeout: 1000 });
    }).toPass();
    await expect(page.getByText("by the commit of Amal Haddad").first()).toBeVisible();
    await page.goto(`/records/quiet-desk/${RECORD}`);
    await expect(page.getByText("No recorded consent").first()).toBeVisible();
  });

  test("a refusal loses nothing of what was typed, also before JavaScript", async ({ browser, desk }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: desk.url });
    const page = await context.newPage();
    await page.goto("/inbox?queue=suggestions");
    await button(page, "Document").click();
    const text = page.getByLabel("Text of the file");
    const typed = `${await text.inputValue()}\nWe use a queue.\n`;
    await text.fill(typed);
    await page.getByLabel("File in the repository").fill("../outside.md");
    await button(page, "Write file").click();
    await expect(answer(page)).toContainText("../outside.md");
    await expect(text).toHaveValue(typed);
    await expect(page.getByLabel("File in the repository")).toHaveValue("../outside.md");
    await context.close();
  });
});
