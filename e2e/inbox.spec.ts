import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { answer, button, git, open, rows, test } from "./desk-test";
import { expect } from "./docket-test";

/** Document the suggestion that is shown, approve it and close its review as approved. Answers the file's path. */
async function documentAndApprove(page: Page): Promise<string> {
  await button(page, "Document").click();
  const path = await page.getByLabel("File in the repository").inputValue();
  await expect(page.getByRole("checkbox", { name: "Commit" })).toBeChecked();
  await button(page, "Write file").click();
  await expect(page).toHaveURL(/\/reviews\//);
  await button(page, "Approve").click();
  await expect(answer(page)).toContainText("You approve.");
  await button(page, "Close as approved").click();
  await expect(page.getByRole("region", { name: "What will be written" })).toContainText("Accepted");
  await button(page, "Close as approved").click();
  await expect(answer(page)).toContainText("Closed as approved.");
  await expect(answer(page)).toContainText("Committed as");
  return path;
}

test.describe("the inbox", () => {
  test("the first verdict after opening Docket says what happened, and can be taken back by its key", async ({
    page,
  }) => {
    await open(page, "/");
    const count = await rows(page).count();
    await page.keyboard.press("x");
    await page.getByLabel("Reason").fill("It is decided by the framework.");
    await page.keyboard.press("Control+Enter");
    await expect(answer(page)).toContainText("Declined.");
    await expect(rows(page)).toHaveCount(count - 1);
    await page.keyboard.press("u");
    await expect(answer(page)).toContainText("Reopened");
    await expect(rows(page)).toHaveCount(count);
  });

  test("a review that is opened from a decision is shown, and a reason goes with one word only", async ({
    page,
  }) => {
    await open(page, "/decisions?q=status%3Aproposed");
    await page.getByRole("main").locator(".rows .row-title").first().click();
    await button(page, "Open a review").click();
    await expect(page).toHaveURL(/\/reviews\//);
    await button(page, "Request changes").click();
    const reason = page.getByLabel("Reason");
    await reason.fill("Name the numbers.");
    await page.keyboard.press("Control+Enter");
    await expect(answer(page)).toContainText("Changes are requested");
    await expect(reason).toHaveValue("");
    await page.keyboard.press("a");
    await expect(answer(page)).toContainText("You approve.");
    await expect(answer(page)).toBeInViewport();
  });

  test("a long decision is drawn in parts beside the list, and is reviewed and approved there all the same", async ({
    page,
    desk,
  }) => {
    const lines = Array.from({ length: 12_000 }, (_, index) => `Line ${index + 1} of it.`).join("\n");
    writeFileSync(
      join(desk.repository, "history/adr/0077-long.md"),
      `# ADR-0077: A long one\n\n- **Status:** Accepted\n- **Date:** 2001-02-03\n\n${lines}\n`,
    );
    await expect(async () => {
      await page.goto("/inbox?queue=unconsented");
      await expect(rows(page).filter({ hasText: "A long one" })).toHaveCount(1, { timeout: 1000 });
    }).toPass();
    await rows(page).filter({ hasText: "A long one" }).click();
    await expect(page.getByRole("heading", { name: "A long one" }).first()).toBeVisible();
    const notes = page.getByRole("note").filter({ hasText: "draw all of it" });
    await expect(notes).toHaveCount(2);
    await expect(page.getByText("Line 1 of it.")).toBeVisible();
    await expect(page.getByText("Line 12000 of it.")).toHaveCount(0);
    await button(page, "Open a review").click();
    await expect(answer(page)).toContainText(/review/i);
    await expect(rows(page).filter({ hasText: "A long one" })).toHaveCount(0);
    await open(page, "/inbox?queue=reviews");
    await expect(rows(page)).toHaveCount(1);
    await expect(notes).toHaveCount(2);
    await button(page, "Approve").click();
    await expect(answer(page)).toContainText("You approve.");
    await notes.first().getByRole("link", { name: "draw all of it" }).click();
    await expect(page.getByText("Line 12000 of it.")).toHaveCount(1);
  });

  test("suggestions are documented, declined and merged; the new decision is approved, written and committed", async ({
    page,
    desk,
  }) => {
    await open(page, "/inbox?queue=suggestions");
    await expect(page).toHaveTitle(/^\(\d+\) Inbox/);
    const count = await rows(page).count();
    expect(count).toBeGreaterThanOrEqual(3);

    await button(page, "Decline").click();
    await page.getByLabel("Reason").fill("It is decided by the framework.");
    await button(page, "Decline").click();
    await expect(answer(page)).toContainText("Declined.");
    await expect(rows(page)).toHaveCount(count - 1);

    await button(page, "Merge").click();
    const other = page.getByLabel(/Another decision/);
    const offered = page.locator(`datalist#${await other.getAttribute("list")} option`);
    await expect(
      offered.and(page.locator('[value="history/adr/0001-store-bookings-as-ranges.md"]')),
    ).toHaveCount(1);
    await other.fill("history/adr/0001-store-bookings-as-ranges.md");
    await button(page, "Merge").click();
    await expect(answer(page)).toContainText("Merged into");
    await expect(rows(page)).toHaveCount(count - 2);

    const path = await documentAndApprove(page);
    const shown = git(desk.repository, "show", "--format=%B", "HEAD");
    expect(shown).toMatch(/^Decision: /m);
    expect(shown).toMatch(/^Reviewed-by: /m);
    expect(shown).toMatch(/^Docket-Review: /m);
    expect(shown).toMatch(/^\+.*Accepted$/m);
    // One line out, one line in.
    expect(git(desk.repository, "show", "--numstat", "--format=", "HEAD").trim()).toBe(`1\t1\t${path}`);
    expect(git(desk.repository, "status", "--porcelain")).toBe("");

    const file = join(desk.repository, path);
    writeFileSync(file, `${readFileSync(file, "utf8")}\nAnd it holds for every site, not for one alone.\n`);
    await page.goto("/sources/quiet-desk");
    await button(page, "Sync now").first().click();
    await expect(async () => {
      await page.goto(`/records/quiet-desk/${path}`);
      await expect(page.getByText("Changed since consent").first()).toBeVisible({ timeout: 1000 });
    }).toPass();
  });

  test("what was on screen stays until what comes next is there", async ({ page }) => {
    // Every page takes its time, as under load.
    await page.route(/[?&]_rsc=/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await open(page, "/inbox?queue=suggestions");
    await button(page, "Document").click();
    await expect(button(page, "Write file")).toBeVisible();
    await page.evaluate(() => {
      const main = document.querySelector("main")!;
      const look = () => {
        if (main.innerText.trim() === "") document.documentElement.dataset.blank = "seen";
      };
      new MutationObserver(look).observe(main, { childList: true, subtree: true });
    });
    await button(page, "Write file").click();
    await expect(button(page, "Approve")).toBeVisible();
    await expect(page.locator("html")).not.toHaveAttribute("data-blank");
  });

  test("is emptied by keyboard alone, and says what came of each", async ({ page }) => {
    await open(page, "/inbox?queue=suggestions");
    const count = await rows(page).count();
    const title = await rows(page).nth(1).innerText();
    await page.keyboard.press("x");
    await page.keyboard.type("No.");
    await page.keyboard.press("Control+Enter");
    await expect(rows(page)).toHaveCount(count - 1);
    await expect(rows(page).filter({ hasText: title })).toBeFocused();
    await page.keyboard.press("l");
    // Past the parts of the day.
    const meeting = page.getByRole("checkbox", { name: "Until the next meeting" });
    await expect(async () => {
      await page.keyboard.press("Tab");
      await expect(meeting).toBeFocused({ timeout: 100 });
    }).toPass();
    await page.keyboard.press("Space");
    await page.keyboard.press("Control+Enter");
    await expect(answer(page)).toContainText("next meeting");
    await expect(rows(page)).toHaveCount(count - 2);
    await expect(page.locator("a[data-desk-row][aria-current]")).toBeFocused();
    // The rest at once: every row selected, one verb, one reason, a result for each.
    for (let at = 0; at < count - 2; at++) {
      if (at > 0) await page.keyboard.press("j");
      await page.keyboard.press("Space");
    }
    await page.keyboard.press("x");
    await page.keyboard.type("Not now.");
    await page.keyboard.press("Control+Enter");
    await expect(answer(page)).toContainText(`${count - 2} of ${count - 2} done`);
    await expect(page.getByRole("heading", { name: "This queue is empty" })).toBeVisible();
    // On to the queue that has something.
    await expect(page.locator("[data-desk-more]")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/queue=(?!suggestions)/);
    await expect(rows(page)).not.toHaveCount(0);
  });

  test("a verdict is taken back: a decline by reopening, a closing while its seconds run", async ({
    page,
    desk,
  }) => {
    await open(page, "/inbox?queue=suggestions");
    const count = await rows(page).count();
    await button(page, "Decline").click();
    await page.getByLabel("Reason").fill("No.");
    await button(page, "Decline").click();
    await expect(rows(page)).toHaveCount(count - 1);
    await button(page, "Reopen").click();
    await expect(answer(page)).toContainText("Reopened");
    await expect(rows(page)).toHaveCount(count);

    const path = await documentAndApprove(page);
    await expect(page.getByText(/^\d+ s$/).first()).toBeVisible();
    await button(page, "Undo").first().click();
    await expect(answer(page)).toContainText("Undone");
    expect(readFileSync(join(desk.repository, path), "utf8")).not.toMatch(/accepted/i);
    expect(git(desk.repository, "log", "-1", "--format=%s")).toMatch(/^Undo/);
    await expect(button(page, "Approve")).toBeVisible();
  });

  test("a ratification is taken back by its key, one or several at once", async ({ page, desk }) => {
    await open(page, "/inbox?queue=unconsented");
    const count = await rows(page).count();
    expect(count).toBeGreaterThan(1);
    const before = git(desk.repository, "rev-parse", "HEAD");
    await page.keyboard.press("Shift+A");
    await expect(answer(page)).toContainText("Ratified");
    await expect(rows(page)).toHaveCount(count - 1);
    await expect(button(page, "Undo")).toBeEnabled();
    await page.keyboard.press("u");
    await expect(answer(page)).toContainText("your consent is taken back");
    await expect(rows(page)).toHaveCount(count);
    await expect(button(page, "Undo")).toHaveCount(0);

    await rows(page).first().focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("j");
    await page.keyboard.press("Space");
    await expect(page.getByText("2 selected")).toBeVisible();
    await page.keyboard.press("Shift+A");
    await expect(answer(page)).toContainText("2 of 2 done");
    await expect(page.locator("a[data-desk-row][aria-current]")).toBeFocused();
    await expect(button(page, "Undo all 2")).toBeEnabled();
    await page.keyboard.press("u");
    await expect(answer(page)).toContainText("taken back");
    await expect(rows(page)).toHaveCount(count);
    expect(git(desk.repository, "rev-parse", "HEAD")).toBe(before);
  });

  test("a ratification on the decision's own page can be taken back there, after a reload and without a script", async ({
    page,
    browser,
    desk,
  }) => {
    await page.goto("/inbox?queue=unconsented");
    const link = page.locator(".inbox-item a[href^='/records/']").first();
    const path = await link.getAttribute("href");
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: desk.url });
    const plain = await context.newPage();
    await plain.goto(path ?? "");
    await button(plain, "Ratify").click();
    await expect(answer(plain)).toContainText("Ratified");
    await plain.goto(path ?? "");
    await button(plain, "Undo").click();
    await expect(answer(plain)).toContainText("taken back");
    await expect(button(plain, "Ratify")).toBeVisible();
    await context.close();
  });

  test("what is typed is kept: leaving the editor loses nothing, and a refusal neither", async ({ page }) => {
    await open(page, "/inbox?queue=suggestions");
    await button(page, "Document").click();
    const text = page.getByLabel("Text of the file");
    await expect(text).toBeVisible();
    const before = await text.inputValue();
    await text.fill(`${before}\nWe use a queue.\n`);
    await expect(page.getByText("The draft is kept.")).toBeVisible();
    await expect(page.getByRole("region", { name: "As it reads" })).toContainText("We use a queue.");
    await page.reload();
    await expect(text).toHaveValue(`${before}\nWe use a queue.\n`);
    await page.getByLabel("File in the repository").fill("../outside.md");
    await button(page, "Write file").click();
    await expect(answer(page)).toContainText("../outside.md");
    await expect(text).toHaveValue(`${before}\nWe use a queue.\n`);
  });

  test("a double click is one verdict, and a second tab is told", async ({ page, context }) => {
    await open(page, "/inbox?queue=suggestions");
    const count = await rows(page).count();
    const stale = await context.newPage();
    await open(stale, page.url());
    await button(page, "Decline").click();
    await page.getByLabel("Reason").fill("No.");
    await button(page, "Decline").dblclick();
    await expect(answer(page)).toContainText("Declined.");
    await expect(rows(page)).toHaveCount(count - 1);
    await page.goBack();
    // The other tab redraws by itself; a press that was faster is refused in a sentence.
    await expect(rows(stale)).toHaveCount(count - 1);
  });

  test("works before JavaScript", async ({ browser, desk }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: desk.url });
    const page = await context.newPage();
    await page.goto("/inbox?queue=suggestions");
    const count = await rows(page).count();
    await button(page, "Decline").first().click();
    await page.getByRole("region", { name: "In full" }).getByLabel("Reason").fill("Not worth a record.");
    await button(page, "Decline").last().click();
    await expect(answer(page)).toContainText("Declined.");
    await expect(rows(page)).toHaveCount(count - 1);
    await context.close();
  });

  test("a change from elsewhere is refused, and nothing is decided", async ({ page, desk }) => {
    await page.goto("/inbox?queue=suggestions");
    const item = await page.locator(".inbox-row input").first().getAttribute("value");
    const card = (item ?? "").slice("card:".length);
    const answerTo = (origin: string) =>
      fetch(`${desk.url}/inbox?queue=suggestions`, {
        method: "POST",
        headers: { Origin: origin, "Content-Type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({ verb: "decline", item: `card:${card}`, reason: "Forged." }),
      });
    expect((await answerTo("https://evil.example")).status).toBe(403);
    await page.reload();
    await expect(page.locator(`.inbox-row input[value="${item}"]`)).toHaveCount(1);
  });
});
