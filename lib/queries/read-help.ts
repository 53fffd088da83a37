import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Context } from "../context";
import { type Refusal, refuse } from "../refusal";
import { renderMarkdown } from "../render/render-markdown";
import type { Rendered } from "../render/rendered";

/** Pages of the documentation and our own decisions; nothing else of the disk can be named. */
const READABLE = /^(docs\/[a-z0-9-]{1,60}|history\/adr\/[a-z0-9-]{1,120}|README|CONTRIBUTING|CHANGELOG)\.md$/;

export type HelpPage = { title: string; rendered: Rendered };
export type HelpEntry = { path: string; title: string };

const root = () => process.env.DOCKET_ROOT || process.cwd();

// Read at run time: the build shall not trace the whole project into its output (turbopackIgnore).

/** One page, as the file stands beside the code. `path` is relative to Docket's folder. */
export async function readHelp(_ctx: Context, input: { path: string }): Promise<HelpPage | Refusal> {
  const missing = refuse("file-missing", "There is no such page of help.", "Pick one from the contents.");
  if (!READABLE.test(input.path)) return missing;
  const text = await readFile(join(/*turbopackIgnore: true*/ root(), input.path), "utf8").catch(() => null);
  if (text === null) return missing;
  const rendered = await renderMarkdown({
    text,
    place: { base: "/help", path: input.path },
    forgeBase: null,
    idPrefix: "s-",
    headingShift: 0,
    dropTitle: true,
    firstLine: null,
  });
  return { title: titleOf(text, input.path), rendered };
}

/** The contents of the documentation, in the order in which the readme names its pages; the rest by title. */
export async function listHelp(_ctx: Context): Promise<HelpEntry[]> {
  const text = (path: string) => readFile(join(/*turbopackIgnore: true*/ root(), path), "utf8");
  const readme = await text("README.md").catch(() => "");
  const rank = (path: string) => (readme.includes(`(${path})`) ? readme.indexOf(`(${path})`) : readme.length);
  const names = await readdir(join(/*turbopackIgnore: true*/ root(), "docs")).catch(() => []);
  const paths = names.map((name) => `docs/${name}`).filter((path) => READABLE.test(path));
  const entries = await Promise.all(
    paths.map(async (path) => ({ path, title: titleOf(await text(path), path) })),
  );
  return entries.toSorted((a, b) => rank(a.path) - rank(b.path) || a.title.localeCompare(b.title));
}

function titleOf(text: string, path: string): string {
  return /^# (.+)$/m.exec(text.slice(0, 4000))?.[1] ?? path;
}
