import type { Page } from "@playwright/test";
import { type AppRoute, appRoutes, routeOf } from "./app-routes";
import { expect, test } from "./docket-test";

/** How many addresses of one kind are opened; all others are only asked whether they answer. */
const OPENED = 2;
const MOST_OPENED = 60;
const MOST_ASKED = 400;

/** Pages that no link has to lead to: one for whoever builds, the others of what a person has to make first. */
const APART = [
  "/styleguide",
  "/views/[view]",
  "/drafts/[draft]",
  "/reviews/[id]",
  "/reviews/[id]/edit",
  "/suggestions/[card]/document",
];

/** Addresses that answer with a file or data: no page to walk through. */
const FILES = /^\/(raw|api)\//;

test("a walk over every link and every harmless control meets no error and no dead end", async ({ page }) => {
  test.setTimeout(300_000);
  const routes = appRoutes();
  const failed: string[] = [];
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    // The browser ends what a page was still loading when the next one is opened.
    if (why !== "net::ERR_ABORTED") failed.push(`${request.url()} ${why}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) failed.push(`${response.url()} ${response.status()}`);
  });

  const known = new Map<string, string>([["/", "where the walk begins"]]);
  const opened = new Map<string, number>();
  const asked: string[] = [];
  let visits = 0;
  // A map grows while it is walked through: this is breadth first.
  for (const [path, from] of known) {
    const kind = kindOf(path, routes);
    const times = opened.get(kind) ?? 0;
    const isOpened = !FILES.test(path) && times < OPENED && visits < MOST_OPENED;
    if (!isOpened) {
      if (asked.length < MOST_ASKED) asked.push(path);
      continue;
    }
    opened.set(kind, times + 1);
    visits++;
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 }), `${path}, from ${from}`).toBeVisible();
    for (const link of await linksOf(page)) if (!known.has(link)) known.set(link, path);
    await pressAll(page, path);
  }
  for (const path of asked) {
    const answer = await page.request.get(path);
    if (answer.status() >= 400) failed.push(`${path} ${answer.status()}, from ${known.get(path)}`);
  }
  expect(failed).toEqual([]);
  const met = new Set([...known.keys()].map((path) => routeOf(path, routes)));
  const missed = routes
    .map(({ route }) => route)
    .filter((route) => !met.has(route) && !APART.includes(route));
  expect(missed, "pages that nothing leads to").toEqual([]);
});

/** Addresses of one kind look alike: the page, what it is asked for, and which reading of it. */
function kindOf(path: string, routes: readonly AppRoute[]): string {
  const url = new URL(path, "http://docket");
  const keys = [...new Set(url.searchParams.keys())].sort().join(" ");
  return `${routeOf(path, routes)} ${keys} ${url.searchParams.get("view") ?? ""}`;
}

/** Links to this server, without their fragments; what records say of themselves is not ours to answer for. */
function linksOf(page: Page): Promise<string[]> {
  return page.locator("a[href]").evaluateAll((links) => {
    const isOurs = (link: Element) =>
      !link.closest(".prose, .source") || location.pathname.startsWith("/help");
    const paths = links
      .filter(isOurs)
      .map((link) => new URL((link as HTMLAnchorElement).href))
      .filter(({ origin }) => origin === location.origin)
      .map(({ pathname, search }) => pathname + search);
    return [...new Set(paths)];
  });
}

/** Press every button and every summary in sight that sends nothing. What it opens is closed again. */
async function pressAll(page: Page, path: string): Promise<void> {
  const controls = page.locator(
    "summary, form[action='/preferences'] button, button:not(form[method=post] button):not(form button[type=submit])",
  );
  const count = await controls.count();
  for (let index = 0; index < count; index++) {
    const control = controls.nth(index);
    if (!(await control.isVisible()) || !(await control.isEnabled())) continue;
    await control.click({ timeout: 5000 });
    await page.keyboard.press("Escape");
    if (new URL(page.url()).pathname !== new URL(path, page.url()).pathname) await page.goto(path);
  }
}
