/**
 * Ids of headings by the rule that forges use, so that `#links` written for them work here: lower
 * case, marks and punctuation gone, spaces as dashes, repeated ones counted.
 */
export class HeadingIds {
  readonly #seen = new Map<string, number>();
  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  next(text: string): string {
    const slug = text
      .trim()
      .toLowerCase()
      .slice(0, 200)
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
      .replaceAll(" ", "-");
    const count = this.#seen.get(slug) ?? 0;
    this.#seen.set(slug, count + 1);
    return `${this.#prefix}${slug === "" ? "part" : slug}${count === 0 ? "" : `-${count}`}`;
  }
}
