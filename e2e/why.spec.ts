import { expect, test } from "./docket-test";

const PLAN = "/records/quiet-desk/history/prompts/001-book-a-seat/0003-plan-booking.plan.prompt.md";
const TRAIL = PLAN.replace("/records/", "/why/");
const RANGES = "/why/quiet-desk/history/adr/0001-store-bookings-as-ranges.md";
const PUSH = "/why/quiet-desk/history/adr/0004-push-seat-changes.md";
const MAP = "/decisions/map?source=quiet-desk";

test.describe("the why trail", () => {
  test("leads from a prompt over its suggestion to the decision, by keyboard alone", async ({ page }) => {
    await page.goto(PLAN);
    await page.getByRole("link", { name: "Why", exact: true }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Why Plan the booking feature" })).toBeVisible();
    const trail = page.getByRole("region", { name: "The trail" });
    const column = (name: string) => trail.getByRole("region", { name, exact: true });
    await expect(column("Suggestions")).toContainText("Bookings as ranges under an exclusion constraint");
    const decision = column("Decisions")
      .getByRole("listitem")
      .filter({ hasText: "0001 Store bookings as ranges" });
    await expect(decision.first()).toContainText("it has the proposed name “store-bookings-as-ranges”");
    await expect(decision.first()).toContainText("Likely");
    await decision.getByRole("link", { name: /^Store bookings as ranges/ }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: /^Store bookings as ranges/ })).toBeVisible();
  });

  test("ends with the commit that accepted a decision, and who reviewed it there", async ({ page }) => {
    await page.goto(RANGES);
    const trail = page.getByRole("region", { name: "The trail" });
    await expect(trail.getByRole("region", { name: "Verdicts" })).toContainText("Reviewed by Mira Okafor");
    await expect(trail.getByRole("region", { name: "Verdicts" })).toContainText("not verified here");
    await expect(trail.getByRole("region", { name: "Commits" })).toContainText(
      "it changed the status from “proposed” to “accepted”",
    );
    await expect(trail.getByRole("region", { name: "Meetings" })).toContainText("No minutes name it yet.");
  });

  test("shows where each arrow can be read", async ({ page }) => {
    await page.goto(PUSH);
    const row = page.getByRole("row").filter({ hasText: "Weekly review, 8 October 2026" });
    await row.getByRole("link", { name: /line 12 mentions ADR-0004/ }).click();
    await expect(page).toHaveURL(/weekly-review\.md\?view=source#L12$/);
    await expect(page.locator("#L12")).toContainText("ADR-0004");
  });

  test("has as many rows in its table as arrows, and answers the same as JSON", async ({ page }) => {
    await page.goto(TRAIL);
    const path = decodeURIComponent(TRAIL.replace("/why/quiet-desk/", ""));
    const answer = await page.request.get(`/api/v1/why?source=quiet-desk&path=${encodeURIComponent(path)}`);
    const { steps } = (await answer.json()) as { steps: { reasons: unknown[] }[] };
    expect(steps.length).toBeGreaterThan(5);
    expect(steps.every(({ reasons }) => reasons.length > 0)).toBe(true);
    await expect(page.getByRole("table").locator("tbody > tr")).toHaveCount(steps.length);
  });

  test("says so where there is no record", async ({ page }) => {
    const answer = await page.request.get("/why/quiet-desk/nothing.md");
    expect(answer.status()).toBe(404);
    const json = await page.request.get("/api/v1/why?source=quiet-desk&path=nothing.md");
    expect(json.status()).toBe(404);
  });
});

test.describe("the why trail on a narrow screen", () => {
  test.use({ viewport: { width: 375, height: 720 } });

  test("runs down the page, column below column, each thing with its reason", async ({ page }) => {
    await page.goto(TRAIL);
    const trail = page.getByRole("region", { name: "The trail" });
    const tops = await Promise.all(
      ["Prompts", "Suggestions", "Decisions", "Verdicts", "Commits", "Meetings"].map(
        async (name) => (await trail.getByRole("region", { name, exact: true }).boundingBox())?.y ?? 0,
      ),
    );
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    await expect(trail.getByText(/^from “Bookings as ranges/).first()).toBeVisible();
  });
});

test.describe("the decision map", () => {
  test("is reached from the list of decisions, and draws what took whose place", async ({ page }) => {
    await page.goto("/decisions?q=source%3Aquiet-desk");
    await page.getByRole("main").getByRole("link", { name: "Map", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Decision map" })).toBeVisible();
    const chains = page.getByRole("region", { name: "Chains of decisions, along time" });
    const poll = chains.getByRole("link", { name: /0002 Poll the seat map/ });
    const push = chains.getByRole("link", { name: /0004 Push seat changes/ });
    await expect(poll).toContainText("Superseded by Push seat changes");
    const [older, newer] = [await poll.boundingBox(), await push.boundingBox()];
    expect(older?.x ?? 0).toBeLessThan(newer?.x ?? 0);
    expect(older?.y).toBe(newer?.y);
    await push.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: /^Push seat changes/ })).toBeVisible();
  });

  test("is also a table, with every decision once and where its relations are written", async ({ page }) => {
    await page.goto(MAP);
    await expect(page.getByRole("table")).toBeHidden();
    await page
      .getByRole("navigation", { name: "Ways to see the map" })
      .getByRole("link", { name: "Table" })
      .click();
    const table = page.getByRole("table");
    await expect(table.locator("tbody > tr")).toHaveCount(13);
    const retire = table
      .getByRole("row")
      .filter({ has: page.getByRole("rowheader", { name: /^Retire the kiosk/ }) });
    await expect(retire).toContainText("Supersedes 0002 Print tickets at the kiosk");
    await expect(retire.getByRole("link", { name: /^line 9 says/ })).toBeVisible();
    await expect(page.getByRole("region", { name: /^Chains/ })).toHaveCount(0);
  });

  test("answers as JSON", async ({ page }) => {
    const answer = await page.request.get("/api/v1/decision-map?source=quiet-desk");
    const { total, relations } = (await answer.json()) as {
      total: number;
      relations: { saidBy: unknown[] }[];
    };
    expect(total).toBe(13);
    expect(relations.every(({ saidBy }) => saidBy.length > 0)).toBe(true);
    expect((await page.request.get("/api/v1/decision-map?source=nowhere")).status()).toBe(404);
  });
});

test.describe("on a narrow screen, before JavaScript arrives", () => {
  test.use({ viewport: { width: 375, height: 720 }, javaScriptEnabled: false });

  test("the map is a table, and its drawing scrolls in its own box", async ({ page }) => {
    await page.goto(MAP);
    await expect(page.getByRole("table")).toBeVisible();
    await page
      .getByRole("navigation", { name: "Ways to see the map" })
      .getByRole("link", { name: "Map" })
      .click();
    const box = page.getByRole("region", { name: /^Chains of decisions/ });
    await expect(box).toBeVisible();
    const pageWidth = await page.locator("html").evaluate((html) => html.scrollWidth);
    expect(pageWidth).toBeLessThanOrEqual(375);
    expect(await box.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true);
  });
});
