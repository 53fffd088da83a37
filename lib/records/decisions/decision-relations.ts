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

/** Text that may name other records, and the relation it stands behind. */
type Said = {
  key: DecisionKey;
  at: TextAt;
  /** Whether a text without a path, number or link can be a title. */
  mayBeTitle: boolean;
  /** What a reader is shown as evidence. */
  says: string;
};

/**
 * Everything a decision says about other records, each with the line that says it: header keys,
 * fields of the head, the status itself, link paragraphs of the status section, labels in the
 * references, and any line that begins with a relation ("Supersedes [3. Use Y](…)").
 */
export function readRelations(search: RelationSearch): { links: Link[]; lines: RelationLine[] } {
  const { links, add } = linkCollector();
  const relationLines: RelationLine[] = [];
  for (const said of [...headerRelations(search), ...statusRelations(search)]) add(said);
  for (const { key, value, more, isWholeLine, start, end } of [
    ...search.fields,
    ...referenceFields(search),
  ]) {
    if (!RELS[key]) continue;
    const says = `line ${value.line} says ${quote(`${key}: ${value.text}`)}`;
    for (const at of [value, ...more]) add({ key, at, mayBeTitle: true, says });
    relationLines.push({ key, line: value.line, isWholeLine, start, end });
  }
  for (const { key, target, isInStatus, said } of relationSentences(search)) {
    const says = `line ${target.line} says ${quote(said)}`;
    if (add({ key, at: target, mayBeTitle: isInStatus, says }) > 0)
      relationLines.push({ key, line: target.line, isWholeLine: true, start: -1, end: -1 });
  }
  return { links, lines: relationLines };
}

/** Makes links of what is said, each target once a relation. `add` answers how many targets a text names. */
function linkCollector(): { links: Link[]; add(said: Said): number } {
  const links: Link[] = [];
  const seen = new Set<string>();
  const add = ({ key, at, mayBeTitle, says }: Said): number => {
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
          return count + add({ key: relation?.key ?? "links", at: { ...at, text }, mayBeTitle: false, says });
        }, 0);
      }
    }
    const targets = readTargets(at.text, mayBeTitle && isRelationKey(key) && key !== "relates");
    for (const { target } of targets) {
      // `SC-014` behind "Feature Spec" is a criterion of the spec, not the spec.
      if (PATH_ONLY.has(rel) && !/[/.]/.test(target)) continue;
      const kind = kindOf(rel, target);
      if (seen.has(`${kind} ${target}`)) continue;
      seen.add(`${kind} ${target}`);
      links.push({ rel: kind, target, resolved: null, evidence: says, line: at.line });
    }
    return targets.length;
  };
  return { links, add };
}

function headerRelations({ header }: RelationSearch): Said[] {
  return header.entries.flatMap(({ key: name, value, line }) => {
    const key = decisionKey(name);
    if (!key) return [];
    return texts(value).map((text) => {
      const says = `the header says ${quote(`${name}: ${text}`)}`;
      return { key, at: { text, start: -1, line }, mayBeTitle: true, says };
    });
  });
}

/** What a status says of its successor, and then whatever else stands behind its word. */
function statusRelations({ places }: RelationSearch): Said[] {
  const successors = places.flatMap(({ reading: { by, status }, raw, line }): Said[] => {
    if (!by || (status !== "superseded" && status !== "deprecated")) return [];
    const at = { text: raw.slice(by.start, by.end), start: -1, line };
    return [{ key: "superseded-by", at, mayBeTitle: true, says: `the status says ${quote(raw)}` }];
  });
  const others = places.flatMap(({ raw, line }) =>
    relationsWithin(raw).map(({ key, text }) => {
      const at = { text, start: -1, line };
      return { key, at, mayBeTitle: false, says: `the status says ${quote(raw)}` };
    }),
  );
  return [...successors, ...others];
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
