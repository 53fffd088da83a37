import type { GlobStyle } from "./field";

/** Letters A–Z in lower case, all others as they are: what both databases can do alike. */
export function foldAscii(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** A glob as a LIKE pattern, folded: a star is any text, everything else is itself. */
export function likeOfGlob(glob: string): string {
  return foldAscii(glob)
    .replace(/[\\%_]/g, "\\$&")
    .replace(/\*+/g, "%");
}

/** A text as a LIKE pattern that matches it alone. */
function literal(text: string): string {
  return foldAscii(text).replace(/[\\%_]/g, "\\$&");
}

/**
 * The LIKE patterns (any of them) for the value of a `glob` operator.
 * - `path`: whole folders and names. `src/auth` finds that file or folder and all under it, wherever it
 *   stands; `/src` only at the top; `src/*.ts` a path that ends so.
 * - `start`: a reference that has a part (after `/`, `-` or `#`) which begins so: `0007`, `001-cli`, a short hash.
 * - `number`: a reference that is this number or ends in it: `128`, `#128`, `…/pull/128`.
 */
export function referencePatterns(value: string, style: GlobStyle, isGlob: boolean): string[] {
  if (style === "number") {
    const number = literal(value.replace(/^#/, ""));
    return isGlob ? globPatterns(value) : [number, `%#${number}`, `%/${number}`];
  }
  if (isGlob) return globPatterns(value);
  const text = literal(value.replace(/^\.\//, ""));
  if (style === "start") return [`${text}%`, `%/${text}%`, `%-${text}%`, `%#${text}%`];
  const path = text.replace(/\/+$/, "");
  if (path.startsWith("/")) return [path.slice(1), `${path.slice(1)}/%`];
  return [path, `${path}/%`, `%/${path}`, `%/${path}/%`];
}

function globPatterns(value: string): string[] {
  const pattern = likeOfGlob(value.replace(/^\.\//, ""));
  if (pattern.startsWith("/")) return [pattern.slice(1)];
  return pattern.startsWith("%") ? [pattern] : [pattern, `%/${pattern}`];
}

/**
 * Whether a text matches a LIKE pattern as `likeOfGlob` makes it. Linear: each piece between stars is
 * taken at its first place, so no pattern makes it go back.
 */
export function matchesLike(pattern: string, text: string): boolean {
  const folded = foldAscii(text);
  const pieces = literalPieces(pattern);
  const [first = "", ...others] = pieces;
  if (others.length === 0) return folded === first;
  if (!folded.startsWith(first)) return false;
  const last = others.pop()!;
  let at = first.length;
  for (const piece of others) {
    const found = folded.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return folded.length - last.length >= at && folded.endsWith(last);
}

/** What stands between the stars, unescaped. */
function literalPieces(pattern: string): string[] {
  const pieces = [""];
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at]!;
    if (char === "%") pieces.push("");
    else pieces[pieces.length - 1] += char === "\\" ? (pattern[++at] ?? "") : char;
  }
  return pieces;
}
