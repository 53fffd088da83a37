/** Whether a write broke a unique index: the race is decided there, not by looking before. */
export function isDuplicate(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === "P2002";
}
