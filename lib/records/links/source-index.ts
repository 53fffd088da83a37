import { featureKey, groupFeatures } from "../group-features";
import type { FeatureRef } from "../record";
import type { RecordSummary } from "../record-summary";
import { normaliseText, slugOf } from "../text-similarity";

/** All records of a source by everything they may be called. Built once, in one pass. */
export type SourceIndex = {
  byPath: ReadonlyMap<string, RecordSummary>;
  /** Lower-cased path, and lower-cased file name. */
  byLowerPath: ReadonlyMap<string, RecordSummary>;
  byName: ReadonlyMap<string, readonly RecordSummary[]>;
  /** By the last folder and the file name: `001-cli/spec.md`. */
  byTail: ReadonlyMap<string, readonly RecordSummary[]>;
  /** Decisions by the value of their number ("0007" is "7"), prompts likewise. */
  decisionsByNumber: ReadonlyMap<string, readonly RecordSummary[]>;
  promptsByNumber: ReadonlyMap<string, readonly RecordSummary[]>;
  byId: ReadonlyMap<string, readonly RecordSummary[]>;
  decisionsByTitle: ReadonlyMap<string, readonly RecordSummary[]>;
  decisionsBySlug: ReadonlyMap<string, readonly RecordSummary[]>;
  /** Slug of the feature each record belongs to, by path; by folder, else by what its header says. */
  featureOf: ReadonlyMap<string, string>;
};

/** Index the records of a source. */
export function indexSource(records: readonly RecordSummary[]): SourceIndex {
  const byName = new Map<string, RecordSummary[]>();
  const byTail = new Map<string, RecordSummary[]>();
  const byId = new Map<string, RecordSummary[]>();
  const decisionsByNumber = new Map<string, RecordSummary[]>();
  const promptsByNumber = new Map<string, RecordSummary[]>();
  const decisionsByTitle = new Map<string, RecordSummary[]>();
  const decisionsBySlug = new Map<string, RecordSummary[]>();
  for (const record of records) {
    const name = fileName(record.path);
    push(byName, name.toLowerCase(), record);
    push(byTail, tailOf(record.path), record);
    if (record.id) push(byId, idKey(record.id), record);
    const number = record.number && numberKey(record.number);
    if (record.kind === "decision") {
      if (number) push(decisionsByNumber, number, record);
      push(decisionsByTitle, normaliseText(record.title), record);
      push(decisionsBySlug, slugOf(stem(name)), record);
      push(decisionsBySlug, stem(name).toLowerCase(), record);
    } else if (record.kind === "prompt" && number) push(promptsByNumber, number, record);
  }
  return {
    byPath: new Map(records.map((record) => [record.path, record])),
    byLowerPath: new Map(records.map((record) => [record.path.toLowerCase(), record])),
    byName,
    byTail,
    decisionsByNumber,
    promptsByNumber,
    byId,
    decisionsByTitle,
    decisionsBySlug,
    featureOf: featuresOf(records),
  };
}

/** Last part of a path. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Folder of a path, without the last slash; "" at the top. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** The last folder and the file name, in lower case. */
export function tailOf(path: string): string {
  return path.split("/").slice(-2).join("/").toLowerCase();
}

/** A file name without its ending. */
export function stem(name: string): string {
  return name.replace(/(?:\.prompt|\.phr)?\.(?:md|markdown)$/i, "");
}

/** "0007" and "7" are one number. */
export function numberKey(number: string): string {
  return number.replace(/^0+(?=\d)/, "");
}

/** "ADR 7", "adr-7" and "ADR-7" are one id. */
export function idKey(id: string): string {
  return id.toLowerCase().replace(/[\s_-]+/g, "-");
}

/** Folders tie exactly; what a header calls its feature ties by the folder's name, if only one has it. */
export function featuresOf(records: readonly RecordSummary[]): Map<string, string> {
  const refs = records.flatMap((record) => (record.feature ? [record.feature] : []));
  const { ofFolder } = groupFeatures(refs);
  const byFolderName = new Map<string, Set<string>>();
  for (const ref of refs) {
    const slug = ofFolder.get(featureKey(ref))?.slug;
    for (const name of namesOf(ref)) {
      const slugs = byFolderName.get(name) ?? new Set();
      if (slug) byFolderName.set(name, slugs.add(slug));
    }
  }
  const found = new Map<string, string>();
  for (const record of records) {
    const own = record.feature && ofFolder.get(featureKey(record.feature))?.slug;
    const said = record.featureRaw?.trim().toLowerCase().replace(/^.*\//, "") ?? "";
    const named = byFolderName.get(said);
    const [only] = named?.size === 1 ? named : [];
    const slug = own ?? only;
    if (slug) found.set(record.path, slug);
  }
  return found;
}

function namesOf(ref: FeatureRef): string[] {
  const name = ref.folder.toLowerCase();
  return [name, name.replace(/^\d{1,14}[-_. ]+(?=\S)/, "")];
}

function push(map: Map<string, RecordSummary[]>, key: string, record: RecordSummary): void {
  if (key === "") return;
  const list = map.get(key);
  if (!list) map.set(key, [record]);
  else if (list[list.length - 1] !== record) list.push(record);
}
