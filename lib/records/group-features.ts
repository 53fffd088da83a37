import type { FeatureRef } from "./record";

/** One feature of a source: every folder that is about it, tied together. */
export type FeatureGroup = {
  /** Made of the folder's name and where it lies, so that it survives a rebuild; unique in the source. */
  slug: string;
  title: string;
  /** Of the folder's name; null when it has none. */
  number: number | null;
  /** The folder it is called after: that of its spec, else of its prompts. */
  base: string;
  folder: string;
};

type Draft = { project: string; folders: FeatureRef[] };

/**
 * Tie the feature folders of a source. Within one project (the repository, or a part of it with its
 * own `specs` or `history/prompts`), folders of the same name are one feature; then a folder of
 * specs and a folder of prompts whose names differ only in their number, when no other has that name.
 *
 * @returns the features by slug, and the feature of each folder by `featureKey`
 */
export function groupFeatures(refs: Iterable<FeatureRef>): {
  features: FeatureGroup[];
  ofFolder: Map<string, FeatureGroup>;
} {
  const byName = new Map<string, Draft>();
  for (const ref of distinct(refs)) {
    const project = projectOf(ref.base);
    const name = `${project}\n${ref.folder.toLowerCase()}`;
    const draft = byName.get(name);
    if (draft) draft.folders.push(ref);
    else byName.set(name, { project, folders: [ref] });
  }

  const ofFolder = new Map<string, FeatureGroup>();
  const taken = new Set<string>();
  const features = tieWithoutNumbers([...byName.values()]).map((draft) => {
    const named = draft.folders.find((ref) => isOfSpecs(ref.base)) ?? (draft.folders[0] as FeatureRef);
    const feature: FeatureGroup = {
      slug: freeSlug(draft.project, named.folder, taken),
      ...nameOf(named),
      ...named,
    };
    for (const ref of draft.folders) ofFolder.set(featureKey(ref), feature);
    return feature;
  });
  return { features, ofFolder };
}

/** A folder that holds records of a feature, as one text. */
export function featureKey({ base, folder }: FeatureRef): string {
  return `${base}/${folder}`;
}

/** Sorted, so that the same folders give the same slugs in whatever order they are met. */
function distinct(refs: Iterable<FeatureRef>): FeatureRef[] {
  const byKey = new Map<string, FeatureRef>();
  for (const { base, folder } of refs) byKey.set(featureKey({ base, folder }), { base, folder });
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ref]) => ref);
}

const RECORD_FOLDERS = /(?:^|\/)(?:specs|(?:history|docs|\.claude)\/(?:prompts?|phrs?)|prompts)$/i;

function projectOf(base: string): string {
  return base.replace(RECORD_FOLDERS, "").replace(/(?:^|\/)\.specify$/i, "");
}

function isOfSpecs(base: string): boolean {
  return /(?:^|\/)specs$/i.test(base);
}

function tieWithoutNumbers(drafts: Draft[]): Draft[] {
  const byBareName = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const name = `${draft.project}\n${bareName(draft.folders[0]?.folder ?? "").toLowerCase()}`;
    const others = byBareName.get(name);
    if (others) others.push(draft);
    else byBareName.set(name, [draft]);
  }
  return [...byBareName.values()].flatMap((alike) => {
    const [first, second] = alike;
    if (!first || !second || alike.length > 2 || hasSpecs(first) === hasSpecs(second)) return alike;
    return [{ project: first.project, folders: [...first.folders, ...second.folders] }];
  });
}

function hasSpecs(draft: Draft): boolean {
  return draft.folders.some((ref) => isOfSpecs(ref.base));
}

/** "001-cli-todo" is "cli-todo"; a name that is only a number stays. */
function bareName(folder: string): string {
  return folder.replace(/^\d{1,14}[-_. ]+(?=\S)/, "");
}

function freeSlug(project: string, folder: string, taken: Set<string>): string {
  const wanted = project === "" ? folder : `${project.replaceAll("/", "-")}-${folder}`;
  let slug = wanted;
  for (let n = 2; taken.has(slug); n++) slug = `${wanted}-${n}`;
  taken.add(slug);
  return slug;
}

function nameOf({ folder }: FeatureRef): { title: string; number: number | null } {
  const digits = /^(\d{1,7})(?!\d)/.exec(folder)?.[1];
  const words = bareName(folder).replace(/[-_]+/g, " ").trim() || folder;
  return {
    title: words.charAt(0).toUpperCase() + words.slice(1),
    number: digits === undefined ? null : Number(digits),
  };
}
