import type { SuggestionForm } from "../record";

/** The words that say a decision was found, and what stands around them on their line. */
export type Marker = {
  form: SuggestionForm;
  /** Offset of the marker in the line. */
  at: number;
  /** The line after the marker and its colon. */
  rest: string;
  /** The brief, when it stands before the marker ("JWT vs sessions detected. Document?"); else null. */
  before: string | null;
  /** A title that the marker itself gives in quotes. */
  title: string | null;
  isPlural: boolean;
};

const DETECTED =
  /(?:architectur\w{0,12}|significant|adr)(?:[ -](?:significant|important|design|technical)){0,3}[ -](?:decision|choice)(s)?[ -](?:detected|identified)(?:\(s\))?[*_]{0,2}\s*(?:[:：]|[—–]|--?\s|$)|(?:architectur\w{0,12}|significant)(?:[ -](?:significant|important))?[ -](?:decision)(s)?[ -]detected(?=[*_]{0,2}\s*$)/iu;
const SUGGESTION = /\badr[ -](?:suggestion|recommendation)(s)?[*_]{0,2}\s*(?:[:：]|[—–]|--?\s|$)/iu;
const SUGGEST = /\b(?:suggest(?:ed|ing)?|propose[sd]?|recommend(?:ed)?)[ -](?:new )?adr[*_]{0,2}\s*[:：]/iu;
const BARE_DETECTED = /^(.{4,200}?)\s+detected[*_]{0,2}\.\s*(?:[*_]{0,2})document/iu;

/** The first marker of a line, or null. */
export function findMarker(line: string): Marker | null {
  if (!/detected|identified|adr/i.test(line)) return null;
  const suggest = SUGGEST.exec(line);
  const suggestion = SUGGESTION.exec(line);
  const detected = DETECTED.exec(line);
  const outer = suggest ?? suggestion;
  // `ADR Suggestion: 📋 Architectural decision detected: X` is one marker: the inner one.
  if (detected && (!outer || detected.index > outer.index)) {
    return { ...at("detected", line, detected), isPlural: Boolean(detected[1] ?? detected[2]) };
  }
  if (suggest) {
    const marker = at("adr-suggestion", line, suggest);
    const quoted = /^\s*["“]([^"”]{3,200})["”]/.exec(marker.rest)?.[1] ?? null;
    const before = quoted ? itemBefore(line.slice(0, suggest.index)) : null;
    return { ...marker, title: quoted, before, isPlural: false };
  }
  const outside = suggestion ? line.slice(suggestion.index + suggestion[0].length) : line;
  const bare = /detected/i.test(outside) ? BARE_DETECTED.exec(stripLead(outside)) : null;
  if (bare?.[1] && !/\bno\b|\bnot\b/i.test(bare[1])) {
    const found = line.indexOf(bare[1]);
    return {
      form: suggestion ? "adr-suggestion" : "detected",
      at: suggestion?.index ?? Math.max(0, found),
      rest: line.slice(Math.max(0, found) + bare[1].length),
      before: bare[1],
      title: null,
      isPlural: false,
    };
  }
  return suggestion ? { ...at("adr-suggestion", line, suggestion), isPlural: Boolean(suggestion[1]) } : null;
}

function at(form: SuggestionForm, line: string, match: RegExpExecArray): Omit<Marker, "isPlural"> {
  const rest = line.slice(match.index + match[0].length);
  return { form, at: match.index, rest, before: null, title: null };
}

/** `1. **X vs. Y** — Rationale: … →` before `Suggest ADR:` is about "X vs. Y". */
function itemBefore(text: string): string | null {
  const bold = /^\s*(?:[-*+]|\d{1,3}[.)])?\s*(?:\*\*|__)(.{3,200}?)(?:\*\*|__)/.exec(text)?.[1];
  return bold && !/^suggest/i.test(bold) ? bold : null;
}

function stripLead(text: string): string {
  return text.replace(/^[\s>*_"'“`-]*(?:\p{Extended_Pictographic}\uFE0F?|[^\p{L}\p{N}"]{1,8})?\s*/u, "");
}

const TELLS =
  /\b(?:if|when|whenever|where|once|should|must|always|never|example|e\.g|such as|for instance|format|template|wording|text|message|output|respond|reply|say|surface|display|print|show|ask|suggest(?:s|ed|ing)?(?: \w+){0,3}(?: with)?|using|use|emit|like)\b[^.!?]*$/i;

/**
 * Whether a line speaks about the marker instead of using it: it is denied, quoted, in code, told
 * to be said, or an example.
 */
export function isInstruction(line: string, marker: Pick<Marker, "at"> & Partial<Marker>): boolean {
  const before = line.slice(Math.max(0, marker.at - 300), marker.at);
  if (/\b(?:no|zero|without|any|not|none|did not|didn['’]t)\s+(?:\w+\s+){0,2}[^\p{L}]*$/iu.test(before))
    return true;
  if (marker.form === "detected") {
    if (count(before, "`") % 2 === 1) return true;
    // A curly quote inside a word is what is left of a picture that was decoded wrongly.
    const curly = before.replace(/[^\s(:]“/g, "");
    const quotes = count(before, '"') + count(curly, "“") - count(curly, "”");
    const isNamed = /adr suggestion\**\s*[:：]\s*["“][^"“]*$/i.test(before);
    if (quotes % 2 === 1 && !isNamed) return true;
    if (/'[^']*$/.test(before) && /[:(]\s*'[^']*$/.test(before)) return true;
    const own = before.replace(/\**(?:grouped )?(?:adr suggestions?|suggest(?:ed)? adr)\**\s*[:：]/gi, "");
    return TELLS.test(own);
  }
  if (
    /\b(?:example|e\.g|such as|for instance|usage|template|if|when|whenever|should|must|always)\b[^.!?]*$/i.test(
      before,
    )
  )
    return true;
  return count(before, '"') % 2 === 1;
}

function count(text: string, unit: string): number {
  return text.split(unit).length - 1;
}
