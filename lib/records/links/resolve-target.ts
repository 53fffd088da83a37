import type { LinkRel } from "../record";
import type { RecordSummary } from "../record-summary";
import { normaliseText, slugOf } from "../text-similarity";
import { fileName, folderOf, idKey, numberKey, type SourceIndex, stem, tailOf } from "./source-index";

/**
 * Where a target leads: `record` when it is one of the source, `how` when that took more than
 * following the path; `wanted` is the path a record would have if the link were alive.
 */
export type Resolved = { record: RecordSummary | null; how: string | null; wanted: string | null };

/** Names that many features have: only with their folder do they name one file. */
const SHARED_NAMES = new Set([
  "spec.md",
  "plan.md",
  "tasks.md",
  "readme.md",
  "index.md",
  "research.md",
  "quickstart.md",
  "data-model.md",
]);
const MOST_SEGMENTS = 40;

/**
 * Resolve what a record points at: a path relative to it, to the source or to a folder above it; an
 * address of a forge; an absolute path of somebody's machine that ends in a known one; a path whose
 * file has moved; an id; a number; a title. Looks up, never searches: constant in the number of records.
 *
 * @param forgeUrl address of the source on its forge; null when it is not known
 */
export function resolveTarget(
  target: string,
  rel: LinkRel,
  from: RecordSummary,
  index: SourceIndex,
  forgeUrl: string | null,
): Resolved {
  const raw = target.trim().slice(0, 1000);
  if (raw === "" || rel === "pr" || rel === "ticket" || rel === "commit") return nothing(null);
  if (/^https?:\/\//i.test(raw)) return resolveAddress(raw, index, forgeUrl);
  const path = decode(raw.replace(/[?#].*$/, "").replaceAll("\\", "/"));
  if (/[/]|\.(?:md|markdown)$/i.test(path)) return resolvePath(path, from, index);
  return resolveName(raw, rel, from, index);
}

function nothing(wanted: string | null): Resolved {
  return { record: null, how: null, wanted };
}

function resolveAddress(url: string, index: SourceIndex, forgeUrl: string | null): Resolved {
  const match = /^https?:\/\/[^/]+(\/[^?#]*?)\/(?:-\/)?(?:blob|tree|raw|src\/branch|src)\/([^?#]+)/i.exec(
    url,
  );
  const inFile = match?.[2];
  if (!inFile || !/\.(?:md|markdown)$/i.test(inFile)) return nothing(null);
  if (forgeUrl && !url.toLowerCase().startsWith(`${forgeUrl.toLowerCase().replace(/\/+$/, "")}/`))
    return nothing(null);
  // The branch may hold slashes: drop parts until what is left is a path of this source.
  const parts = decode(inFile).split("/");
  for (let skip = 1; skip < Math.min(parts.length, MOST_SEGMENTS); skip++) {
    const record = atPath(parts.slice(skip).join("/"), index);
    if (record) return { record, how: "the address is that of its file", wanted: null };
  }
  return nothing(forgeUrl ? parts.slice(1).join("/") : null);
}

function resolvePath(path: string, from: RecordSummary, index: SourceIndex): Resolved {
  if (path.endsWith("/")) return nothing(null);
  const isLocal = /^(?:[a-z]:)?\/|^~\//i.test(path);
  const here = folderOf(from.path);
  const direct = isLocal ? null : join(here, path);
  if (!isKnownName(path, index)) return nothing(isLocal ? null : direct);
  for (const candidate of direct ? [direct, `${direct}.md`] : []) {
    const record = atPath(candidate, index);
    if (record) return { record, how: null, wanted: null };
  }
  const bare = path.replace(/^[a-z]:/i, "").replace(/^(?:\.{0,2}\/|~\/)+/, "");
  const folders = here === "" ? [] : here.split("/");
  for (let depth = Math.min(folders.length, MOST_SEGMENTS); depth >= 0; depth--) {
    const base = folders.slice(0, depth).join("/");
    const record = atPath(base === "" ? bare : `${base}/${bare}`, index);
    if (record)
      return {
        record,
        how: depth === 0 ? "the path counts from the top" : `the path counts from ${base}`,
        wanted: null,
      };
  }
  const ending = isLocal ? byEnding(bare, index) : null;
  if (ending) return { record: ending, how: "the absolute path ends in its path", wanted: null };
  const moved = byMovedName(bare, index);
  if (moved) return { record: moved, how: `the file has moved to ${moved.path}`, wanted: null };
  return nothing(isLocal ? null : (direct ?? bare));
}

/** Whether any record has that file name: most dead links end here. */
function isKnownName(path: string, index: SourceIndex): boolean {
  const name = fileName(path).toLowerCase();
  return index.byName.has(name) || index.byName.has(`${name}.md`);
}

function atPath(path: string, index: SourceIndex): RecordSummary | null {
  return index.byPath.get(path) ?? index.byLowerPath.get(path.toLowerCase()) ?? null;
}

/** `/home/ann/work/repo/history/adr/0001-x.md`: drop folders until the rest is known. */
function byEnding(path: string, index: SourceIndex): RecordSummary | null {
  const parts = path.split("/").slice(-MOST_SEGMENTS);
  for (let skip = 0; skip < parts.length - 1; skip++) {
    const record = atPath(parts.slice(skip).join("/"), index);
    if (record) return record;
  }
  return null;
}

/** The only record of that file name; of several the one whose folders agree best, if one does. */
function byMovedName(path: string, index: SourceIndex): RecordSummary | null {
  const name = fileName(path).toLowerCase();
  const sameFolder = path.includes("/") ? (index.byTail.get(tailOf(path)) ?? []) : [];
  const sameName = index.byName.get(name) ?? index.byName.get(`${name}.md`) ?? [];
  const namesakes = sameFolder.length > 0 ? sameFolder : sameName;
  if (namesakes.length === 0 || namesakes.length > 50) return null;
  const isShared = SHARED_NAMES.has(name);
  const [only] = namesakes;
  if (namesakes.length === 1 && !isShared) return only ?? null;
  const parts = path.toLowerCase().split("/");
  let best: RecordSummary | null = null;
  let most = isShared ? 1 : 0;
  let isTied = false;
  for (const record of namesakes) {
    const own = record.path.toLowerCase().split("/");
    let same = 0;
    while (
      same < parts.length &&
      same < own.length &&
      parts[parts.length - 1 - same] === own[own.length - 1 - same]
    )
      same++;
    if (same > most) [best, most, isTied] = [record, same, false];
    else if (same === most) isTied = true;
  }
  return isTied ? null : best;
}

function resolveName(raw: string, rel: LinkRel, from: RecordSummary, index: SourceIndex): Resolved {
  const name = raw.replace(/^[#`*"'“]+|[`*"'”.]+$/g, "");
  const byId = closest(index.byId.get(idKey(name)) ?? [], from, index);
  if (byId) return { record: byId, how: `its id is ${name}`, wanted: null };
  const numbered = /^(?:(adr|decision|dr|pdr|phr|prompt)[-_ #]*)?0*(\d{1,8})$/i.exec(name);
  if (numbered?.[2]) {
    const isPrompt = /^(?:phr|prompt)$/i.test(numbered[1] ?? "") || (!numbered[1] && rel === "prompt");
    const known = isPrompt ? index.promptsByNumber : index.decisionsByNumber;
    const all = known.get(numberKey(numbered[2])) ?? [];
    const record = closest(all, from, index);
    if (record)
      return {
        record,
        how: all.length > 1 ? "it is the nearest of that number" : "it has that number",
        wanted: null,
      };
    return {
      record: null,
      how: all.length > 1 ? `${all.length} records have that number` : null,
      wanted: null,
    };
  }
  const titled = index.decisionsByTitle.get(normaliseText(name)) ?? [];
  const slugged =
    index.decisionsBySlug.get(stem(fileName(name)).toLowerCase()) ??
    index.decisionsBySlug.get(slugOf(name)) ??
    [];
  const byTitle = closest(titled, from, index);
  if (byTitle) return { record: byTitle, how: "it has that title", wanted: null };
  const bySlug = closest(slugged, from, index);
  return bySlug ? { record: bySlug, how: "its file has that name", wanted: null } : nothing(null);
}

/** The one candidate nearest to a record: of its folder, its feature, its part of the repository. */
function closest(
  candidates: readonly RecordSummary[],
  from: RecordSummary,
  index: SourceIndex,
): RecordSummary | null {
  const others = candidates.filter((record) => record !== from);
  if (others.length <= 1) return others[0] ?? null;
  if (others.length > 100) return null;
  const feature = index.featureOf.get(from.path);
  let best: RecordSummary | null = null;
  let most = -1;
  let isTied = false;
  for (const record of others) {
    const isSameFeature = feature !== undefined && index.featureOf.get(record.path) === feature;
    const near =
      (folderOf(record.path) === folderOf(from.path) ? 1000 : 0) +
      (isSameFeature ? 500 : 0) +
      sharedFolders(record.path, from.path);
    if (near > most) [best, most, isTied] = [record, near, false];
    else if (near === most) isTied = true;
  }
  return isTied ? null : best;
}

function sharedFolders(a: string, b: string): number {
  const x = a.split("/");
  const y = b.split("/");
  let same = 0;
  while (same < x.length - 1 && same < y.length - 1 && x[same] === y[same]) same++;
  return same;
}

/** `folder` and a relative path as one path below the source; null when it leads out of it. */
function join(folder: string, path: string): string | null {
  const parts = folder === "" ? [] : folder.split("/");
  for (const part of path.split("/").slice(0, 100)) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join("/");
}

function decode(path: string): string {
  try {
    return path.includes("%") ? decodeURIComponent(path) : path;
  } catch {
    return path;
  }
}
