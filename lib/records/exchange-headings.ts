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

/** Which part a heading's text names, and how surely; null for every other heading. */
export function namedPart(title: string): { part: ExchangePart; isSure: boolean } | null {
  const plain = plainTitle(title);
  if (plain === "" || plain.length > 60) return null;
  const sure = SURE.get(plain);
  if (sure) return { part: sure, isSure: true };
  const possible = POSSIBLE.get(plain);
  if (possible) return { part: possible, isSure: false };
  // `Outcome & Impact`, `Outcomes / Validation`, `Response (Summary)`, `Evaluation Notes (Flyover)`.
  const lead = /^(prompt|response|outcomes?|evaluation(?: notes)?)\s*(?:[(&/]|and\s)/.exec(plain)?.[1];
  if (!lead) return null;
  const part = lead.startsWith("outcome") ? "outcome" : lead.startsWith("evaluation") ? "evaluation" : lead;
  return {
    part: part === "prompt" || part === "response" ? part : (part as ExchangePart),
    isSure: part !== "prompt",
  };
}

/** `**Prompt:**` or `**User Input**:` at the start of a line; rest is what follows on it. */
export function boldLabel(text: string): { part: ExchangePart; rest: string } | null {
  const match = /^\s{0,3}\*\*([A-Za-z][A-Za-z ]{2,30})(?::\*\*|\*\*\s?:)\s*(.*)$/.exec(text.slice(0, 300));
  const named = match?.[1] ? namedPart(match[1]) : null;
  return named ? { part: named.part, rest: match?.[2] ?? "" } : null;
}
