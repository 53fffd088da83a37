import { isNullWord, isPlaceholder } from "../header/null-words";
import type { Flywheel, Span } from "../record";
import { plainTitle } from "../sections";

const LABELS: ReadonlyMap<string, keyof Flywheel> = new Map<string, keyof Flywheel>([
  ["impact", "impact"],
  ["outcome impact", "impact"],
  ["tests", "tests"],
  ["tests run", "tests"],
  ["tests run/added", "tests"],
  ["tests summary", "tests"],
  ["files", "files"],
  ["files summary", "files"],
  ["files changed", "files"],
  ["files modified", "files"],
  ["next prompts", "nextPrompts"],
  ["next prompt", "nextPrompts"],
  ["next steps", "nextPrompts"],
  ["reflection", "reflection"],
  ["reflection note", "reflection"],
  ["reflectionnote", "reflection"],
]);

/** Labels that go on in many ways: `Graders run and results (PASS/FAIL)`. */
const LONG_LABELS: readonly (readonly [string, keyof Flywheel])[] = [
  ["failure mode", "failureModes"],
  ["grader", "graders"],
  ["prompt variant", "promptVariant"],
  ["next experiment", "nextExperiment"],
];

/** A bullet, a bold label, a heading or a table row that names one of the labels; the value follows. */
const LABEL_LINE =
  /^ {0,6}(?:[-*+•]\s+|#{2,5}\s+|\d{1,2}[.)]\s+|>\s+)?([^:|]{2,60}?)\s*(?::(?!\/\/)|$)(.*)$/u;

/**
 * The bullets of outcome and evaluation as fields: `- ✅ Impact: …`, `- **Tests**: …`, `### Reflection`.
 * A value runs on over the lines below, up to the next label. Null where nothing is said.
 */
export function readFlywheel(text: string, spans: readonly (Span | undefined)[]): Flywheel | null {
  const found = new Map<keyof Flywheel, string>();
  for (const span of spans) {
    if (span) readSpan(text.slice(span.start, span.end), found);
  }
  if (found.size === 0) return null;
  const value = (key: keyof Flywheel): string | null => {
    const raw = found.get(key)?.trim() ?? "";
    return isNullWord(raw) || isPlaceholder(raw) ? null : raw;
  };
  return {
    impact: value("impact"),
    tests: value("tests"),
    files: value("files"),
    nextPrompts: value("nextPrompts"),
    reflection: value("reflection"),
    failureModes: value("failureModes"),
    graders: value("graders"),
    promptVariant: value("promptVariant"),
    nextExperiment: value("nextExperiment"),
  };
}

function readSpan(text: string, found: Map<keyof Flywheel, string>): void {
  let key: keyof Flywheel | null = null;
  for (const row of text.split(/\r\n?|\n/)) {
    const label = readLabel(row);
    if (label && !found.has(label.key)) {
      key = label.key;
      found.set(key, label.rest);
    } else if (key && /^#{1,6}\s/.test(row)) key = null;
    else if (key) found.set(key, `${found.get(key) ?? ""}\n${row}`);
  }
}

function readLabel(row: string): { key: keyof Flywheel; rest: string } | null {
  const match = LABEL_LINE.exec(row.slice(0, 200));
  if (!match?.[1]) return null;
  const name = plainTitle(match[1]);
  const key = LABELS.get(name) ?? LONG_LABELS.find(([start]) => name.startsWith(start))?.[1];
  if (!key) return null;
  const colon = row.indexOf(":");
  const rest = colon === -1 || !match[0].includes(":") ? "" : row.slice(colon + 1);
  return { key, rest: rest.replace(/^\s*\*\*\s*/, "").trim() };
}
