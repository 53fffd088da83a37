/** Why a file was not written; nothing was changed. */
export const WRITE_REFUSAL_CODES = [
  "path-outside",
  "file-missing",
  "file-exists",
  "file-not-regular",
  "file-hard-linked",
  "file-changed",
  "file-read-only",
  "folder-read-only",
  "file-busy",
  "disk-full",
  "write-failed",
] as const;

/** Why nothing was committed; the file may have been written all the same. */
export const COMMIT_REFUSAL_CODES = [
  "not-in-git",
  "path-dirty",
  "path-staged",
  "operation-in-progress",
  "head-detached",
  "index-locked",
  "no-commit-yet",
  "branch-exists",
  "branch-invalid",
  "branch-in-the-way",
  "branch-moved",
  "other-repository",
  "git-folder-linked",
  "person-unknown",
  "commit-failed",
] as const;

/**
 * An expected "no", as a value. Every refusal is one sentence that says why and a next step that
 * says what to do; delivery layers map `code` to a status code and an exit code, nothing else.
 */
export const REFUSAL_CODES = [
  ...WRITE_REFUSAL_CODES,
  ...COMMIT_REFUSAL_CODES,
  "folder-missing",
  "folder-unreadable",
  "not-a-folder",
  "folder-inside-source",
  "folder-contains-source",
  "source-exists",
  "source-missing",
  "source-busy",
  "record-missing",
  "revision-missing",
  "feature-missing",
  "invalid-input",
  "not-allowed",
  "suggestion-missing",
  "review-missing",
  "write-missing",
  "wrong-state",
  "page-stale",
  "policy-unmet",
  "undo-over",
  "undo-moved",
  "ledger-broken",
  "view-missing",
  "view-exists",
  "too-many",
  "edit-refused",
  "server-running",
  "database-unreachable",
  "database-newer",
  "database-older",
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
  /** What stands in the way, as a unified patch, where a file has moved on. */
  difference?: string;
};

/** An expected "no" as a value: return it, do not throw it; `isRefusal` tells it from an answer. */
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
  "revision-missing": 404,
  "feature-missing": 404,
  "invalid-input": 400,
  "not-allowed": 403,
  "suggestion-missing": 404,
  "review-missing": 404,
  "write-missing": 404,
  "wrong-state": 409,
  "page-stale": 409,
  "policy-unmet": 409,
  "undo-over": 409,
  "undo-moved": 409,
  "ledger-broken": 409,
  "view-missing": 404,
  "view-exists": 409,
  "too-many": 409,
  "edit-refused": 422,
  "server-running": 409,
  "database-unreachable": 503,
  "database-newer": 503,
  "database-older": 503,
  "database-broken": 503,
  "port-busy": 409,
  "git-missing": 503,
  "path-outside": 400,
  "file-missing": 404,
  "file-exists": 409,
  "file-not-regular": 409,
  "file-hard-linked": 409,
  "file-changed": 409,
  "file-read-only": 403,
  "folder-read-only": 403,
  "file-busy": 409,
  "disk-full": 507,
  "write-failed": 500,
  "not-in-git": 422,
  "path-dirty": 409,
  "path-staged": 409,
  "operation-in-progress": 409,
  "head-detached": 409,
  "index-locked": 409,
  "no-commit-yet": 409,
  "branch-exists": 409,
  "branch-invalid": 400,
  "branch-in-the-way": 409,
  "branch-moved": 409,
  "other-repository": 409,
  "git-folder-linked": 409,
  "person-unknown": 409,
  "commit-failed": 500,
};
