import { problem } from "../problems";
import { dateProblems } from "../prompt";
import type { DateReading } from "../read-dates";
import type { Problem } from "../record";
import type { DecisionInput } from "../record-input";
import type { DecisionShape } from "./decision-shape";
import { isOneEscapedLine, isTemplateTitle, type TitleReading } from "./decision-title";

/** What could not honestly be read of one decision. */
export function decisionProblems(
  input: DecisionInput,
  shape: DecisionShape,
  title: TitleReading,
  date: DateReading,
  dateRaw: { text: string; line: number } | null,
): Problem[] {
  const found: Problem[] = [];
  const line = shape.outline.title?.line ?? null;
  if (isOneEscapedLine(input.text)) {
    found.push(
      problem(
        "escaped-newlines",
        1,
        "This file is one line in which \\n is written out instead of line breaks.",
      ),
    );
  }
  found.push(...statusProblems(shape));
  if (isTemplateTitle(title.title)) {
    found.push(
      problem("unfilled-template", line, `The title is still the template's: “${clip(title.title)}”.`),
    );
  }
  found.push(...dateProblems(date, dateRaw?.text ?? null, dateRaw?.line ?? null));
  const number = input.place.number;
  if (number && title.number && number.length <= 6 && digits(number) !== digits(title.number)) {
    found.push(
      problem("number-mismatch", line, `The title says ${title.number}, the file name says ${number}.`),
    );
  }
  return found;
}

function statusProblems({ status }: DecisionShape): Problem[] {
  const raw = clip(status.raw ?? "");
  switch (status.status) {
    case "conflict": {
      const said = status.places
        .filter((place) => place.reading.status !== "none")
        .map((place) => `line ${place.line} says “${clip(place.raw)}”`);
      const [only] = said;
      const message =
        said.length === 1 && only
          ? `The status contradicts itself: ${only}.`
          : `The places of the status disagree: ${said.slice(0, 6).join(", ")}.`;
      return [problem("status-conflict", status.line, message)];
    }
    case "unknown":
      return [problem("status-unknown", status.line, `“${raw}” is no status that is known.`)];
    case "unresolved":
      return [
        problem("status-unresolved", status.line, `The status is still the template's choice: “${raw}”.`),
      ];
    case "none":
      return [problem("status-missing", status.line, "This decision states no status.")];
    default:
      return [];
  }
}

function digits(number: string): string {
  return number.replace(/^0+/, "");
}

function clip(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  return plain.length > 80 ? `${plain.slice(0, 79)}…` : plain;
}
