/**
 * An opaque token of a page: where it ended, bound to the query it belongs to, so that a token
 * pasted into another list starts that list anew instead of answering nonsense.
 */
export function encodeToken(place: readonly (string | number)[], query: string): string {
  const json = JSON.stringify([fingerprint(query), ...place]);
  const bytes = new TextEncoder().encode(json);
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** What `encodeToken` was given; null for an empty, foreign or broken token. */
export function decodeToken(token: string, query: string): unknown[] | null {
  if (token === "") return null;
  try {
    const bytes = Uint8Array.from(atob(token.replaceAll("-", "+").replaceAll("_", "/")), (unit) =>
      unit.charCodeAt(0),
    );
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return Array.isArray(value) && value[0] === fingerprint(query) ? value.slice(1) : null;
  } catch {
    return null;
  }
}

/**
 * Where a page of rows ended that are ordered by a text and an id, as `encodeToken` was given it; null: the
 * list begins.
 */
export function decodePlace(token: string, query: string): readonly [text: string, id: string] | null {
  const [text, id] = decodeToken(token, query) ?? [];
  return typeof text === "string" && typeof id === "string" ? [text, id] : null;
}

/** Whether a token is given and is none of this list's: what is listed then is the first page. */
export function isForeignToken(token: string, query: string): boolean {
  return token !== "" && decodeToken(token, query) === null;
}

/** 32 bits of FNV-1a: enough to tell lists apart; it guards nothing secret. */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
