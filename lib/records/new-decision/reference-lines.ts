import { encodePath, relativePath } from "../edit/name-decision";
import { cleanLine, clipLine } from "./clean-text";
import type { DraftReference } from "./decision-draft";
import { isSameLabel } from "./same-label";

/** `- Feature Spec: {{SPEC_LINK}}`: an item of a template's references. */
const ITEM = /^(\s*[-*+][ \t]+)((?:\*\*|__)?[^:{[<]{1,60}:(?:\*\*|__)?)[ \t]*(.*)$/;

/**
 * The lines of a draft's references: the items that a template has for them in its order, then the
 * others. An item of the template that nothing is known for says "None".
 *
 * @param path of the decision: links lead on from there
 * @param guidance the lines that stand there now
 */
export function referenceLines(
  path: string,
  references: readonly DraftReference[],
  guidance: readonly string[],
): string[] {
  const left = references.flatMap(({ label, path: target, title }) => {
    const text = linkTo(path, target, title ?? "");
    return text === ""
      ? []
      : [
          {
            label: clipLine(cleanLine(label.replace(/[:[\]{}<>|]/g, " ")), 60),
            text,
          },
        ];
  });
  const lines: string[] = [];
  let bullet: string | null = null;
  for (const line of guidance) {
    const item = ITEM.exec(line.slice(0, 1000));
    bullet ??= /^\s*[-*+][ \t]+/.exec(line)?.[0] ?? null;
    if (!item?.[1] || !item[2]) continue;
    const isOpen = item[3]?.includes("{{") || item[3] === "" || /^[[{<]/.test(item[3] ?? "");
    const label = item[2].replace(/\*\*|__|:/g, "");
    const own = left.filter((one) => isOpen && isSameLabel(one.label, label));
    for (const one of own) left.splice(left.indexOf(one), 1);
    const said = own.map((one) => one.text).join(", ");
    lines.push(isOpen ? `${item[1]}${item[2]} ${said || "None"}` : line);
  }
  const dash = bullet ?? "- ";
  return [...lines, ...left.map(({ label, text }) => `${dash}${label === "" ? "" : `${label}: `}${text}`)];
}

/** A link as markdown; "" when the target is none. */
function linkTo(from: string, target: string, title: string): string {
  const clean = cleanLine(target);
  if (clean === "" || clean.length > 1000) return "";
  if (/^[a-z][a-z0-9+.-]*:/i.test(clean)) return /^https?:\/\/[^\s<>]+$/i.test(clean) ? `<${clean}>` : "";
  const name = clean.slice(clean.lastIndexOf("/") + 1);
  const shown = (clipLine(cleanLine(title), 120) || name).replace(/[`*_<>|]/g, " ");
  const safe = shown.replaceAll("[", "(").replaceAll("]", ")").replace(/\s+/g, " ").trim();
  return `[${safe || "link"}](${encodePath(relativePath(from, clean))})`;
}
