import type { RecordKind } from "../../records/vocabulary";

/**
 * The lists of records by the short name that an address gives them (`?in=prompts`), so that a
 * record's page knows the list somebody came from.
 */
export const RECORD_LISTS = {
  prompts: {
    href: "/prompts",
    kind: "prompt",
    facets: ["source", "feature", "stage", "model", "person", "label", "month"],
  },
  decisions: {
    href: "/decisions",
    kind: "decision",
    facets: ["source", "status", "feature", "person", "label", "month"],
  },
  search: {
    href: "/search",
    kind: null,
    facets: ["kind", "source", "feature", "stage", "status", "person", "label", "month"],
  },
} as const satisfies Record<string, { href: string; kind: RecordKind | null; facets: readonly string[] }>;

export type ListName = keyof typeof RECORD_LISTS;

/** Whether an address names a list. */
export function isListName(name: string): name is ListName {
  return Object.hasOwn(RECORD_LISTS, name);
}

/** What the address of a record carries of the list it is opened from: `?in=prompts&q=…`. */
export function listOrigin(list: ListName, q: string): string {
  return q === "" ? `?in=${list}` : `?in=${list}&q=${encodeURIComponent(q)}`;
}
