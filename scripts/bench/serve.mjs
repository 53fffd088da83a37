import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

/**
 * Start a server and wait until an address answers 200.
 *
 * @param {string[]} args for this Node
 * @param {{ port: number, path: string, env?: Record<string, string> }} options
 * @returns {Promise<{ readyMs: number, url: string, peakMb: () => number | null, stop: () => Promise<void> }>}
 */
export async function serve(args, { port, path, env = {} }) {
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "pipe", "pipe"],
    // MALLOC_ARENA_MAX as `npm start` sets it: otherwise every thread keeps what it once needed.
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      MALLOC_ARENA_MAX: "2",
      ...env,
    },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (piece) => {
      output += piece;
    });
  const url = `http://localhost:${port}`;
  const peaks = new Map();
  const watch = setInterval(() => notePeaks(child.pid, peaks), 100);
  for (;;) {
    if (child.exitCode !== null) throw new Error(`A server ended while it was starting:\n${output}`);
    const status = await fetch(url + path).then(
      async (response) => {
        await response.arrayBuffer();
        return response.status;
      },
      () => 0,
    );
    if (status === 200) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    readyMs: performance.now() - began,
    url,
    peakMb: () => {
      notePeaks(child.pid, peaks);
      return peaks.size === 0 ? null : [...peaks.values()].reduce((all, kb) => all + kb, 0) / 1024;
    },
    stop: () =>
      new Promise((resolve) => {
        clearInterval(watch);
        child.once("close", resolve);
        child.kill("SIGINT");
      }),
  };
}

/** Highest resident memory of a process and its children, as Linux keeps it (VmHWM, kB). */
function notePeaks(pid, peaks) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const peak = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0);
    peaks.set(pid, Math.max(peak, peaks.get(pid) ?? 0));
    for (const task of readdirSync(`/proc/${pid}/task`))
      for (const child of readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").split(" "))
        if (child) notePeaks(Number(child), peaks);
  } catch {
    // Ended meanwhile, or no Linux.
  }
}

/** Median milliseconds of one page asked for again and again by one visitor. */
export async function medianPageMs(url, { warm = 40, times = 150 } = {}) {
  const took = [];
  for (let i = 0; i < warm + times; i++) {
    const began = performance.now();
    const response = await fetch(url);
    await response.text();
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    if (i >= warm) took.push(performance.now() - began);
  }
  return median(took);
}

/** Bytes of all scripts a page loads before anybody clicks, each compressed as a server would. */
export async function firstLoadBytes(url) {
  const html = await (await fetch(url)).text();
  const scripts = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"[^>]*>/g)].filter(
    ([tag]) => !/nomodule/i.test(tag),
  );
  const preloads = [...html.matchAll(/<link\b[^>]*\brel="(?:modulepreload|preload)"[^>]*>/g)].flatMap(
    ([tag]) => (/as="script"/.test(tag) ? [[tag, /href="([^"]+)"/.exec(tag)?.[1]]] : []),
  );
  const addresses = new Set([...scripts, ...preloads].map(([, address]) => new URL(address, url).href));
  let bytes = 0;
  for (const address of addresses)
    bytes += gzipSync(Buffer.from(await (await fetch(address)).arrayBuffer())).length;
  return bytes;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
