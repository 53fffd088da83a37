/**
 * The slug of a source from a folder's name: letters and digits of any script with hyphens between,
 * at most 60 characters, made unique with a number.
 *
 * @param isTaken whether another source, removed ones included, has it
 */
export function sourceSlug(folder: string, isTaken: (slug: string) => boolean): string {
  const base = slugText(folder) || "source";
  let slug = base;
  for (let n = 2; isTaken(slug); n++) slug = `${base}-${n}`;
  return slug;
}

/** Text as a slug; empty when nothing of it can stand in one. */
export function slugText(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_.]+/gu, "-")
    .replace(/^[-.]+|[-.]+$/g, "")
    .slice(0, 60)
    .replace(/[-.]+$/, "");
}
