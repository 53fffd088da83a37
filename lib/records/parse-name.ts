import { readStage } from "./stages";

/** What a file name says. `number` as written; `date` is `YYYY-MM-DD` and a day that exists. */
export type NameParts = {
  number: string | null;
  date: string | null;
  stage: string | null;
  slug: string;
};

const EXTENSION = /\.(?:(?:prompts?|phr)\.)?(?:md|markdown)$/i;
const PROMPT_PREFIX = /^(?:phr|prompt)[-_ ]?(?=\d)/i;
/** ADR-, adr_, ODH-ADR-DW-, ccc-jb-, ARCH-: up to four short words before the number. */
const DECISION_PREFIX = /^(?:[a-z]{1,12}[-_ ]){1,4}(?=\d{3,})/i;
const ADR_PREFIX = /^(?:[a-z]{1,12}[-_ ]){0,3}adr[-_ ]?(?:[a-z]{1,12}[-_ ]){0,2}(?=\d)/i;
const SEPARATORS = /^[-_. ]+/;

/** The file name without `.prompt.md`, `.phr.md` or `.md`. */
export function stem(fileName: string): string {
  return fileName.replace(EXTENSION, "");
}

/**
 * Take a record's file name apart: number, date, stage, slug. All families of the wild: NNNN, NNN,
 * NN, N, PHR-NNNN, ADR-NNNN, PREFIX-NNN, 14 digits, YYYYMMDD, YYYY-MM-DD, YYYYMMDD-NNNN,
 * YYYY-MM-DD-N, or no number at all. Slugs may hold dots.
 */
export function parseName(fileName: string, kind: "prompt" | "decision" | "other"): NameParts {
  let rest = stem(fileName.normalize("NFC"));
  let stage: string | null = null;
  if (kind === "prompt") {
    const dot = rest.lastIndexOf(".");
    const last = rest.slice(dot + 1);
    if (dot > 0 && /^[a-z-]{2,20}$/i.test(last)) {
      stage = last;
      rest = rest.slice(0, dot);
    }
    rest = rest.replace(PROMPT_PREFIX, "");
  } else if (kind === "decision") {
    const prefix = ADR_PREFIX.exec(rest) ?? DECISION_PREFIX.exec(rest);
    if (prefix) rest = rest.slice(prefix[0].length);
  }
  const parts = takeNumber(rest);
  if (kind === "prompt" && stage === null) stage = gluedStage(parts.slug, fileName);
  return { ...parts, stage, date: parts.date ?? dateInside(parts.slug) };
}

function takeNumber(text: string): { number: string | null; date: string | null; slug: string } {
  const dashed = /^(\d{4}-\d{2}-\d{2})(?:-(\d{1,4})(?=[-_. ]|$))?(?=[-_. ]|$)/.exec(text);
  if (dashed?.[1] && isDay(dashed[1])) {
    return { number: dashed[2] ?? null, date: dashed[1], slug: after(text, dashed[0]) };
  }
  const digits = /^(\d{1,14})(?=[-_. ]|$)/.exec(text)?.[1];
  if (!digits) return { number: null, date: null, slug: text };
  if (digits.length >= 8) {
    const date = compactDay(digits.slice(0, 8));
    if (date && digits.length === 8) {
      const next = /^[-_](\d{3,10})(?=[-_. ]|$)/.exec(text.slice(8));
      const isTime = next?.[1]?.length === 6 && /^(?:[01]\d|2[0-3])[0-5]\d[0-5]\d$/.test(next[1]);
      if (next?.[1] && !isTime) {
        return { number: next[1], date, slug: after(text, digits + next[0]) };
      }
      return { number: null, date, slug: after(text, digits + (isTime ? (next?.[0] ?? "") : "")) };
    }
    return { number: digits, date, slug: after(text, digits) };
  }
  return { number: digits, date: null, slug: after(text, digits) };
}

function after(text: string, head: string): string {
  return text.slice(head.length).replace(SEPARATORS, "");
}

/**
 * `001-create-spec-general.prompt.md`: a stage glued to the slug, where no dot sets one apart. Only
 * under an extension of prompts, or when the slug says nothing else: "complete-all-tasks.md" has none.
 */
function gluedStage(slug: string, fileName: string): string | null {
  const last = slug.slice(slug.lastIndexOf("-") + 1);
  if (readStage(last) === null) return null;
  const isAlone = last === slug || slug === `sp-${last}`;
  return isAlone || /\.(?:prompts?|phr)\.\w+$/i.test(fileName) ? last : null;
}

function dateInside(slug: string): string | null {
  const dashed = /(?:^|[-_. ])(\d{4}-\d{2}-\d{2})(?=[-_. ]|$)/.exec(slug)?.[1];
  if (dashed && isDay(dashed)) return dashed;
  const compact = /(?:^|[-_. ])(\d{8})(?=[-_. ]|$)/.exec(slug)?.[1];
  return compact ? compactDay(compact) : null;
}

function compactDay(digits: string): string | null {
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  return isDay(day) ? day : null;
}

/** Whether `YYYY-MM-DD` is a day of the calendar, in a year a record can come from. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1970 || year > 2199 || month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (days[month - 1] ?? 0);
}
