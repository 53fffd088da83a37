import type { SuccessorForm } from "../dialects/dialect";
import type { NamedDecision } from "./status-change";

/** A link to a decision as a dialect writes it, from a file at `from`. */
export function nameDecision(named: NamedDecision, from: string, form: SuccessorForm): string {
  const label = labelOf(named, from, form);
  return form === "id" ? label : `[${label}](${encodePath(relativePath(from, named.path))})`;
}

function labelOf(named: NamedDecision, from: string, form: SuccessorForm): string {
  const title = named.title.replace(/\s+/g, " ").replaceAll("[", "(").replaceAll("]", ")").trim();
  switch (form) {
    case "paragraph":
      return named.number ? `${Number(named.number)}. ${title}` : title;
    case "slug-link":
      return slugWithPackage(named.path, from);
    default:
      return named.number && named.number.length <= 6 ? `ADR-${named.number}` : (named.id ?? title);
  }
}

/** log4brains: the slug, with the package in front when it is another one. */
function slugWithPackage(path: string, from: string): string {
  const slug = path.slice(path.lastIndexOf("/") + 1).replace(/\.(?:md|markdown)$/i, "");
  const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
  if (folder === from.slice(0, Math.max(0, from.lastIndexOf("/")))) return slug;
  const name = /(?:^|\/)packages\/([^/]+)\//.exec(`${folder}/`)?.[1];
  return name ? `${name}/${slug}` : slug;
}

/** The path of `to` as a link in the file `from` writes it. */
export function relativePath(from: string, to: string): string {
  const here = from.split("/").slice(0, -1);
  const there = to.split("/");
  let same = 0;
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same++;
  return [...here.slice(same).map(() => ".."), ...there.slice(same)].join("/");
}

/** A path as the target of a link: blanks and brackets encoded. */
export function encodePath(path: string): string {
  return path.replace(
    /[\s()<>]/g,
    (unit) => `%${unit.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}
