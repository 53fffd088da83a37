// Pictures of the pages, made from the sample: `node scripts/screenshots.mjs` writes those of the readme into docs/images;
// with a folder every page is pictured into it, light and dark, wide and narrow, to be looked at.

import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { serve } from "./bench/serve.mjs";
import { buildAll } from "./build.mjs";
import { freePort } from "./free-port.mjs";
import { makeSample } from "./make-sample.mjs";
import { root } from "./run-program.mjs";

const DECISION = "/records/quiet-desk/history/adr/0001-store-bookings-as-ranges.md";
const PAGES = {
  home: "/",
  prompts: "/prompts",
  "prompts-narrowed": "/prompts?q=stage%3Agreen",
  decisions: "/decisions",
  features: "/features",
  feature: "/features/quiet-desk/002-check-in",
  prompt: "/records/quiet-desk/history/prompts/001-book-a-seat/0006-book-a-desk.green.prompt.md",
  "prompt-rtl": "/records/quiet-desk/history/prompts/general/0002-arabic-labels.general.prompt.md",
  "prompt-secret":
    "/records/quiet-desk/history/prompts/002-check-in/0004-sign-and-read-a-code.green.prompt.md",
  decision: DECISION,
  "decision-source": `${DECISION}?view=source`,
  "decision-beside": `${DECISION}?view=beside`,
  "decision-history": `${DECISION}?view=history`,
  "decision-conflict": "/records/quiet-desk/docs/decisions/0004-remind-visitors-by-text-message.md",
  minutes: "/records/quiet-desk/history/reviews/2026-10-08-weekly-review.md",
  search: "/search?q=booking",
  "search-nothing": "/search?q=zzzz",
  "search-mistake": "/search?q=staus%3Aaccepted%20%22open",
  problems: "/problems",
  sources: "/sources",
  missing: "/records/quiet-desk/nothing.md",
};

/** The main pages, as the readme shows them. */
const IN_README = {
  docket: DECISION,
  inbox: "/inbox?queue=unconsented",
  prompts: "/prompts",
  prompt: PAGES.prompt,
  feature: PAGES.feature,
  why: `/why${DECISION.replace("/records", "")}`,
  search: PAGES.search,
};

const album = process.argv[2];
if (!(await buildAll())) process.exit(1);
const folder = mkdtempSync(join(tmpdir(), "docket-pictures-"));
makeSample(join(folder, "quiet-desk"));
const port = await freePort();
const server = await serve(
  [join(root, "scripts/docket.mjs"), "open", "--no-open", "--port", String(port), join(folder, "quiet-desk")],
  { port, path: "/readyz", env: { DATABASE_URL: `file:${join(folder, "docket.db")}` } },
);
const browser = await chromium.launch({
  ...(existsSync("/usr/bin/chromium") ? { executablePath: "/usr/bin/chromium" } : {}),
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
  ],
});
try {
  if (album) await pictureEverything(album);
  else
    for (const [name, path] of Object.entries(IN_README))
      await picture(
        "light",
        { width: 1280, height: 800 },
        path,
        join(root, `docs/images/${name}.png`),
        false,
      );
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function pictureEverything(into) {
  mkdirSync(into, { recursive: true });
  for (const scheme of ["light", "dark"])
    for (const [size, viewport] of [
      ["wide", { width: 1280, height: 800 }],
      ["narrow", { width: 375, height: 720 }],
    ])
      for (const [name, path] of Object.entries(PAGES))
        await picture(scheme, viewport, path, join(into, `${name}-${scheme}-${size}.png`), true);
}

async function picture(colorScheme, viewport, path, file, isWhole) {
  const page = await browser.newPage({ colorScheme, viewport, locale: "en-GB", reducedMotion: "reduce" });
  await page.goto(server.url + path, { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file, fullPage: isWhole });
  await page.close();
}
