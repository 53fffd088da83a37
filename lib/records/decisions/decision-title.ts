import { plainText, titleFromSlug } from "../read-title";

/** A decision's title as people say it, and the number and id that stood before it. */
export type TitleReading = { title: string; number: string | null; id: string | null };

const RECORD =
  /^(?:[a-z]{2,12}[-_ ])?(?:architectur(?:e|al) decision(?: record)?|decision record|m?adr|decision)(?![\p{L}])/iu;
const ID = /^[-–—_ #]{0,3}((?:[A-Za-z]{1,12}[-_])*[A-Za-z]{0,3}\d[\d-]{0,13})(?![\p{L}\d])/u;

/**
 * Take a heading apart: `7. Use X`, `ADR 007: Use X`, `ADR-0007 — Use X`, `Architecture Decision
 * Record: Use X`, `ODH-ADR-DR-0001: Use X` all say “Use X”. A bare number in front is taken off only
 * when it is the file's own: “12 factors of a service” is a title.
 *
 * @param heading text of the heading as written
 * @param fileNumber digits of the file name, or null
 */
export function readDecisionTitle(heading: string, fileNumber: string | null): TitleReading {
  let title = plainText(heading).replace(/^[^\p{L}\p{N}[{<("“«'`]+/u, "");
  let number: string | null = null;
  let id: string | null = null;
  const record = RECORD.exec(title)?.[0];
  if (record) {
    const rest = title.slice(record.length);
    const written = ID.exec(rest);
    const after = written ? rest.slice(written[0].length) : rest;
    if (written?.[1] && /^\s*(?:[:.–—-]|["“(]|$|\s\p{L})/u.test(after)) {
      // `ADR-2026-01-20` names a day, not a number.
      const isDay = /^\d{4}-\d{2}-\d{2}$/.test(written[1]);
      id = isDay ? null : `${record}${written[0]}`.replace(/\s+/g, " ");
      number = isDay ? null : (/\d{1,14}$/.exec(written[1])?.[0] ?? null);
      title = afterMark(after) || title;
    } else if (/^\s*[:–—-]/.test(rest)) {
      title = afterMark(rest) || title;
    }
  } else {
    const dotted = /^#?(\d{1,6})(?:[.)]|\s*[:–—]|\s+-)\s+(?=\S)/.exec(title);
    const bare = /^(\d{1,6})\s+(?=\S)/.exec(title);
    const slug = /^(\d{1,6})[-_]([\p{L}\d]+(?:[-_][\p{L}\d]+)+)$/u.exec(title);
    if (slug?.[1] && isSame(slug[1], fileNumber)) {
      return { title: titleFromSlug(slug[2] ?? ""), number: slug[1], id: null };
    }
    const found = dotted ?? (bare && isSame(bare[1] ?? "", fileNumber) ? bare : null);
    if (found?.[1]) {
      number = found[1];
      title = title.slice(found[0].length);
    }
  }
  return { title: title.replace(/^(["“])(.*)(["”])$/, "$2").trim(), number, id };
}

function afterMark(text: string): string {
  return text.replace(/^\s*[:.–—-]*\s*/, "").trim();
}

function isSame(a: string, b: string | null): boolean {
  return b !== null && a.replace(/^0+/, "") === b.replace(/^0+/, "");
}

/** Whether a title is still the template's: `[short title of solved problem]`, `{title}`, `{{TITLE}}`. */
export function isTemplateTitle(title: string): boolean {
  return (
    /^(?:\[[^\]]*\]|\{[^}]*\}|<[^>]*>)$/.test(title.trim()) ||
    title.includes("{{") ||
    /^[[{<](?:short )?title/i.test(title.trim())
  );
}

/** Whether the file is one line with `\n` written out: an escaped string that an agent echoed. */
export function isOneEscapedLine(text: string): boolean {
  const trimmed = text.trim();
  return !/[\r\n]/.test(trimmed) && trimmed.split("\\n", 5).length >= 4;
}
