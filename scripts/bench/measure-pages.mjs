import { join } from "node:path";
import { freePort } from "../free-port.mjs";
import { root, runNode } from "../run-program.mjs";
import { measureFeel, measureHardRecords, writeHardRecords } from "./page-feel.mjs";
import { firstLoadBytes, median, medianPageMs, serve } from "./serve.mjs";

/**
 * What a server costs: its memory, its start, its pages beside a bare one, and how they feel.
 *
 * @param {{ figures: import("./figures.mjs").Figures, work: string }} bench
 * @param {string} folder of the records that it serves
 */
export async function measurePages({ figures, work }, folder) {
  const docket = (port) => [join(root, "scripts/docket.mjs"), "open", "--no-open", "--port", String(port)];
  const env = { DATABASE_URL: `file:${join(work, "pages.db")}` };
  const firstPort = await freePort();
  const first = await serve([...docket(firstPort), folder], { port: firstPort, path: "/readyz", env });
  figures.note("Server: memory with a first sync", first.peakMb() ?? 0, 500, "MB", "promised");
  await first.stop();

  const hard = join(work, "hard");
  writeHardRecords(hard);
  const starts = [];
  let second = null;
  for (let run = 0; run < 3; run++) {
    await second?.stop();
    const port = await freePort();
    const start = [join(root, "scripts/start.mjs"), "--no-open", "--port", String(port), folder, hard];
    second = await serve(start, { port, path: "/readyz", env });
    starts.push(second.readyMs);
    await untilSynced(second.url);
  }
  figures.note("Second start, to ready", median(starts) / 1000, 5, "s", "promised");

  const bareApp = join(root, "scripts/bench/bare-app");
  if (!runNode("node_modules/next/dist/bin/next", ["build", bareApp], { NEXT_TELEMETRY_DISABLED: "1" }))
    throw new Error("The bare app did not build.");
  const barePort = await freePort();
  const bareArgs = [join(root, "node_modules/next/dist/bin/next"), "start", bareApp, "-p", String(barePort)];
  const bare = await serve(bareArgs, { port: barePort, path: "/" });
  const barePage = await medianPageMs(`${bare.url}/`);
  for (const path of ["/prompts", "/decisions", "/features"])
    figures.note(
      `List page ${path}`,
      await medianPageMs(second.url + path),
      3 * barePage,
      "ms",
      "3 × a bare dynamic page of 50 rows",
    );
  const bareBytes = await firstLoadBytes(`${bare.url}/`);
  figures.note(
    "First-load JavaScript of /prompts",
    (await firstLoadBytes(`${second.url}/prompts`)) / 1000,
    180,
    "kB",
    `gzip; a bare page has ${(bareBytes / 1000).toFixed(0)}`,
  );
  figures.note("Memory after all of this", second.peakMb() ?? 0, 500, "MB", "promised");
  await bare.stop();
  await noteFeel(figures, second.url);
  await second.stop();
}

/** Until no source is being read: a start that is ended before would leave its sync to the next one. */
async function untilSynced(url) {
  for (;;) {
    const sources = await (await fetch(`${url}/api/v1/sources`)).json();
    if (sources.every(({ progress, lastRun }) => progress === null && lastRun !== null)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** How pages feel on a slow machine, and what a long or hostile record costs the server. */
async function noteFeel(figures, base) {
  const drawn = await measureHardRecords(base, "hard");
  figures.note(
    "Records of 300 kB, drawn for the first time",
    drawn.first,
    500,
    "ms",
    "promised; median of 3 kinds",
  );
  figures.note("… from cache after", drawn.again, 500, "ms", "promised");
  figures.note("Hostile nesting answers", drawn.hostile / 1000, 2, "s", "promised");
  figures.note("… slowest list page meanwhile", drawn.slowestOther / 1000, 2, "s", "other pages answer");
  const html = await (await fetch(`${base}/prompts`)).text();
  const record = /class="row-title" href="([^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "/prompts";
  for (const { url, lcpMs, shift } of await measureFeel([`${base}/prompts`, base + record])) {
    const what = url.endsWith("/prompts") ? "list" : "record";
    figures.note(
      `Largest paint of a ${what} page`,
      lcpMs / 1000,
      1.5,
      "s",
      "Chromium, processor slowed 4 times",
    );
    figures.note("… thousandths of layout shift", shift * 1000, 20, "", "promised: 0.02");
  }
}
