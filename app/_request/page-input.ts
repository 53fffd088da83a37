import { z } from "zod";

/** What the framework hands a page for its query string. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** One text of a query string: the first when it is repeated, "" when absent, cut to what any field takes. */
export async function readParams<Key extends string>(
  given: SearchParams,
  keys: readonly Key[],
): Promise<Record<Key, string>> {
  const params = await given;
  const read = keys.map((key) => {
    const value = params[key];
    return [key, ((Array.isArray(value) ? value[0] : value) ?? "").slice(0, 4000)] as const;
  });
  return Object.fromEntries(read) as Record<Key, string>;
}

/** One of the words a page knows, else its first: an address with a misspelt choice still opens. */
export function oneOf<const Word extends string>(words: readonly [Word, ...Word[]], given: string): Word {
  return z.enum(words).catch(words[0]).parse(given);
}

/** A segment of an address as it was before it was escaped; what cannot be unescaped stands for itself. */
export function segmentText(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
