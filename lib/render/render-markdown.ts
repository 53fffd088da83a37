import { createHash } from "node:crypto";
import { join } from "node:path";
import { LruCache } from "../lru-cache";
import { showText } from "../records/showing/show-text";
import { escapeHtml } from "./escape-html";
import { nestsTooDeep } from "./nesting-limit";
import { RenderPool } from "./render-pool";
import type { PlainReason, Rendered, RenderRequest } from "./rendered";

/** Part of every cache key: raise it when the same text would render differently. */
const RENDERER_VERSION = 4;
/** UTF-16 units of HTML kept in memory. */
const CACHE_WEIGHT = 16_000_000;

/** A text that took too long is tried again after this: perhaps the machine was busy, not the text hostile. */
const REST_MS = 60_000;
const MOST_PLAIN = 500;

type Shelf = {
  cache: LruCache<Rendered>;
  /** Texts that could not be drawn: why, and until when that is believed. */
  plainUntil: Map<string, { until: number; reason: PlainReason }>;
  pool: RenderPool;
  underWay: Map<string, Promise<Rendered>>;
};
const SLOT = Symbol.for("docket.render");

/** What several renderings for one page share: once one of them has taken all time there is, it is spent. */
export type Patience = { isSpent: boolean };

/**
 * Markdown as safe HTML, from memory when the same text was rendered before. Never throws and never
 * takes much over two seconds: what cannot be rendered comes back as escaped text, and says so.
 *
 * @param patience when it is spent, only what is in memory is drawn
 */
export async function renderMarkdown(
  request: RenderRequest,
  patience: Patience = { isSpent: false },
): Promise<Rendered> {
  if (nestsTooDeep(request.text)) return asPlainText(request.text, "too-deep");
  const { cache, plainUntil, underWay } = shelf();
  const key = createHash("sha256")
    .update(JSON.stringify([RENDERER_VERSION, request]))
    .digest("base64");
  const known = cache.get(key);
  if (known) return known;
  const plain = plainUntil.get(key);
  if (plain && plain.until > performance.now()) return asPlainText(request.text, plain.reason);
  if (patience.isSpent) return asPlainText(request.text, "too-slow");
  const rendered = await (underWay.get(key) ?? begin(request, key));
  if (rendered.plain !== null) patience.isSpent = true;
  return rendered;
}

function begin(request: RenderRequest, key: string): Promise<Rendered> {
  const { cache, pool, plainUntil, underWay } = shelf();
  const rendering = pool.render(request).then((answer) => {
    underWay.delete(key);
    if (answer === "too-slow" || answer === "too-long") {
      if (plainUntil.size >= MOST_PLAIN) plainUntil.clear();
      plainUntil.set(key, { until: performance.now() + REST_MS, reason: answer });
    }
    // A failure may be the worker's own (not built yet, out of memory): it is tried again.
    if (typeof answer === "string") return asPlainText(request.text, answer);
    cache.set(key, answer, answer.html.length);
    return answer;
  });
  underWay.set(key, rendering);
  return rendering;
}

function asPlainText(text: string, plain: PlainReason): Rendered {
  const html = `<pre class="plain" dir="auto" tabindex="0">${escapeHtml(showText(text))}</pre>`;
  return { html, outline: [], plain };
}

/** One cache and one pool for the process: the framework loads modules more than once. */
function shelf(): Shelf {
  const slots = globalThis as { [SLOT]?: Shelf };
  slots[SLOT] ??= {
    cache: new LruCache(CACHE_WEIGHT),
    plainUntil: new Map(),
    pool: new RenderPool(join(process.env.DOCKET_ROOT || process.cwd(), "dist/workers/render-worker.mjs")),
    underWay: new Map(),
  };
  return slots[SLOT];
}
