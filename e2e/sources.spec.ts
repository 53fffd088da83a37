import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./docket-test";
import { holdScripts } from "./hold-scripts";

/** A small folder of a test's own, so that no other test sees it change. */
function makeFolder(parent: string, name: string): string {
  const folder = join(parent, name);
  mkdirSync(join(folder, "docs/adr"), { recursive: true });
  writeFileSync(
    join(folder, "docs/adr/0001-use-boats.md"),
    "# 1. Use boats\n\nDate: 2026-05-04\n\n## Status\n\nAccepted\n\n## Decision\n\nBoats float, which is what the harbour needs of them all year round.\n",
  );
  writeFileSync(join(folder, "docs/adr/README.md"), "# Decisions\n");
  return folder;
}

async function add(page: Page, folder: string): Promise<void> {
  await page.goto("/sources");
  await page.getByLabel(/Path of the folder/).fill(folder);
  await page.getByRole("button", { name: "Add", exact: true }).click();
}

const panel = (page: Page, name: string) =>
  page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name, exact: true }) });

test.describe("sources", () => {
  test("a folder is added, read and listed, and what was passed over says why", async ({ page, docket }) => {
    await add(page, makeFolder(docket.folder, "harbour"));
    await expect(page.getByText(/harbour was added/)).toBeVisible();
    await expect(panel(page, "harbour").getByRole("link", { name: "1 decision" })).toBeVisible();
    await page.goto("/sources/harbour");
    await expect(page.getByRole("row", { name: /README\.md/ })).toContainText(/index|readme/i);
    await page.goto("/decisions?q=source%3Aharbour");
    await expect(page.getByRole("link", { name: "Use boats" })).toBeVisible();
  });

  test("a folder that is not there is refused in one sentence, and nothing changes", async ({
    page,
    docket,
  }) => {
    await add(page, join(docket.folder, "no-such-folder"));
    const status = page.getByRole("status").filter({ hasText: "no-such-folder" });
    await expect(status).toBeVisible();
    await expect(panel(page, "no-such-folder")).toHaveCount(0);
  });

  test("a folder inside a connected one is refused", async ({ page, docket }) => {
    await add(page, join(docket.folder, "quiet-desk/history"));
    await expect(page.getByRole("status").filter({ hasText: "quiet-desk" })).toBeVisible();
  });

  test("a file that moves keeps its address: the old one leads to the new one", async ({ page, docket }) => {
    const folder = makeFolder(docket.folder, "shipyard");
    await add(page, folder);
    await expect(panel(page, "shipyard").getByRole("link", { name: "1 decision" })).toBeVisible();
    renameSync(join(folder, "docs/adr/0001-use-boats.md"), join(folder, "docs/adr/0007-use-ships.md"));
    await panel(page, "shipyard").getByRole("button", { name: "Sync now" }).click();
    await expect(panel(page, "shipyard")).toContainText("1 moved");
    await page.goto("/records/shipyard/docs/adr/0001-use-boats.md");
    await expect(page).toHaveURL(/0007-use-ships\.md/);
    await expect(page.getByRole("heading", { level: 1, name: "Use boats" })).toBeVisible();
  });

  test("a file that is gone can still be read, and says so", async ({ page, docket }) => {
    const folder = makeFolder(docket.folder, "dock");
    await add(page, folder);
    await expect(panel(page, "dock").getByRole("link", { name: "1 decision" })).toBeVisible();
    rmSync(join(folder, "docs/adr/0001-use-boats.md"));
    await panel(page, "dock").getByRole("button", { name: "Sync now" }).click();
    await expect(panel(page, "dock")).toContainText("1 gone");
    await page.goto("/records/dock/docs/adr/0001-use-boats.md");
    await expect(page.getByText("This file is gone from its source.")).toBeVisible();
  });

  test("what is written outside Docket shows on the open page by itself", async ({ page, docket }) => {
    const folder = makeFolder(docket.folder, "quay");
    await add(page, folder);
    await expect(panel(page, "quay").getByRole("link", { name: "1 decision" })).toBeVisible();
    await page.goto("/decisions?q=source%3Aquay");
    await expect(page.getByRole("link", { name: "Use boats" })).toBeVisible();
    writeFileSync(
      join(folder, "docs/adr/0002-use-cranes.md"),
      "# 2. Use cranes\n\n## Status\n\nProposed\n\n## Decision\n\nCranes lift.\n",
    );
    await expect(page.getByRole("link", { name: "Use cranes" })).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole("link", { name: "Use boats" })).toBeVisible();
  });

  test("what changed before the open page could listen shows all the same", async ({
    page,
    browser,
    docket,
  }) => {
    const folder = makeFolder(docket.folder, "wharf");
    await add(page, folder);
    await expect(panel(page, "wharf").getByRole("link", { name: "1 decision" })).toBeVisible();
    const letScriptsThrough = await holdScripts(page);
    await page.goto("/decisions?q=source%3Awharf", { waitUntil: "commit" });
    await expect(page.getByRole("link", { name: "Use boats" })).toBeVisible();
    writeFileSync(join(folder, "docs/adr/0002-use-ropes.md"), "# 2. Use ropes\n\n## Status\n\nProposed\n");
    const elsewhere = await browser.newContext({ baseURL: docket.url });
    const sources = await elsewhere.newPage();
    await sources.goto("/sources");
    await panel(sources, "wharf").getByRole("button", { name: "Sync now" }).click();
    await expect(panel(sources, "wharf").getByRole("link", { name: "2 decisions" })).toBeVisible();
    await elsewhere.close();
    await expect(page.getByRole("link", { name: "Use ropes" })).toHaveCount(0);
    letScriptsThrough();
    await expect(page.getByRole("link", { name: "Use ropes" })).toBeVisible();
  });

  test("a source is renamed, removed on the second press, and comes back whole", async ({ page, docket }) => {
    const folder = makeFolder(docket.folder, "ferry");
    await add(page, folder);
    await expect(panel(page, "ferry").getByRole("link", { name: "1 decision" })).toBeVisible();
    await page.goto("/sources/ferry");
    await page.getByLabel("Name", { exact: true }).fill("The ferry");
    await page.getByRole("button", { name: "Rename" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "The ferry" })).toBeVisible();
    await page.getByText("Remove …").click();
    await page.getByRole("button", { name: "Yes, remove The ferry" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Sources" })).toBeVisible();
    await expect(panel(page, "The ferry")).toHaveCount(0);
    await add(page, folder);
    await expect(page.getByText(/is back/)).toBeVisible();
    await expect(panel(page, "The ferry").getByRole("link", { name: "1 decision" })).toBeVisible();
  });
});
