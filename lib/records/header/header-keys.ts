/** What a header's key is about, whatever it is called. */
export type HeaderField =
  | "id"
  | "title"
  | "stage"
  | "date"
  | "surface"
  | "model"
  | "feature"
  | "branch"
  | "user"
  | "command"
  | "labels"
  | "links"
  | "spec"
  | "ticket"
  | "adr"
  | "pr"
  | "files"
  | "tests"
  | "prompt"
  | "response"
  | "outcome"
  | "evaluation";

/**
 * The families of keys that prompts are written with; case, `-` and spaces do not matter. Within a
 * field the earlier name wins where only one value can stand.
 */
const FAMILIES: Record<HeaderField, readonly string[]> = {
  id: ["id", "phr_id", "prompt_id", "record_id"],
  title: ["title", "phr_title", "prompt_title"],
  stage: ["stage", "prompt_type"],
  date: [
    "date",
    "date_iso",
    "created",
    "created_date",
    "date_created",
    "created_at",
    "phr_created_at",
    "timestamp",
  ],
  surface: ["surface"],
  model: ["model"],
  feature: ["feature", "feature_id", "feature_name"],
  branch: ["branch", "git_branch"],
  user: ["user", "author", "username"],
  command: ["command"],
  labels: ["labels", "tags"],
  links: ["links"],
  spec: ["spec", "links.spec", "link_spec", "spec_link"],
  ticket: ["ticket", "links.ticket", "link_ticket"],
  adr: ["adr", "links.adr", "link_adr"],
  pr: ["pr", "links.pr", "link_pr"],
  files: ["files", "files_yaml", "files_modified", "files_created", "files_changed"],
  tests: ["tests", "tests_yaml", "tests_run", "tests_added"],
  prompt: ["prompt_text", "prompt", "user_input", "prompttext", "user_prompt", "original_prompt", "input"],
  response: ["response_text", "response", "response_snapshot", "responsetext"],
  outcome: ["outcome", "outcomes", "outcome_impact"],
  evaluation: ["evaluation", "evaluation_notes"],
};

const FIELD_OF: ReadonlyMap<string, { field: HeaderField; rank: number }> = new Map(
  (Object.keys(FAMILIES) as HeaderField[]).flatMap((field) =>
    FAMILIES[field].map((key, rank) => [key, { field, rank }] as const),
  ),
);

/** A key as the tables spell it: `Date ISO`, `DATE_ISO` and `date-iso` are one. */
export function normaliseKey(key: string): string {
  return key
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
}

/** The field a key belongs to and its rank in the family (0 is first), or null. */
export function fieldOfKey(key: string): { field: HeaderField; rank: number } | null {
  return FIELD_OF.get(key) ?? FIELD_OF.get(normaliseKey(key)) ?? null;
}
