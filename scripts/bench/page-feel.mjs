// What a page feels like: in a real browser on a processor slowed four times, and on the server when a
// record is long or hostile.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { median } from "./serve.mjs";

const SYSTEM_CHROMIUM = "/usr/bin/chromium";
const SLOWED = 4;
const RUNS = 5;

/**
 * Two records that are hard to draw: 300 kB of ordinary markdown, and quotes within quotes without end.
 *
 * @param {string} folder of a source that is not there yet
 */
export function writeHardRecords(folder) {
  mkdirSync(join(folder, "docs/adr"), { recursive: true });
  const sentence = (n) => `The team *measured* it and number **${n}** was the smallest, see \`cart-${n}\`. `;
  const code = (n) =>
    `export const part${n} = (cart: Cart) =>\n  cart.items.filter((item) => item.price > ${n});`;
  const part = (n) =>
    `\n## Part ${n}\n\n${sentence(n).repeat(25)}\n\n- one\n- two\n\n| a | b |\n|---|---|\n| ${n} | ${n * 7} |\n\n\`\`\`ts\n${code(n)}\n\`\`\`\n`;
  let long = "# Long\n\n## Status\n\nAccepted\n";
  for (let n = 1; long.length < 300_000; n++) long += part(n);
  writeFileSync(join(folder, "docs/adr/0001-long.md"), long);
  const nested = Array.from(
    { length: 600 },
    (_, n) => `${"> ".repeat(n % 200)}${"- ".repeat(n % 150)}*a`,
  ).join("\n");
  writeFileSync(join(folder, "docs/adr/0002-nested.md"), `# Nested\n\n## Status\n\nAccepted\n\n${nested}\n`);
}

async function took(url) {
  const began = performance.now();
  const response = await fetch(url);
  const text = await response.text();
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return { ms: performance.now() - began, text };
}

/** Milliseconds of a long record the first time and again; of a hostile one, and the slowest list meanwhile. */
export async function measureHardRecords(base, source) {
  const page = (name) => `${base}/records/${source}/docs/adr/${name}.md`;
  const first = (await took(page("0001-long"))).ms;
  const again = median([await took(page("0001-long")), await took(page("0001-long"))].map(({ ms }) => ms));
  let isOver = false;
  const hostile = took(page("0002-nested")).finally(() => {
    isOver = true;
  });
  let slowestOther = 0;
  while (!isOver) slowestOther = Math.max(slowestOther, (await took(`${base}/prompts`)).ms);
  return { first, again, hostile: (await hostile).ms, slowestOther };
}

/** Largest contentful paint (ms) and cumulative layout shift of pages, medians. */
export async function measureFeel(urls) {
  const browser = await chromium.launch({
    ...(existsSync(SYSTEM_CHROMIUM) ? { executablePath: SYSTEM_CHROMIUM } : {}),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const felt = [];
    for (const url of urls) {
      const runs = [];
      for (let run = 0; run < RUNS; run++) runs.push(await feel(browser, url));
      felt.push({
        url,
        lcpMs: median(runs.map((one) => one.lcpMs)),
        shift: median(runs.map((one) => one.shift)),
      });
    }
    return felt;
  } finally {
    await browser.close();
  }
}

async function feel(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
    await page.goto(url, { waitUntil: "load", timeout: 60_000 });
    await page.waitForTimeout(2000);
    return await page.evaluate(
      () =>
        new Promise((resolve) => {
          let lcpMs = 0;
          let shift = 0;
          const hear = (type, each) =>
            new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({
              type,
              buffered: true,
            });
          hear("largest-contentful-paint", (entry) => {
            lcpMs = entry.startTime;
          });
          hear("layout-shift", (entry) => {
            if (!entry.hadRecentInput) shift += entry.value;
          });
          setTimeout(() => resolve({ lcpMs, shift }), 500);
        }),
    );
  } finally {
    await context.close();
  }
}
