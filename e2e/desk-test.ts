import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { type DocketServer, startDocket } from "./docket-server";
import { test as base, expect } from "./docket-test";

/** For tests that decide things: each has the sample, with a git history, and a server of its own. */
export const test = base.extend<{ desk: DocketServer & { repository: string } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the first argument
  desk: async ({}, use) => {
    const server = await startDocket((folder) => {
      const script = join(import.meta.dirname, "../scripts/make-sample.mjs");
      execFileSync(process.execPath, [script, join(folder, "quiet-desk")]);
      return [join(folder, "quiet-desk")];
    });
    await use({ ...server, repository: join(server.folder, "quiet-desk") });
    await server.stop();
  },
  baseURL: async ({ desk }, use) => use(desk.url),
});

export const git = (repository: string, ...args: string[]) =>
  execFileSync("git", ["-C", repository, ...args], { encoding: "utf8" });
export const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
export const answer = (page: Page) => page.getByRole("status", { name: "What happened" });
export const rows = (page: Page) => page.locator("a[data-desk-row]");

/** Open a page and wait until it listens to keys. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(async () => {
    await page.keyboard.press("/");
    expect(await page.evaluate(() => document.activeElement instanceof HTMLInputElement)).toBe(true);
  }).toPass();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
}
