/** `a`, `a or b`, `a, b or c`. */
export function listWords(words: readonly string[], join: "and" | "or"): string {
  if (words.length < 2) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} ${join} ${words[words.length - 1]}`;
}
