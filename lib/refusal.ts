/**
 * An expected "no", as a value. Every refusal is one sentence that says why and a next step that
 * says what to do; delivery layers map `code` to a status code and an exit code, nothing else.
 */
export const REFUSAL_CODES = [
  "folder-missing",
  "folder-unreadable",
  "not-a-folder",
  "folder-inside-source",
  "folder-contains-source",
  "source-exists",
  "source-missing",
  "source-busy",
  "record-missing",
  "feature-missing",
  "invalid-input",
  "not-allowed",
  "server-running",
  "database-unreachable",
  "database-newer",
  "database-broken",
  "port-busy",
  "git-missing",
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export type Refusal = {
  refused: true;
  code: RefusalCode;
  /** One plain sentence: what is not possible, and why. */
  sentence: string;
  /** What the person can do about it, as an imperative sentence, with the exact command where there is one. */
  nextStep: string;
};

/** Make a refusal. */
export function refuse(code: RefusalCode, sentence: string, nextStep: string): Refusal {
  return { refused: true, code, sentence, nextStep };
}

/** Whether a command's or query's answer is a refusal. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "refused" in value && value.refused === true;
}

/** HTTP status of each refusal. */
export const REFUSAL_STATUS: Record<RefusalCode, number> = {
  "folder-missing": 404,
  "folder-unreadable": 422,
  "not-a-folder": 422,
  "folder-inside-source": 409,
  "folder-contains-source": 409,
  "source-exists": 409,
  "source-missing": 404,
  "source-busy": 409,
  "record-missing": 404,
  "feature-missing": 404,
  "invalid-input": 400,
  "not-allowed": 403,
  "server-running": 409,
  "database-unreachable": 503,
  "database-newer": 503,
  "database-broken": 503,
  "port-busy": 409,
  "git-missing": 503,
};
