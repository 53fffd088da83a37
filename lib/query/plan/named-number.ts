/** A record by its number, as people name it. */
export type NamedNumber = { number: number; kind: "decision" | "prompt" | null };

/**
 * Which record somebody means who writes only its number: `7`, `#7`, `0007`, `ADR-0007`, `phr 12`. null
 * for everything else. The number is without leading zeros, as `number:` takes it.
 */
export function namedNumber(words: string): NamedNumber | null {
  const found = /^(?:(adr|decision|phr|prompt)[ _-]?#?|#)?0{0,6}(\d{1,6})$/i.exec(words.trim());
  if (!found) return null;
  const word = (found[1] ?? "").toLowerCase();
  const kind =
    word === "adr" || word === "decision"
      ? "decision"
      : word === "phr" || word === "prompt"
        ? "prompt"
        : null;
  return { number: Number(found[2]), kind };
}
