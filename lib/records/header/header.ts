/**
 * What a header (YAML front matter or one of its broken relatives) says, before anyone interprets
 * it: keys as written, scalars as text, lists of text. Lists whose items became maps are re-joined
 * as text by whoever fills this.
 */
export type HeaderValue = string | null | HeaderValue[] | { [key: string]: HeaderValue };

export type HeaderEntry = { key: string; value: HeaderValue; line: number };

/** Answer of the strict YAML reader, which runs in a process that may die. */
export type YamlReading =
  | { ok: true; entries: HeaderEntry[] }
  | { ok: false; line: number | null; message: string };
