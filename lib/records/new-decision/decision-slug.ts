import { parseName } from "../parse-name";
import { plainText } from "../read-title";
import { foldWord } from "../status/status-words";
import { mostFrequent } from "./most-frequent";

/** How a repository writes titles into file names. */
export type SlugStyle = { separator: string; keepsCase: boolean };

/** Of a file name, in units and in bytes of UTF-8. */
const LONGEST = 60;
const MOST_BYTES = 140;

/** How most names say their title: `use-postgres`, `use_postgres`, `Use-Postgres`. */
export function slugStyle(fileNames: readonly string[]): SlugStyle {
  const slugs = fileNames.map((name) => parseName(name, "decision").slug).filter((slug) => slug !== "");
  const separator = mostFrequent(slugs.flatMap((slug) => [...slug.matchAll(/[-_ ]/g)].map(([unit]) => unit)));
  const capitals = slugs.filter((slug) => /^\p{Lu}/u.test(slug)).length;
  return { separator: separator ?? "-", keepsCase: capitals * 2 > slugs.length };
}

/** A title as a piece of a file name: letters and digits of any script, bounded where a word ends; never "". */
export function decisionSlug(title: string, style: SlugStyle): string {
  const plain = plainText(title).replace(/['’]/g, "").normalize("NFC");
  const folded = style.keepsCase ? plain : foldWord(plain);
  let slug = "";
  for (const word of folded.split(/[^\p{L}\p{N}\p{M}]+/u)) {
    if (word === "") continue;
    const longer = slug === "" ? word : `${slug}${style.separator}${word}`;
    if (!fits(longer)) break;
    slug = longer;
  }
  if (slug !== "") return slug;
  const first = /[\p{L}\p{N}]+/u.exec(folded)?.[0] ?? "";
  let units = "";
  for (const unit of first) {
    if (!fits(units + unit)) break;
    units += unit;
  }
  return units === "" ? "decision" : units;
}

function fits(slug: string): boolean {
  return slug.length <= LONGEST && new TextEncoder().encode(slug).length <= MOST_BYTES;
}
