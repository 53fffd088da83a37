import { blankRecord } from "./blank-record";
import { headerSections, headerSpan } from "./header/header-sections";
import { type Fields, readFields } from "./header/read-fields";
import { joinLinks, readHeaderLinks } from "./header/read-header-links";
import { lineCount } from "./line-index";
import { findMentions } from "./links/find-mentions";
import { problem } from "./problems";
import { type DateReading, readDate } from "./read-dates";
import { readTitle } from "./read-title";
import type { ParsedRecord, Problem } from "./record";
import type { DecodedRecord } from "./record-input";
import { type Sections, spanBetween } from "./sections";
import { splitExchange } from "./split-exchange";
import { readStage } from "./stages";
import { readFlywheel } from "./suggestions/flywheel";

/** Read a prompt history record: what was asked, what was answered, what came of it. */
export function parsePrompt(input: DecodedRecord): ParsedRecord {
  const { header, lines, marks, place } = input;
  const fields = readFields(header.entries);
  const sections = exchange(input, fields.command);
  const date = readDate(fields.dateRaw);
  const stage =
    readStage(fields.stageRaw) ?? (fields.stageRaw === null ? readStage(place.stageFromName) : null);
  const blank = blankRecord(input);
  const heading = fields.title === null ? readTitle(lines, marks, header.bodyLine) : null;
  return {
    ...blank,
    dialect: "spec-kit",
    number: place.number ?? numberOfId(fields.id),
    id: fields.id,
    title: fields.title ?? heading ?? blank.title,
    date: date.date ?? place.dateFromName,
    dateRaw: fields.dateRaw,
    featureRaw: fields.featureRaw,
    stage,
    stageRaw: fields.stageRaw ?? place.stageFromName,
    model: fields.model,
    surface: fields.surface,
    user: fields.user,
    branch: fields.branch,
    command: fields.command,
    labels: fields.labels,
    files: fields.files,
    tests: fields.tests,
    links: joinLinks(
      readHeaderLinks(header.entries, lines, header.endLine ?? lineCount(lines)),
      findMentions(lines, marks, header.bodyLine),
    ),
    sections,
    flywheel: readFlywheel(input.text, [sections.outcome, sections.evaluation]),
    problems: [...input.problems, ...promptProblems(input, fields, date, sections)],
  };
}

/**
 * The body's parts; what the body lacks, the header may keep. A file that is nothing but text is a
 * prompt; where nothing else is, the command that was typed is what was asked.
 */
function exchange(input: DecodedRecord, command: string | null): Sections {
  const { header, lines, marks } = input;
  const inBody = splitExchange(lines, marks, header.bodyLine);
  const sections = { ...headerSections(header, lines), ...inBody };
  if (header.shape === "none" && Object.keys(sections).length === 0 && readTitle(lines, marks, 1) === null) {
    const whole = spanBetween(lines, 1, lineCount(lines));
    if (whole) sections.prompt = whole;
  }
  if (!sections.prompt && command !== null && !isBareCommand(command)) {
    const typed = headerSpan(header, lines, "command");
    if (typed) sections.prompt = typed;
  }
  return sections;
}

/** `/sp.plan` says which step ran, not what was asked. */
function isBareCommand(command: string): boolean {
  return /^\/?[\w.:-]+$/.test(command.slice(0, 80)) || command.length < 20;
}

/** `PHR-0012` or `12` → its digits; an id like `001-slug` is a name with a number in front. */
function numberOfId(id: string | null): string | null {
  return /^(?:phr[-_ ]?)?(\d{1,14})(?=$|[-_ ])/i.exec(id ?? "")?.[1] ?? null;
}

function promptProblems(
  input: DecodedRecord,
  fields: Fields,
  date: DateReading,
  sections: Sections,
): Problem[] {
  const { place, header, marks, text } = input;
  if (text.trim() === "") return [];
  const found: Problem[] = [];
  if (header.shape === "none") found.push(problem("header-missing", null, "This prompt has no header."));
  if (fields.placeholders) {
    const { keys, line } = fields.placeholders;
    found.push(
      problem(
        "placeholder-left",
        line,
        `Still a placeholder of the template: ${keys.slice(0, 12).join(", ")}.`,
      ),
    );
  }
  found.push(...dateProblems(date, fields.dateRaw, fields.dateLine));
  const named = readStage(place.stageFromName);
  const stated = readStage(fields.stageRaw);
  if (fields.stageRaw !== null && stated === null) {
    found.push(
      problem("stage-unknown", fields.stageLine, `“${clip(fields.stageRaw)}” is none of the known stages.`),
    );
  } else if (fields.stageRaw === null && place.stageFromName !== null && named === null) {
    found.push(
      problem(
        "stage-unknown",
        null,
        `“${clip(place.stageFromName)}” in the file name is none of the known stages.`,
      ),
    );
  } else if (stated && named && stated !== named && isOwnStage(input, named)) {
    found.push(
      problem("stage-mismatch", fields.stageLine, `The header says ${stated}, the file name says ${named}.`),
    );
  }
  if (fields.id !== null && place.number !== null && !holdsNumber(fields.id, place.number)) {
    const message = `The header says ${clip(fields.id)}, the file name says ${place.number}.`;
    found.push(problem("id-mismatch", null, message));
  }
  if (!sections.prompt) found.push(problem("prompt-missing", null, "No prompt was found in this record."));
  if (marks.openFence !== null)
    found.push(problem("open-fence", marks.openFence, "This code fence is never closed."));
  return found;
}

/** What to say about a date that is there and cannot be used; nothing about one that is absent. */
export function dateProblems(date: DateReading, raw: string | null, line: number | null): Problem[] {
  if (raw === null || date.why === "read" || date.why === "none" || date.why === "placeholder") return [];
  if (date.why === "ambiguous") {
    return [problem("date-ambiguous", line, `“${clip(raw)}” may be day/month or month/day.`)];
  }
  return [problem("date-unreadable", line, `“${clip(raw)}” is no date that can be read.`)];
}

/** `general` in a name says where the file was routed, and a stage glued to the slug is a word of it. */
function isOwnStage({ path, place }: DecodedRecord, named: string): boolean {
  return named !== "general" && named !== "misc" && path.includes(`.${place.stageFromName}.`);
}

/** Whether one of the id's numbers is the file's: `PHR-007-001`, `20251207-002`, `001-slug`; ids without digits agree. */
function holdsNumber(id: string, number: string): boolean {
  const numbers = id.slice(0, 200).match(/\d+/g);
  const bare = number.replace(/^0+/, "");
  return numbers === null || numbers.some((digits) => digits.replace(/^0+/, "") === bare);
}

function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
