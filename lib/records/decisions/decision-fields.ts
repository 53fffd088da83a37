import { type LineIndex, lineCount, lineStart, lineText } from "../line-index";
import { type CodeMarks, PROSE } from "../mark-code";
import { trimEndUnits } from "../trim-units";
import { type DecisionKey, decisionKey } from "./decision-keys";

/** A line of text with the offset (UTF-16 units into the record's text) of its first unit. */
export type TextAt = { text: string; start: number; line: number };

/** `key: value` of a decision's head, in whatever form it is written. */
export type DecisionField = {
  key: DecisionKey;
  where: "list" | "table" | "line" | "quote";
  /** The value as written, without the blanks around it. */
  value: TextAt;
  /** Range of the whole field on its line, label included. */
  start: number;
  end: number;
  /** Whether the field is all that its line says. */
  isWholeLine: boolean;
  /** Items and wrapped lines below, without their bullets. */
  more: TextAt[];
};

/** Lines of a head that are looked at: what lies deeper is prose, not a head. */
const HEAD_LINES = 150;
const MORE_LINES = 40;

/**
 * The fields that stand between two lines: `- Key: value`, `| Key | value |`, `**Key:** value`,
 * `> Key: value`, several on one line, tables with the keys as columns. Only keys that
 * `decision-keys.ts` knows are fields; code and comments hold none. Linear in the lines.
 */
export function readFields(lines: LineIndex, marks: CodeMarks, first: number, last: number): DecisionField[] {
  const fields: DecisionField[] = [];
  const end = Math.min(last, first + HEAD_LINES, lineCount(lines));
  for (let line = first; line <= end; line++) {
    if (marks.kinds[line - 1] !== PROSE) continue;
    const text = lineText(lines, line).slice(0, 4000);
    if (text.trim() === "" || /^ {0,3}#{1,6}[ \t]/.test(text)) continue;
    const start = lineStart(lines, line);
    if (/^\s*\|/.test(text) || isBareRow(lines, line, text)) {
      fields.push(...tableFields(lines, line, text, start));
      continue;
    }
    const lead = /^\s*(?:>\s?)*/.exec(text)?.[0] ?? "";
    const bullet = /^\s*(?:[-*+]|\d{1,3}[.)])[ \t]+/.exec(text.slice(lead.length))?.[0] ?? "";
    const offset = lead.length + bullet.length;
    const where = lead.includes(">") ? "quote" : bullet ? "list" : "line";
    const found = lineFields({ text: text.slice(offset), start: start + offset, line }, where);
    const field = found[found.length - 1];
    if (field)
      field.more = readMore(lines, marks, line, end, lead.length + (bullet ? 1 : 0), lead.includes(">"));
    fields.push(...found);
  }
  return fields;
}

/** Where a label stands in a line's content: `label` and the offset at which its value begins. */
type Label = { key: DecisionKey; start: number; valueStart: number };

const BOLD = /(\*\*|__|\*|_)([^*_:：|]{1,60})(?:[:：]\s*\1|\1\s*[:：])/gu;
const PLAIN = /^([^*_:：|`[\]<>]{1,60})[:：](?=\s|$|[^\s/\d\\])/u;

function lineFields(content: TextAt, where: DecisionField["where"]): DecisionField[] {
  const labels: Label[] = [];
  for (const match of content.text.matchAll(BOLD)) {
    const key = decisionKey(match[2] ?? "");
    const before = content.text.slice(0, match.index);
    const isFirst = labels.length === 0;
    if (isFirst && !/^[^\p{L}\p{N}]*$/u.test(before) && !/[|·•]\s*$|\s{2,}$|[,;]\s*$/.test(before)) continue;
    if (key) labels.push({ key, start: match.index, valueStart: match.index + match[0].length });
  }
  if (labels.length === 0 || (labels[0]?.start ?? 0) > 0) {
    const plain = PLAIN.exec(content.text);
    const key = plain && decisionKey(plain[1] ?? "");
    if (plain && key) labels.unshift({ key, start: 0, valueStart: plain[0].length });
  }
  if (labels.length === 0) {
    const bare = bareLabel(content.text);
    if (bare) labels.push(bare);
  }
  const split = labels.flatMap((label, i) => {
    const to = labels[i + 1]?.start ?? content.text.length;
    return [label, ...furtherLabels(content.text, label.valueStart, to)];
  });
  return split.map((label, i) => {
    const next = split[i + 1]?.start;
    const to = next ?? content.text.length;
    const raw = content.text.slice(label.valueStart, to);
    const value = next === undefined ? raw.trimEnd() : trimEndUnits(raw, "|·•,;—–-");
    const blank = value.length - value.trimStart().length;
    return {
      key: label.key,
      where,
      value: { text: value.trim(), start: content.start + label.valueStart + blank, line: content.line },
      start: content.start + label.start,
      end: content.start + to,
      isWholeLine: split.length === 1,
      more: [],
    };
  });
}

/** Labels without marks later on the line: `Status: x | Date: y`. */
function furtherLabels(text: string, from: number, to: number): Label[] {
  const labels: Label[] = [];
  for (const match of text
    .slice(from, to)
    .matchAll(/(?:\s[|·•]\s*|;\s+|,\s+|(?<!\s)\s{2,})(\p{L}[\p{L} -]{1,30})[:：]\s/gu)) {
    const key = decisionKey(match[1] ?? "");
    const at = from + match.index + match[0].indexOf(match[1] ?? "");
    if (key) labels.push({ key, start: at, valueStart: from + match.index + match[0].length - 1 });
  }
  return labels;
}

/** Labels without a colon: `**Status** Accepted`, `Status - Accepted`, `Date 09/04/2018`. */
function bareLabel(text: string): Label | null {
  const bold = /^(\*\*|__)([^*_|]{1,40})\1[ \t]*[-–—]?[ \t]+(?=\S)/u.exec(text);
  const boldKey = bold && decisionKey(bold[2] ?? "");
  if (bold && boldKey) return { key: boldKey, start: 0, valueStart: bold[0].length };
  const plain = /^(status|date)(?:[ \t]+[-–—][ \t]+(?=\S)|[ \t]+(?=\d))/i.exec(text);
  const key = plain && decisionKey(plain[1] ?? "");
  return plain && key ? { key, start: 0, valueStart: plain[0].length } : null;
}

/** A label that is none of ours ends a field all the same: `**Context**: …` below the deciders is no decider. */
const STRANGE_LABEL = /^(\*\*|__)[^*_:：|]{1,60}(?:[:：]\s*\1|\1\s*[:：])/u;

/** Items of a nested list and wrapped lines below a field, up to a blank line or the next item. */
function readMore(
  lines: LineIndex,
  marks: CodeMarks,
  line: number,
  end: number,
  indent: number,
  isQuote: boolean,
): TextAt[] {
  const more: TextAt[] = [];
  let blank = 0;
  for (let next = line + 1; next <= Math.min(end, line + MORE_LINES); next++) {
    if (marks.kinds[next - 1] !== PROSE) break;
    const text = lineText(lines, next).slice(0, 2000);
    const lead = /^\s*(?:>\s?)*\s*/.exec(text)?.[0] ?? "";
    if (lead.includes(">") !== isQuote && text.trim() !== "") break;
    const rest = text.slice(lead.length);
    if (rest.trim() === "") {
      if (++blank > 1) break;
      continue;
    }
    const bullet = /^(?:[-*+]|\d{1,3}[.)])[ \t]+/.exec(rest)?.[0] ?? "";
    if (/^(?:#|\||<!--)/.test(rest) || (bullet && lead.length < Math.max(1, indent))) break;
    if (blank > 0 && !(bullet && lead.length > indent)) break;
    const content = {
      text: rest.slice(bullet.length),
      start: lineStart(lines, next) + lead.length + bullet.length,
      line: next,
    };
    if (lineFields(content, "line").length > 0 || (bullet === "" && STRANGE_LABEL.test(rest))) break;
    more.push({ ...content, text: content.text.trimEnd() });
  }
  return more;
}

/** A row `| Key | value |`, pairs of them, or the row below a row of keys. */
function tableFields(lines: LineIndex, line: number, text: string, start: number): DecisionField[] {
  const cells = splitCells(text);
  const keys = cells.map((cell) => decisionKey(cell.text));
  const isHead = isDelimiterRow(lineText(lines, line + 1).slice(0, 4000));
  const known = keys.filter((key) => key !== null).length;
  if (isHead && known >= 2) {
    const below = lineText(lines, line + 2).slice(0, 4000);
    if (!/^\s*\|/.test(below)) return [];
    const values = splitCells(below);
    return keys.flatMap((key, i) => {
      const value = values[i];
      return key && value ? [cellField(key, value, lineStart(lines, line + 2), line + 2)] : [];
    });
  }
  return keys.flatMap((key, i) => {
    const value = cells[i + 1];
    return key && value && i % 2 === 0 ? [cellField(key, value, start, line)] : [];
  });
}

/** A row of a table without its outer bars: a delimiter row stands right below or not far above. */
function isBareRow(lines: LineIndex, line: number, text: string): boolean {
  if (!text.includes("|") || /^\s*(?:[-*+>#]|\*\*)/.test(text)) return false;
  for (let other = line + 1; other >= Math.max(1, line - 20); other--) {
    const row = lineText(lines, other).slice(0, 400);
    if (other <= line && !row.includes("|")) return false;
    if (row.includes("|") && isDelimiterRow(row)) return true;
  }
  return false;
}

/** `| --- | :-: |`, the row below the head of a table. */
function isDelimiterRow(text: string): boolean {
  const cells = text.split("|").map((cell) => cell.trim());
  return (
    cells.length > 1 && cells.some((cell) => cell !== "") && cells.every((cell) => /^(?::?-+:?)?$/.test(cell))
  );
}

type Cell = { text: string; start: number };

function cellField(key: DecisionKey, cell: Cell, start: number, line: number): DecisionField {
  const value = { text: cell.text, start: start + cell.start, line };
  const end = value.start + cell.text.length;
  return { key, where: "table", value, start: value.start, end, isWholeLine: true, more: [] };
}

/** Cells of a row, trimmed, with their offsets in the line; `\|` and bars in code do not split. */
function splitCells(text: string): Cell[] {
  const cells: Cell[] = [];
  let from = /^\s*\|/.test(text) ? -1 : 0;
  let code = false;
  for (let i = 0; i <= text.length; i++) {
    const unit = text[i];
    if (unit === "\\") {
      i++;
      continue;
    }
    if (unit === "`") code = !code && text.indexOf("`", i + 1) !== -1;
    if ((unit !== "|" || code) && i < text.length) continue;
    if (from !== -1) {
      const raw = text.slice(from, i);
      const trimmed = raw.trim();
      if (i < text.length || trimmed !== "") {
        cells.push({ text: trimmed, start: from + (raw.length - raw.trimStart().length) });
      }
    }
    from = i + 1;
  }
  return cells;
}
