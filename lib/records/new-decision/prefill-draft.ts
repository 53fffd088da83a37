import { encodePath, relativePath } from "../edit/name-decision";
import { indexLines, lineCount, lineText } from "../line-index";
import { titleFromSlug } from "../read-title";
import type { DocumentKind, RecordKind } from "../vocabulary";
import { cleanBlock, cleanLine, clipLine } from "./clean-text";
import type { DecisionDraft, DraftReference } from "./decision-draft";

/** A record in which a decision was suggested. `text` has its secrets masked. */
export type SuggestedIn = {
  path: string;
  title: string;
  kind: RecordKind;
  documentKind: DocumentKind | null;
  /** Line of the suggestion, from 1. */
  line: number;
  text: string;
  /** What was asked, of a prompt; null where the record says nothing of it. */
  asked: string | null;
};

/** A suggestion that a person wants documented. */
export type Suggested = {
  brief: string;
  /** The title the agent proposed: a slug, or words; null when it proposed none. */
  title: string | null;
  /** Prompts first, the newest of each kind first. */
  occurrences: readonly SuggestedIn[];
  /** Further records that a reader of the decision will want: the feature's spec and plan. */
  related: readonly Pick<SuggestedIn, "path" | "title" | "kind" | "documentKind">[];
};

/** So much of a prompt is quoted; the link leads to the rest. */
const QUOTED_LINES = 24;
const QUOTED_UNITS = 1600;
/** A brief longer than this is a sentence, not a title. */
const LONGEST_TITLE = 80;
const MOST_REFERENCES = 10;

/**
 * What a suggestion already says of the decision it asks for: a title, the prompt in its own words with a
 * link to it, the alternatives it names, and where it was said. A person edits the rest.
 *
 * @param folder that the decision will lie in: links lead on from there
 */
export function prefillDraft(
  suggested: Suggested,
  folder: string,
): Pick<DecisionDraft, "title" | "context" | "alternatives" | "references"> {
  const prompt =
    suggested.occurrences.find((one) => one.kind === "prompt" && one.asked) ?? suggested.occurrences[0];
  const brief = cleanLine(suggested.brief);
  return {
    title: titleOf(suggested, brief),
    context: [brief === "" ? "" : `${brief.replace(/[.:;,]$/, "")}.`, prompt ? quoteOf(prompt, folder) : ""]
      .filter((part) => part !== "")
      .join("\n\n"),
    alternatives: alternativesOf(suggested.occurrences),
    references: referencesOf(suggested),
  };
}

function titleOf({ title }: Suggested, brief: string): string {
  const proposed = cleanLine(title ?? "");
  if (/\s/.test(proposed)) return clipLine(proposed, 2 * LONGEST_TITLE);
  if (brief !== "" && (brief.length <= LONGEST_TITLE || proposed === ""))
    return clipLine(brief, LONGEST_TITLE);
  return titleFromSlug(proposed);
}

function quoteOf(one: SuggestedIn, folder: string): string {
  const said = one.kind === "prompt" && one.asked ? one.asked : around(one);
  const lines = cleanBlock(said).split("\n");
  let units = 0;
  const kept: string[] = [];
  for (const line of lines) {
    units += line.length + 1;
    if (kept.length >= QUOTED_LINES || units > QUOTED_UNITS) break;
    kept.push(line);
  }
  const isCut = kept.length < lines.length;
  if (kept.length === 0 && lines[0]) kept.push(clipLine(lines[0], QUOTED_UNITS));
  const quoted = [...kept, ...(isCut ? ["[…]"] : [])].map((line) => (line === "" ? ">" : `> ${line}`));
  if (said.trim() === "") return "";
  const name = cleanLine(one.title).replace(/[[\]]/g, "") || one.path;
  const link = `[${name}](${encodePath(relativePath(`${folder}/x`, one.path))})`;
  const verb = one.kind === "prompt" && one.asked ? "The prompt" : "From";
  return `${verb} ${link}:\n\n${quoted.join("\n")}`;
}

/** The paragraph in which a suggestion stands. */
function around({ text, line }: SuggestedIn): string {
  const lines = indexLines(text);
  const isFull = (at: number) => at >= 1 && at <= lineCount(lines) && lineText(lines, at).trim() !== "";
  let first = line;
  let last = line;
  while (isFull(first - 1) && line - first < 6) first--;
  while (isFull(last + 1) && last - line < 12) last++;
  const found: string[] = [];
  for (let at = first; at <= last; at++) found.push(lineText(lines, at).slice(0, 1000));
  return found.join("\n");
}

/** `Alternatives considered: A, B` within the lines below a suggestion, with the items below it. */
function alternativesOf(occurrences: readonly SuggestedIn[]): string {
  for (const { text, line } of occurrences) {
    const lines = indexLines(text);
    for (let at = line + 1; at <= Math.min(lineCount(lines), line + 25); at++) {
      const own = lineText(lines, at).slice(0, 2000);
      if (/^ {0,3}#{1,3}[ \t]/.test(own) || /decision detected/i.test(own)) break;
      const label =
        /^(\s*)(?:[-*+][ \t]+)?(?:\*\*|__)?alternatives?(?: considered)?(?:\*\*|__)?[ \t]*[:：](?:\*\*|__)?/i.exec(
          own,
        );
      if (!label) continue;
      const found = [own.slice(label[0].length).trim()];
      for (let below = at + 1; below <= Math.min(lineCount(lines), at + 15); below++) {
        const item = lineText(lines, below).slice(0, 1000);
        const lead = /^(\s*)[-*+][ \t]+/.exec(item)?.[1]?.length;
        if (lead === undefined || lead <= (label[1]?.length ?? 0)) break;
        found.push(item.trim());
      }
      return found.filter((one) => one !== "").join("\n");
    }
  }
  return "";
}

function referencesOf({ occurrences, related }: Suggested): DraftReference[] {
  const seen = new Set<string>();
  return [...occurrences, ...related]
    .flatMap((one) => {
      if (seen.has(one.path)) return [];
      seen.add(one.path);
      return [{ label: labelOf(one), path: one.path, title: one.title }];
    })
    .slice(0, MOST_REFERENCES);
}

function labelOf({ kind, documentKind }: Pick<SuggestedIn, "kind" | "documentKind">): string {
  if (kind === "prompt") return "Prompt";
  if (kind === "decision") return "Related ADRs";
  if (kind === "minutes") return "Minutes";
  return {
    spec: "Feature Spec",
    plan: "Implementation Plan",
    tasks: "Tasks",
    constitution: "Constitution",
    other: "Document",
  }[documentKind ?? "other"];
}
