import { plainTitle } from "./sections";

/** The four parts of a prompt record, in the order of its template. */
export type ExchangePart = "prompt" | "response" | "outcome" | "evaluation";

/**
 * Headings that name a part. *Sure* ones are the template's and its close relatives; *possible* ones
 * are words that also occur inside a prompt or a response, and count only where no sure one is.
 */
const SURE: ReadonlyMap<string, ExchangePart> = new Map<string, ExchangePart>([
  ["prompt", "prompt"],
  ["prompt text", "prompt"],
  ["prompttext", "prompt"],
  ["prompt_text", "prompt"],
  ["user prompt", "prompt"],
  ["user prompt text", "prompt"],
  ["original prompt", "prompt"],
  ["verbatim prompt", "prompt"],
  ["full prompt", "prompt"],
  ["initial prompt", "prompt"],
  ["response snapshot", "response"],
  ["response text", "response"],
  ["responsetext", "response"],
  ["response_text", "response"],
  ["response summary", "response"],
  ["assistant response", "response"],
  ["agent response", "response"],
  ["agent responses", "response"],
  ["ai response", "response"],
  ["outcome", "outcome"],
  ["outcomes", "outcome"],
  ["evaluation notes", "evaluation"],
  ["evaluation notes (flywheel)", "evaluation"],
]);

const POSSIBLE: ReadonlyMap<string, ExchangePart> = new Map<string, ExchangePart>([
  ["user input", "prompt"],
  ["user request", "prompt"],
  ["user requests", "prompt"],
  ["user prompts", "prompt"],
  ["user input summary", "prompt"],
  ["request summary", "prompt"],
  ["original user input", "prompt"],
  ["request", "prompt"],
  ["user message", "prompt"],
  ["user query", "prompt"],
  ["original request", "prompt"],
  ["original user request", "prompt"],
  ["prompt summary", "prompt"],
  ["input", "prompt"],
  ["response", "response"],
  ["responses", "response"],
  ["output", "response"],
  ["actions taken", "response"],
  ["result", "outcome"],
  ["results", "outcome"],
  ["impact", "outcome"],
  ["evaluation", "evaluation"],
  ["reflection", "evaluation"],
  ["reflection note", "evaluation"],
  ["reflectionnote", "evaluation"],
  ["lessons learned", "evaluation"],
  ["learnings", "evaluation"],
  ["key learnings", "evaluation"],
]);

/** Names that only the template has: they count at any level. */
const TEMPLATE_NAMES = /^(?:prompt_text|prompttext|response_text|responsetext|response snapshot)(?:\s*\(|$)/;

/** Which part a heading's text names, and how surely; null for every other heading. */
export function namedPart(title: string): NamedPart | null {
  const plain = plainTitle(title);
  if (plain === "" || plain.length > 60) return null;
  const isTemplate = TEMPLATE_NAMES.test(plain);
  // A remark in brackets does not change what is named: `User Input (Verbatim)`, `Response (Summary)`.
  for (const name of [plain, plain.replace(/\s*\([^()]*\)?$/, "")]) {
    const sure = SURE.get(name);
    if (sure) return { part: sure, isSure: true, isTemplate };
    const possible = POSSIBLE.get(name);
    if (possible) return { part: possible, isSure: false, isTemplate };
  }
  // `Outcome & Impact`, `Outcomes / Validation`, `Evaluation Notes (Flyover)`.
  const lead = /^(prompt|response|outcomes?|evaluation(?: notes)?)\s*(?:[&/]|and\s)/.exec(plain)?.[1];
  const part = lead === undefined ? undefined : (SURE.get(lead) ?? POSSIBLE.get(lead));
  return part ? { part, isSure: part !== "prompt", isTemplate } : null;
}

export type NamedPart = { part: ExchangePart; isSure: boolean; isTemplate: boolean };

const LABEL_PARTS = { PROMPT_TEXT: "prompt", RESPONSE_TEXT: "response" } as const;

/** `PROMPT_TEXT:` alone on a line: the template's variable, left as a label. */
export function capitalLabel(text: string): ExchangePart | null {
  const label = /^(PROMPT_TEXT|RESPONSE_TEXT):\s*$/.exec(text.slice(0, 40))?.[1];
  return label === "PROMPT_TEXT" || label === "RESPONSE_TEXT" ? LABEL_PARTS[label] : null;
}

/** `**Prompt:**` or `**User Input**:` at the start of a line; rest is what follows on it. */
export function boldLabel(text: string): { part: ExchangePart; rest: string } | null {
  const match = /^\s{0,3}\*\*([A-Za-z][A-Za-z ]{2,30})(?::\*\*|\*\*\s?:)\s*(.*)$/.exec(text.slice(0, 300));
  const named = match?.[1] ? namedPart(match[1]) : null;
  return named ? { part: named.part, rest: match?.[2] ?? "" } : null;
}
