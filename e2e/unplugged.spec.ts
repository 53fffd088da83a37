import type { Page } from "@playwright/test";
import { expect, test } from "./docket-test";

/** Press Tab until the focus is on a link or button of this name; every stop on the way must be seen. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const target = page.getByRole("main").getByRole("link", { name }).first();
  await expect(target).toBeVisible();
  for (let stop = 0; stop < 120; stop++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
    expect(await isFocusSeen(page), "the focus is seen").toBe(true);
  }
  throw new Error(`Tab never came to ${name}`);
}

/** Whether what has the focus looks so: an outline or a shadow of its own or of its row; the page's own body has none. */
function isFocusSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return true;
    return [focused, focused.closest(".row")].some((element) => {
      if (element === null) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
    });
  });
}

test.describe("with the mouse unplugged", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("a person finds a prompt, reads it, follows it to its plan and its decision, and copies a reference", async ({
    page,
  }) => {
    await page.goto("/");
    await expect(async () => {
      await page.keyboard.press("/");
      await expect(page.getByRole("searchbox", { name: "Search all records" })).toBeFocused({ timeout: 500 });
    }).toPass();
    await page.keyboard.type("kind:prompt stage:green booking source:quiet-desk date:2026-09");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Search" })).toBeVisible();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press("j");
    await page.keyboard.press("p");
    const panel = page.getByRole("complementary", { name: "Peek" });
    await expect(panel.getByRole("heading", { level: 2, name: "Book a desk, once" })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Book a desk, once" })).toBeVisible();
    await expect(page.getByRole("region", { name: "Asked" })).toContainText("constraint alone");

    await tabTo(page, "Store bookings as ranges under an exclusion constraint");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: /^Store bookings as ranges/ })).toBeVisible();
    await tabTo(page, "Plan the booking feature");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Plan the booking feature" })).toBeVisible();
    await page.keyboard.press("y");
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/^history\/prompts\/001-book-a-seat\/0003-plan-booking\.plan\.prompt\.md@[0-9a-f]{12}$/);
  });

  test("the palette leads to a page, a record, a feature and a person, and closes where it was opened", async ({
    page,
  }) => {
    await page.goto("/decisions");
    const palette = page.getByRole("dialog", { name: "Go to anything" });
    for (const [words, name, heading] of [
      ["offline", /Offline check-in queue/, "Offline check-in queue"],
      ["check in", /^Check in/, "Check in"],
      ["okafor", /^Mira Okafor/, "Search"],
      ["problems", /^Problems/, "Problems"],
    ] as const) {
      await expect(async () => {
        await page.keyboard.press("Control+k");
        await expect(palette).toBeVisible({ timeout: 500 });
      }).toPass();
      await page.keyboard.type(words);
      const option = palette.getByRole("option", { name }).first();
      await expect(option).toBeVisible();
      await expect(async () => {
        if ((await option.getAttribute("aria-selected")) !== "true") await page.keyboard.press("ArrowDown");
        await expect(option).toHaveAttribute("aria-selected", "true", { timeout: 300 });
      }).toPass();
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    }
    await page.keyboard.press("Control+k");
    await expect(palette).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(palette).toHaveCount(0);
  });
});

test.describe("with reduced motion", () => {
  test.use({ reducedMotion: "reduce" });

  test("nothing on a page moves for longer than an eye sees", async ({ page }) => {
    for (const path of ["/", "/prompts", "/sources", "/styleguide"]) {
      await page.goto(path);
      const slow = await page.evaluate(() =>
        [...document.querySelectorAll("*")].flatMap((element) => {
          const { transitionDuration, animationDuration } = getComputedStyle(element);
          const longest = Math.max(
            ...`${transitionDuration}, ${animationDuration}`.split(", ").map((one) => Number.parseFloat(one)),
          );
          return longest > 0.01 ? [`${element.tagName} ${element.className} ${longest} s`] : [];
        }),
      );
      expect(slow, path).toEqual([]);
    }
  });
});

test.describe("at a zoom of 200 %", () => {
  test.use({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });

  test("a record is found and read, and nothing is cut off", async ({ page }) => {
    await page.goto("/prompts?q=source%3Aquiet-desk");
    await page.getByRole("button", { name: "Menu" }).click();
    await page
      .getByRole("navigation", { name: "Main" })
      .getByRole("link", { name: /^Decisions/ })
      .click();
    await page.getByRole("link", { name: "Poll the seat map every ten seconds" }).click();
    await expect(page.getByRole("heading", { level: 1, name: /^Poll the seat map/ })).toBeVisible();
    const cut = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(cut).toBeLessThanOrEqual(0);
    await page.getByRole("complementary", { name: "About this record" }).scrollIntoViewIfNeeded();
    await expect(page.getByRole("complementary", { name: "About this record" })).toBeInViewport();
  });
});
