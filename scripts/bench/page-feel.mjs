// What a page feels like: in a real browser on a processor slowed four times, and on the server when a
// record is long or hostile.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { median } from "./serve.mjs";

const SYSTEM_CHROMIUM = "/usr/bin/chromium";
const SLOWED = 4;
const RUNS = 5;

/** Records of 300 kB, each of one kind: what they repeat, by number. */
const LONG = {
  "0001-mixed": (n) =>
    `\n## Part ${n}\n\n${sentence(n).repeat(25)}\n\n- one\n- two\n\n| a | b |\n|---|---|\n| ${n} | ${n * 7} |\n\n\`\`\`ts\n${typescript(n)}\n\`\`\`\n`,
  "0003-code": (n) =>
    `\n## Part ${n}\n\n${sentence(n)}\n\n${fences(n)
      .map(([language, code]) => `\`\`\`${language}\n${`${code}\n`.repeat(4)}\`\`\`\n\n`)
      .join("")}`,
  "0004-tables": (n) =>
    `\n## Part ${n}\n\n| a | b | c |\n|---|:-:|--:|\n${`| ${n} | ${sentence(n)}| [part](#part-${n}) |\n`.repeat(20)}\n${`- [x] ${sentence(n)}\n  1. https://example.org/${n}\n`.repeat(10)}`,
};
const sentence = (n) => `The team *measured* it and number **${n}** was the smallest, see \`cart-${n}\`. `;
const typescript = (n) =>
  `export const part${n} = (cart: Cart) =>\n  cart.items.filter((item) => item.price > ${n});`;
const fences = (n) => [
  ["ts", typescript(n)],
  [
    "python",
    `def part_${n}(cart: Cart) -> list[Item]:\n    return [item for item in cart.items if item.price > ${n}]`,
  ],
  ["bash", `for f in *.md; do\n  npm start -- --port=${n} "$f" | grep -c 'part' # all\ndone`],
  ["json", `{ "part": ${n}, "items": ["a", true, null], "cart": { "price": "${n}" } }`],
  ["yaml", `part:\n  - name: "cart"\n    price: ${n} # the smallest`],
  ["sql", `SELECT part, count(*) FROM cart WHERE price > ${n} GROUP BY 1 ORDER BY 2 DESC;`],
];

/**
 * Records that are hard to draw: 300 kB of ordinary markdown of three kinds, and quotes within quotes without
 * end. And a short one, to be read before: the first page of a kind that a server draws is slower than later ones.
 *
 * @param {string} folder of a source that is not there yet
 */
export function writeHardRecords(folder) {
  mkdirSync(join(folder, "docs/adr"), { recursive: true });
  const write = (name, text) =>
    writeFileSync(join(folder, `docs/adr/${name}.md`), `# ${name}\n\n## Status\n\nAccepted\n${text}`);
  for (const [name, part] of Object.entries(LONG)) {
    let long = "";
    for (let n = 1; long.length < 300_000; n++) long += part(n);
    write(name, long);
  }
  const nested = Array.from(
    { length: 600 },
    (_, n) => `${"> ".repeat(n % 200)}${"- ".repeat(n % 150)}*a`,
  ).join("\n");
  write("0002-nested", `\n${nested}\n`);
  write("0005-short", "\nIt is short.\n");
}

async function took(url) {
  const began = performance.now();
  const response = await fetch(url);
  const text = await response.text();
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return { ms: performance.now() - began, text };
}

/**
 * Milliseconds of long records the first time and again, medians; of a hostile one, and the slowest list
 * meanwhile.
 */
export async function measureHardRecords(base, source) {
  const page = (name) => `${base}/records/${source}/docs/adr/${name}.md`;
  await took(page("0005-short"));
  const firsts = [];
  const later = [];
  for (const name of Object.keys(LONG)) {
    firsts.push((await took(page(name))).ms);
    later.push((await took(page(name))).ms);
  }
  let isOver = false;
  const hostile = took(page("0002-nested")).finally(() => {
    isOver = true;
  });
  let slowestOther = 0;
  while (!isOver) slowestOther = Math.max(slowestOther, (await took(`${base}/prompts`)).ms);
  return { first: median(firsts), again: median(later), hostile: (await hostile).ms, slowestOther };
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
