import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { type DocketServer, startDocket } from "./docket-server";
import { writeHostileRepository } from "./hostile-repository";

/**
 * A server a worker with three sources (the sample, many generated records, hostile content), and a page on which
 * an unexpected error of the browser fails the test.
 */
export const test = base.extend<{ quiet: undefined; expectedErrors: RegExp[] }, { docket: DocketServer }>({
  page: async ({ page, javaScriptEnabled }, use) => {
    if (javaScriptEnabled !== false) page.goto = loadedAndListening(page);
    await use(page);
  },
  docket: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the first argument
    async ({}, use) => {
      const server = await startDocket((folder) => {
        const script = (name: string, ...args: string[]) =>
          execFileSync(process.execPath, [join(import.meta.dirname, "../scripts", name), ...args]);
        script("make-sample.mjs", join(folder, "quiet-desk"));
        script("generate-records.mjs", join(folder, "many"), "240");
        writeHostileRepository(join(folder, "hostile"));
        return ["quiet-desk", "many", "hostile"].map((name) => join(folder, name));
      });
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ docket }, use) => use(docket.url),
  /** What a test provokes on purpose, such as the answer 404. */
  expectedErrors: [[], { option: true }],
  quiet: [
    async ({ page, expectedErrors }, use) => {
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(`page error: ${error.message}`));
      page.on("console", (message) => {
        if (message.type() !== "error" && message.type() !== "warning") return;
        const text = `${message.text()} ${message.location().url}`;
        if (!expectedErrors.some((expected) => expected.test(text))) errors.push(`console: ${text}`);
      });
      await use(undefined);
      expect(errors, "the browser reported errors").toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * Opens a page as a person meets it, once it answers keys: pressed before, they are lost to any page of the web. Who
 * asks for less (`waitUntil`) gets the browser's own way.
 */
function loadedAndListening(page: Page): Page["goto"] {
  const open = page.goto.bind(page);
  return async (url, options) => {
    const response = await open(url, options);
    const isPage = response?.headers()["content-type"]?.startsWith("text/html") ?? false;
    if (isPage && options?.waitUntil === undefined)
      await page.locator("html[data-keys]").waitFor({ state: "attached" });
    return response;
  };
}

export { expect };
