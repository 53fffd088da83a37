/**
 * Ids of headings by the rule that forges use, so that `#links` written for them work here: lower
 * case, marks and punctuation gone, spaces as dashes, repeated ones counted.
 */
export class HeadingIds {
  /** Ids that were given → how often the same words came since. */
  readonly #given = new Map<string, number>();
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
    const words = slug === "" ? "part" : slug;
    let id = words;
    // `# a` twice and `# a-1` are three ids.
    for (let count = this.#given.get(words) ?? 0; this.#given.has(id); id = `${words}-${count}`)
      this.#given.set(words, ++count);
    this.#given.set(id, this.#given.get(id) ?? 0);
    return this.#prefix + id;
  }
}
