import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./docket-test";

const PROMPTS = "/records/quiet-desk/history/prompts";
const GREEN = `${PROMPTS}/001-book-a-seat/0006-book-a-desk.green.prompt.md`;
const RANGES = "/records/quiet-desk/history/adr/0001-store-bookings-as-ranges.md";

test.describe("reading", () => {
  test("a prompt is a conversation: asked, answered, and what came of it", async ({ page }) => {
    await page.goto(GREEN);
    const main = page.getByRole("main");
    await expect(main.getByRole("heading", { level: 1, name: "Book a desk, once" })).toBeVisible();
    await expect(main.getByRole("region", { name: "Asked" })).toContainText(
      "Make it pass with the constraint alone",
    );
    await expect(main.getByRole("region", { name: "Answered" })).toContainText(
      "inserts and reads the answer",
    );
    await expect(main.getByRole("region", { name: "Outcome" })).toContainText(
      "Two hundred parallel bookings",
    );
  });

  test("code is coloured on the server", async ({ page }) => {
    await page.goto(GREEN);
    const code = page.getByRole("region", { name: "Answered" }).locator("pre");
    await expect(code.first()).toContainText("insertBooking");
    const colours = await code
      .first()
      .locator("span")
      .evaluateAll((spans) => new Set(spans.map((span) => getComputedStyle(span).color)).size);
    expect(colours).toBeGreaterThan(2);
  });

  test("tables, task lists and diagrams come out as what they are", async ({ page }) => {
    await page.goto(`${PROMPTS}/general/0003-measure-polling.misc.prompt.md`);
    await expect(page.getByRole("table")).toContainText("server-sent events");
    await page.goto("/records/quiet-desk/specs/001-book-a-seat/tasks.md");
    const main = page.getByRole("main");
    await expect(main.getByRole("img", { name: "Done:" })).toHaveCount(8);
    await expect(main.getByRole("img", { name: /open|to do/i })).toHaveCount(1);
    await page.goto("/records/quiet-desk/history/adr/0003-sign-seat-codes-with-a-rotating-key.md");
    await expect(page.getByText("sequenceDiagram")).toBeVisible();
  });

  test("previous and next stay inside the feature, in time", async ({ page }) => {
    await page.goto(GREEN);
    const neighbours = page.getByRole("navigation", { name: "In this feature" });
    await neighbours.getByRole("link", { name: /One table for the seat map/ }).click();
    await expect(page.getByRole("heading", { level: 1, name: "One table for the seat map" })).toBeVisible();
    await expect(neighbours.getByRole("link", { name: /Book a desk, once/ })).toBeVisible();
  });

  test("the source view has every line with its number, and a problem at its line", async ({ page }) => {
    await page.goto("/records/quiet-desk/docs/decisions/0004-remind-visitors-by-text-message.md?view=source");
    await expect(page.locator("#L2")).toContainText("status: accepted");
    await expect(page.locator("#L2")).toContainText(/disagree/);
    await expect(page.getByRole("link", { name: "11", exact: true })).toHaveAttribute("href", "#L11");
  });

  test("a line that another part of a long file holds is led to, however its address was written", async ({
    page,
    docket,
  }) => {
    const folder = join(docket.folder, "long-file");
    mkdirSync(join(folder, "docs/adr"), { recursive: true });
    const lines = Array.from({ length: 12_000 }, (_, index) => `Line ${index + 1} of it.`).join("\n");
    writeFileSync(join(folder, "docs/adr/0001-long.md"), `# 1. Long\n\n## Status\n\nAccepted\n\n${lines}\n`);
    await page.goto("/sources");
    await page.getByLabel(/Path of the folder/).fill(folder);
    await page.getByRole("button", { name: "Add", exact: true }).click();
    const panel = page
      .getByRole("listitem")
      .filter({ has: page.getByRole("heading", { name: "long-file", exact: true }) });
    await expect(panel.getByRole("link", { name: "1 decision" })).toBeVisible();
    const source = "/records/long-file/docs/adr/0001-long.md?view=source";
    await page.goto(`${source}#L4500`);
    await expect(page.locator("#L4500")).toBeInViewport();
    await expect(page.locator("#L5")).toHaveCount(0);
    // Its reading begins with the way to what is not drawn.
    await page.goto(source.replace("?view=source", ""));
    const notes = page.getByRole("note").filter({ hasText: "draw all of it" });
    await expect(notes.first()).toContainText("This record is long, and not all of it is drawn here");
    await expect(notes).toHaveCount(2);
  });

  test("the way back from another reading leads to the place where one was", async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 500 });
    await page.goto(GREEN);
    const place = () => page.evaluate(() => Math.round(scrollY));
    await page.evaluate(() => scrollTo({ top: 600, behavior: "instant" }));
    await expect.poll(place).toBe(600);
    // A click that moves nothing: the tabs are above.
    await page.getByRole("link", { name: "Side by side" }).dispatchEvent("click");
    await expect(page).toHaveURL(/view=beside/);
    await expect(page.locator("#pane-source")).toBeVisible();
    await page.goBack();
    await expect(page.locator("#pane-source")).toHaveCount(0);
    // What the page still fits into its head may move it by some pixels; lost, it would be at the top.
    await expect.poll(place).toBeGreaterThan(560);
  });

  test("the raw file is one link away", async ({ page }) => {
    await page.goto(RANGES);
    const raw = await page.getByRole("link", { name: "Raw" }).getAttribute("href");
    const response = await page.request.get(raw ?? "");
    expect(response.headers()["content-type"]).toMatch(/^text\/plain/);
    expect(await response.text()).toContain("# ADR-0001: Store bookings as ranges");
  });

  test("a supersession can be walked both ways", async ({ page }) => {
    await page.goto("/records/quiet-desk/history/adr/0002-poll-the-seat-map.md");
    const margin = page.getByRole("complementary", { name: "About this record" });
    await margin
      .getByRole("link", { name: /Push seat changes over server-sent events/ })
      .first()
      .click();
    await expect(page.getByRole("heading", { level: 1, name: /Push seat changes/ })).toBeVisible();
    await expect(
      margin.getByRole("link", { name: /Poll the seat map every ten seconds/ }).first(),
    ).toBeVisible();
  });

  test("every link says why it exists", async ({ page }) => {
    await page.goto(RANGES);
    const margin = page.getByRole("complementary", { name: "About this record" });
    await expect(
      margin.getByRole("link", { name: /A failing test for two bookings that overlap/ }).first(),
    ).toBeVisible();
    await expect(margin.getByText(/line \d+/).first()).toBeVisible();
  });

  test("a secret is masked in the page, the source, the raw file, the API and the search", async ({
    page,
  }) => {
    const path = "history/prompts/002-check-in/0004-sign-and-read-a-code.green.prompt.md";
    const key = "AKIAQ7NOTAREALKEY23X";
    await page.goto(`/records/quiet-desk/${path}`);
    await expect(page.getByText("One secret was found in this file and is masked here.")).toBeVisible();
    for (const address of [
      `/records/quiet-desk/${path}`,
      `/records/quiet-desk/${path}?view=source`,
      `/raw/quiet-desk/${path}`,
      `/api/v1/record?source=quiet-desk&path=${encodeURIComponent(path)}`,
      "/search?q=BACKUP_ACCESS_KEY_ID",
    ]) {
      const response = await page.request.get(address);
      expect(response.status(), address).toBe(200);
      expect(await response.text(), address).not.toContain(key);
    }
    await page.goto(`/search?q=${key}`);
    await expect(page.getByText("Nothing matches this query")).toBeVisible();
  });

  test("right-to-left text reads from the right, its code from the left", async ({ page }) => {
    await page.goto(`${PROMPTS}/general/0002-arabic-labels.general.prompt.md`);
    const direction = await page
      .getByRole("region", { name: "Asked" })
      .getByText("كثير من زوار المكتبة")
      .evaluate((text) => getComputedStyle(text).direction);
    expect(direction).toBe("rtl");
  });

  test("an invalid header is repaired, and the page says so", async ({ page }) => {
    await page.goto(`${PROMPTS}/002-check-in/0005-torn-card.misc.prompt.md`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Check-in: what happens when the printed card is torn",
    );
    await expect(page.getByText("header-repaired")).toBeVisible();
  });

  test("the theme is kept, and drawn by the server", async ({ page }) => {
    await page.goto(RANGES);
    await page.getByRole("button", { name: "Dark" }).click();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await expect(page.getByRole("button", { name: "Dark" })).toHaveAttribute("aria-pressed", "true");
  });
});
