import type { HeaderValue } from "../header/header";
import { asList } from "../header/header-values";
import { isNullWord } from "../header/null-words";
import { type LineIndex, lineCount, lineStart, lineText } from "../line-index";
import { readTargets } from "../links/read-targets";
import { type CodeMarks, PROSE } from "../mark-code";
import type { Link, LinkRel } from "../record";
import type { Header } from "../record-input";
import type { StatusPlaceFound } from "../status/status-place";
import { type DecisionField, readFields, type TextAt } from "./decision-fields";
import { type DecisionKey, decisionKey, isRelationKey } from "./decision-keys";
import type { Heading, Outline } from "./decision-outline";
import { partOfHeading } from "./decision-parts";

export type RelationSearch = {
  lines: LineIndex;
  marks: CodeMarks;
  header: Header;
  outline: Outline;
  /** Fields of the head. */
  fields: readonly DecisionField[];
  places: readonly StatusPlaceFound[];
};

const RELS: Partial<Record<DecisionKey, LinkRel>> = {
  supersedes: "supersedes",
  "superseded-by": "superseded-by",
  amends: "amends",
  "amended-by": "amended-by",
  relates: "relates",
  links: "relates",
  spec: "spec",
  plan: "plan",
  tasks: "tasks",
  prompt: "prompt",
  ticket: "ticket",
  pr: "pr",
};

const PATH_ONLY: ReadonlySet<LinkRel> = new Set(["spec", "plan", "tasks"]);

/** A relation found on a line; the pen and the core text want to know where. */
export type RelationLine = {
  key: DecisionKey;
  line: number;
  isWholeLine: boolean;
  start: number;
  end: number;
};

/**
 * Everything a decision says about other records, each with the line that says it: header keys,
 * fields of the head, the status itself, link paragraphs of the status section, labels in the
 * references, and any line that begins with a relation ("Supersedes [3. Use Y](…)").
 */
export function readRelations(search: RelationSearch): { links: Link[]; lines: RelationLine[] } {
  const links: Link[] = [];
  const seen = new Set<string>();
  const relationLines: RelationLine[] = [];
  const add = (rel: LinkRel, target: string, line: number | null, evidence: string): void => {
    const key = `${rel} ${target}`;
    if (seen.has(key)) return;
    seen.add(key);
    links.push({ rel, target, resolved: null, evidence, line });
  };
  const addText = (key: DecisionKey, at: TextAt, mayBeTitle: boolean, says: string): number => {
    const rel = RELS[key];
    if (!rel) return 0;
    if (key === "relates") {
      // `ADR-0001, Supersedes [ADR-0003](…)`: a piece may name its own relation.
      const pieces = at.text.split(/,\s+(?=\p{L}+ )/u);
      const own = pieces.map((piece) => relationAt(piece, 0));
      if (own.some((relation) => relation !== null && relation.key !== "relates")) {
        return pieces.reduce((count, piece, i) => {
          const relation = own[i];
          const text = relation ? piece.slice(relation.end) : piece;
          return count + addText(relation?.key ?? "links", { ...at, text }, false, says);
        }, 0);
      }
    }
    const targets = readTargets(at.text, mayBeTitle && isRelationKey(key) && key !== "relates");
    for (const { target } of targets) {
      // `SC-014` behind "Feature Spec" is a criterion of the spec, not the spec.
      if (PATH_ONLY.has(rel) && !/[/.]/.test(target)) continue;
      add(kindOf(rel, target), target, at.line, says);
    }
    return targets.length;
  };

  for (const entry of search.header.entries) {
    const key = decisionKey(entry.key);
    if (!key || !RELS[key]) continue;
    for (const text of texts(entry.value)) {
      addText(
        key,
        { text, start: -1, line: entry.line },
        true,
        `the header says ${quote(`${entry.key}: ${text}`)}`,
      );
    }
  }
  for (const place of search.places) {
    const { by, status } = place.reading;
    if (!by) continue;
    const text = place.raw.slice(by.start, by.end);
    const key = status === "superseded" || status === "deprecated" ? "superseded-by" : null;
    if (key) addText(key, { text, start: -1, line: place.line }, true, `the status says ${quote(place.raw)}`);
  }
  for (const place of search.places) {
    for (const { key, text } of relationsWithin(place.raw)) {
      addText(key, { text, start: -1, line: place.line }, false, `the status says ${quote(place.raw)}`);
    }
  }
  for (const field of [...search.fields, ...referenceFields(search)]) {
    if (!RELS[field.key]) continue;
    const says = `line ${field.value.line} says ${quote(`${field.key}: ${field.value.text}`)}`;
    for (const at of [field.value, ...field.more]) addText(field.key, at, true, says);
    relationLines.push({
      key: field.key,
      line: field.value.line,
      isWholeLine: field.isWholeLine,
      start: field.start,
      end: field.end,
    });
  }
  for (const found of relationSentences(search)) {
    const isStatement = addText(
      found.key,
      found.target,
      found.isInStatus,
      `line ${found.target.line} says ${quote(found.said)}`,
    );
    if (isStatement > 0)
      relationLines.push({ key: found.key, line: found.target.line, isWholeLine: true, start: -1, end: -1 });
  }
  return { links, lines: relationLines };
}

/** "Accepted (supersedes [ADR 3](0003-x.md))": relations behind the word of a status. */
function relationsWithin(raw: string): { key: DecisionKey; text: string }[] {
  const found: { key: DecisionKey; at: number; end: number }[] = [];
  for (const match of raw
    .slice(0, 1000)
    .matchAll(
      /(?<![\p{L}\d])(?:supersed|superced|replac|obsolet|amend|updat|extend|refin|clarif)\p{L}{1,5}(?: by)?(?=\s)/giu,
    )) {
    const key = decisionKey(match[0]);
    if (key && isRelationKey(key) && key !== "superseded-by")
      found.push({ key, at: match.index, end: match.index + match[0].length });
  }
  return found.map(({ key, end }, i) => ({ key, text: raw.slice(end, found[i + 1]?.at ?? end + 400) }));
}

function texts(value: HeaderValue): string[] {
  if (typeof value === "string") return isNullWord(value) ? [] : [value];
  return asList(value);
}

/** A number sign is an issue, an address may say better than the key what it is. */
function kindOf(rel: LinkRel, target: string): LinkRel {
  if (rel === "relates" && /^(?:PHR-|.*\.prompt\.md$)/i.test(target)) return "prompt";
  return rel;
}

function quote(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  return `“${plain.length > 100 ? `${plain.slice(0, 99)}…` : plain}”`;
}

/**
 * `- Related ADRs: …`, `- Feature Spec: …` below References, Links, More Information; and what stands
 * below a heading that is a relation itself (`## Superseded by`).
 */
function referenceFields({ lines, marks, outline }: RelationSearch): DecisionField[] {
  return outline.headings.flatMap((heading) => {
    if (partOfHeading(heading.text) === "references") {
      return readFields(lines, marks, heading.bodyLine, heading.lastLine);
    }
    const key = decisionKey(heading.text);
    return key && isRelationKey(key) && key !== "relates" ? headingField(lines, marks, heading, key) : [];
  });
}

function headingField(
  lines: LineIndex,
  marks: CodeMarks,
  heading: Heading,
  key: DecisionKey,
): DecisionField[] {
  const content: TextAt[] = [];
  for (let line = heading.bodyLine; line <= Math.min(heading.ownLastLine, heading.bodyLine + 30); line++) {
    const text =
      marks.kinds[line - 1] === PROSE
        ? lineText(lines, line)
            .trim()
            .replace(/^[-*+][ \t]+/, "")
        : "";
    if (text !== "") content.push({ text, start: lineStart(lines, line), line });
  }
  const [value, ...more] = content;
  const range = { start: -1, end: -1, isWholeLine: true };
  return value ? [{ key, where: "line", value, ...range, more }] : [];
}

type Sentence = { key: DecisionKey; target: TextAt; said: string; isInStatus: boolean };

const LEAD = /^\s*(?:>\s?)*(?:[-*+][ \t]+)?[*_`“"]{0,3}/;

/** Lines that begin with a relation and no colon. Outside the status section they must name a target. */
function relationSentences({ lines, marks, header, outline }: RelationSearch): Sentence[] {
  const status = outline.headings.find((heading) => partOfHeading(heading.text) === "status");
  const found: Sentence[] = [];
  for (let line = header.bodyLine; line <= lineCount(lines); line++) {
    if (marks.kinds[line - 1] !== PROSE) continue;
    const text = lineText(lines, line).slice(0, 1000);
    const lead = LEAD.exec(text)?.[0].length ?? 0;
    const said = relationAt(text, lead);
    if (!said) continue;
    const isInStatus = status !== undefined && line >= status.bodyLine && line <= status.ownLastLine;
    const target = { text: text.slice(said.end), start: lineStart(lines, line) + said.end, line };
    // "Supersedes" at the start of a sentence of prose names its target right away or not at all.
    if (
      !isInStatus &&
      !/^[*_`“"]{0,3}\s*(?:the |our )?(?:\[|`|ADR|https?:|\S{1,200}\.md|[A-Z]{1,10}-?\d)/i.test(target.text)
    )
      continue;
    found.push({ key: said.key, target, said: text.slice(lead), isInStatus });
  }
  return found;
}

const VERB = /^(?:\p{L}+(?:[ -](?:by|to|on|par|durch|por))?)(?=[\s*_])/iu;

function relationAt(text: string, lead: number): { key: DecisionKey; end: number } | null {
  const unit = text.charCodeAt(lead) | 32;
  // s(upersede), r(eplace, elate), a(mend), o(bsolete), u(pdate), e(xtend), c(larify), d(epend), m, b, l, i
  if (unit < 97 || unit > 122) return null;
  const verb = VERB.exec(text.slice(lead, lead + 40))?.[0];
  const key = verb ? decisionKey(verb) : null;
  return verb && key && isRelationKey(key) && !/^see$/i.test(verb) ? { key, end: lead + verb.length } : null;
}
