import { lineCount, lineText } from "../line-index";
import { PROSE } from "../mark-code";
import type { Suggestion, SuggestionForm } from "../record";
import { trimEndUnits } from "../trim-units";
import { cleanBrief, isEmptyBrief, readBrief } from "./suggestion-brief";
import { type AdrCommand, findAdrCommands, isTitlePlaceholder } from "./suggestion-command";
import { findMarker, isInstruction, type Marker } from "./suggestion-marker";
import { isInstructionFile, type SuggestionSource } from "./suggestion-source";

/** A marker is followed by its run-line within this many lines. */
const REACH = 25;
/** A brief is wrapped over at most this many lines. */
const WRAPS = 4;
/** More than this many in one file is a list of suggestions, not a suggestion. */
const MOST = 200;

/**
 * Find the lines in which an agent proposes that a decision be documented, in every form of the
 * wild: `Architectural decision detected: …` in any dress and wrapped, a plural header with items,
 * `ADR Suggestion: …`, `Suggest ADR: "…"`, and a run-line alone. A marker and the run-line that
 * belongs to it are one suggestion. Instructions, templates, placeholders, quotations, negatives,
 * code, the prompt itself, block quotes of a decision and remarks on what to prompt next are none.
 * Linear in the lines.
 */
export function findSuggestions(source: SuggestionSource): Suggestion[] {
  if (isInstructionFile(source) || !/detected|adr/i.test(source.lines.text)) return [];
  const found: Suggestion[] = [];
  const count = lineCount(source.lines);
  const used = new Set<number>();
  for (let line = source.bodyLine; line <= count && found.length < MOST; ) {
    const text = used.has(line) ? null : proseLine(source, line);
    const read = text === null ? null : readAt(source, line, text);
    if (read) found.push(...read.suggestions);
    if (read?.run) used.add(read.run);
    line = Math.max(line + 1, read?.next ?? 0);
  }
  return found;
}

/** `next` is the line to go on with, `run` the line of a command that belongs to what was found. */
type Read = { suggestions: Suggestion[]; next: number; run?: number };

/** A line that may hold a suggestion; null for code, comments, the prompt, and what a decision quotes. */
function proseLine(source: SuggestionSource, line: number): string | null {
  if (source.marks.kinds[line - 1] !== PROSE) return null;
  const { prompt } = source;
  if (prompt && line >= prompt.startLine && line <= prompt.endLine) return null;
  const text = lineText(source.lines, line).slice(0, 4000);
  // A decision quotes what it was written from; agents put their own suggestions in quotes elsewhere.
  return source.kind === "decision" && /^[ \t]*>/.test(text) ? null : text;
}

function readAt(source: SuggestionSource, line: number, text: string): Read | null {
  if (!/detected|adr/i.test(text)) return null;
  const marker = findMarker(text);
  if (marker) return isInstruction(text, marker) ? null : readMarked(source, line, marker);
  return readRunLine(source, line, text);
}

function readMarked(source: SuggestionSource, line: number, marker: Marker): Read | null {
  const paragraph = joinLines(source, line, marker.rest);
  const command = findAdrCommands(paragraph.text)[0];
  const brief = readBrief(
    marker.before ?? (command ? withoutCommand(paragraph.text, command) : paragraph.text),
  );
  if (isTitlePlaceholder(brief) && /\p{L}/u.test(brief)) return null;
  if (command?.isPlaceholder) return null;

  if (isEmptyBrief(brief) && !command?.title) {
    if (/\p{L}|\d/u.test(brief)) return null;
    return readList(source, line, paragraph.last, marker);
  }
  const run = command?.title ? null : followingRun(source, paragraph.last);
  const title = command?.title ?? run?.title ?? marker.title;
  const shown = isEmptyBrief(brief) ? readableTitle(title ?? "") : brief;
  return {
    suggestions: [{ line, brief: shown, title: title ?? null, form: marker.form }],
    next: paragraph.last + 1,
    ...(run ? { run: run.line } : {}),
  };
}

function withoutCommand(text: string, command: AdrCommand): string {
  const brief = trimEndUnits(text.slice(0, command.start), "`\"'(*");
  return /(?:run|execute|use)\s*:?\s*$/i.test(brief) ? brief : `${brief} run /`;
}

/** The rest of a line, with the lines it is wrapped over, until the question and its command were seen. */
function joinLines(source: SuggestionSource, line: number, rest: string): { text: string; last: number } {
  let text = rest;
  let last = line;
  for (let next = line + 1; next <= line + WRAPS; next++) {
    const asks = /document[^?]{0,80}\?|\brun\b/i.test(text);
    const hasCommand = findAdrCommands(text).some((command) => command.title || command.isPlaceholder);
    if (hasCommand || text.trim() === "") break;
    const below = proseLine(source, next);
    if (below === null || startsBlock(below) || findMarker(below)) break;
    if (asks && !/\/(?:sp\.)?adr|document|run/i.test(below)) break;
    if (!asks && /[.!?]\**\s*$/.test(text) && !/^\s*(?:\*\*)?(?:document|run|would you)/i.test(below)) break;
    text = `${text.trimEnd()} ${below.trim()}`;
    last = next;
  }
  return { text, last };
}

function startsBlock(text: string): boolean {
  return text.trim() === "" || /^\s*(?:[-*+][ \t]|\d{1,3}[.)][ \t]|#|>|\||```|~~~|<)/.test(text);
}

type Run = { title: string; line: number };

/** The command that belongs to a marker: within reach, before the next marker and the next section. */
function followingRun(source: SuggestionSource, line: number): Run | null {
  for (let next = line + 1; next <= line + REACH; next++) {
    const text = proseLine(source, next);
    if (text === null) continue;
    if (/^ {0,3}#{1,3}[ \t]/.test(text) || findMarker(text)) return null;
    if (!/adr/i.test(text)) continue;
    const joined = /run\s*$/i.test(text) ? `${text} ${proseLine(source, next + 1) ?? ""}` : text;
    const command = findAdrCommands(joined)[0];
    if (command?.title) return { title: command.title, line: next };
  }
  return null;
}

/** Items below a header that says "decisions detected" or "ADR suggestions" and nothing else. */
function readList(source: SuggestionSource, line: number, last: number, marker: Marker): Read | null {
  const suggestions: Suggestion[] = [];
  let next = last + 1;
  let blanks = 0;
  let item: { line: number; text: string } | null = null;
  const close = (): void => {
    if (item) suggestions.push(...readItem(item.line, item.text, marker));
    item = null;
  };
  for (; next <= Math.min(lineCount(source.lines), line + 200); next++) {
    const text = proseLine(source, next);
    if (text === null || /^ {0,3}(?:#|-{3,}|\*{3,}|_{3,})/.test(text)) break;
    if (text.trim() === "") {
      if (++blanks > 2) break;
      continue;
    }
    if (findMarker(text)) break;
    const bullet = /^ {0,3}(?:[-*+]|\d{1,3}[.)])[ \t]+/.exec(text)?.[0];
    if (bullet) {
      close();
      item = { line: next, text: text.slice(bullet.length) };
    } else if (item && /^\s+\S/.test(text)) {
      const current: { line: number; text: string } = item;
      item = { line: current.line, text: `${current.text} ${text.trim()}`.slice(0, 4000) };
    } else if (blanks > 0 || !item) break;
    blanks = 0;
  }
  close();
  const isList = marker.isPlural || suggestions.some((one) => one.title !== null);
  return isList && suggestions.length > 0 ? { suggestions, next } : null;
}

/** `Impact: …`, `Alternatives: …` and the like describe one decision; they are none. */
const ATTRIBUTE =
  /^(?:\*\*|__)?(?:impact|alternatives?(?: considered)?|scope|decision|rationale|reason(?:ing)?|trade-?offs?|context|significance|recommendation|benefit|options?(?: [a-c])?|consequences?|status|why)(?:\*\*|__)?\s*[:：]/i;

function readItem(line: number, text: string, marker: Marker): Suggestion[] {
  if (ATTRIBUTE.test(text)) return [];
  const command = findAdrCommands(text)[0];
  if (command?.isPlaceholder) return [];
  const own = /^\s*(?:\*\*|__)(.{2,200}?)(?:\*\*|__)/.exec(text)?.[1];
  const isCommandFirst =
    command !== undefined &&
    !/\p{L}{3}/u.test(text.slice(0, command.start).replace(/\b(?:run|execute|use)\b/i, ""));
  const tail = /\bto (?:document|record|capture)\s+(?:the\s+)?(.{3,200}?)\.?$/i.exec(
    command ? text.slice(command.end) : "",
  )?.[1];
  const brief = isCommandFirst
    ? cleanBrief(tail ?? "") || readableTitle(command.title ?? "")
    : own && !/^(?:run|document)/i.test(own)
      ? cleanBrief(own)
      : readBrief(command ? withoutCommand(text, command) : text);
  if (isEmptyBrief(brief) || isTitlePlaceholder(brief)) return [];
  if (!command?.title && marker.form === "adr-suggestion" && brief.length > 200) return [];
  const form: SuggestionForm = marker.form === "detected" ? "detected-list" : marker.form;
  return [{ line, brief, title: command?.title ?? null, form }];
}

/** `jwt-strategy` → `Jwt strategy`: a slug as a brief when there is nothing else. */
function readableTitle(title: string): string {
  const words = /\s/.test(title) ? title : title.replace(/[-_]+/g, " ");
  const plain = words.trim();
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** A line that asks to run the command with a title, and no marker that it belongs to. */
function readRunLine(source: SuggestionSource, line: number, text: string): Read | null {
  if (!/\/(?:[\w-]+[._:-])?adr\b/i.test(text) || !isRequest(text)) return null;
  const command = findAdrCommands(text)[0];
  if (!command?.title || command.isPlaceholder) return null;
  const before = text.slice(0, command.start);
  if (isInstruction(text, { at: command.start })) return null;
  const named = /\badr suggestion\b/i.test(before);
  const heading = headingAbove(source, line);
  return {
    suggestions: [
      {
        line,
        brief: heading ?? readableTitle(command.title),
        title: command.title,
        form: named ? "adr-suggestion" : "run-line",
      },
    ],
    next: line + 1,
  };
}

/** "Document? Run …", "Recommendation: run …", "Review ADR suggestion: …"; not "Next: … or …", not a usage. */
function isRequest(text: string): boolean {
  if (/\b(?:next prompts?|next steps?|next experiment|prompt variant|next)\b\**\s*[:：]/i.test(text))
    return false;
  if (/^\s*(?:[-*+]\s+)?[`"']?(?:command|user|usage|example)\b\**\s*[:：]/i.test(text)) return false;
  if (
    /\b(?:ran|executed|invoked|used|already|after running|when|via|user (?:requested|attached))\b/i.test(text)
  )
    return false;
  return /document[^?]{0,120}\?|\badr suggestion\b|recommend\w*\**\s*[:：]|\b(?:run|execute)\s*:?\s*[`"'*]{0,3}\/|would you like/i.test(
    text,
  );
}

/** `## 📋 Architectural Decision 1: Shared Database` names what the run-line below it is about. */
function headingAbove(source: SuggestionSource, line: number): string | null {
  for (let above = line - 1; above >= Math.max(source.bodyLine, line - 40); above--) {
    if (source.marks.kinds[above - 1] !== PROSE) continue;
    const text = lineText(source.lines, above).slice(0, 400);
    const heading = /^ {0,3}#{1,6}[ \t]+(.+?)#*$/.exec(text)?.[1];
    if (heading === undefined) continue;
    const named = /\b(?:architectur\w*\s+)?(?:decision|adr)\b[^:：]{0,20}[:：]\s*(.+)$/i.exec(heading)?.[1];
    const brief = named ? cleanBrief(named) : "";
    return brief === "" || isEmptyBrief(brief) ? null : brief;
  }
  return null;
}
