import type { HeaderEntry } from "./header";
import type { HeaderField } from "./header-keys";
import { asList, asText, entriesOf } from "./header-values";
import { isPlaceholder } from "./null-words";

/** What a prompt's header says, field by field; absent things are null or []. */
export type Fields = {
  id: string | null;
  title: string | null;
  stageRaw: string | null;
  dateRaw: string | null;
  surface: string | null;
  model: string | null;
  featureRaw: string | null;
  branch: string | null;
  user: string | null;
  command: string | null;
  labels: string[];
  files: string[];
  tests: string[];
  /** Line of the stage and of the date, for problems. */
  stageLine: number | null;
  dateLine: number | null;
  /** Keys whose value is still a template's placeholder, with the line of the first. */
  placeholders: { keys: string[]; line: number } | null;
};

/** Read the fields of a header; keys of a family stand in for each other, placeholders count as absent. */
export function readFields(entries: readonly HeaderEntry[]): Fields {
  const unfilled: HeaderEntry[] = [];
  const scalar = (field: HeaderField): { text: string | null; line: number | null } => {
    for (const entry of entriesOf(entries, field)) {
      const text = asText(entry.value);
      if (text === null) continue;
      if (isPlaceholder(text)) unfilled.push(entry);
      else return { text, line: entry.line };
    }
    return { text: null, line: null };
  };
  const list = (field: HeaderField): string[] => {
    const items: string[] = [];
    for (const entry of entriesOf(entries, field)) {
      for (const item of asList(entry.value)) {
        if (isPlaceholder(item)) unfilled.push(entry);
        else items.push(item);
      }
    }
    return [...new Set(items)];
  };
  const stage = scalar("stage");
  const date = scalar("date");
  const fields = {
    id: scalar("id").text,
    title: oneLine(scalar("title").text),
    stageRaw: oneLine(stage.text),
    dateRaw: oneLine(date.text),
    surface: oneLine(scalar("surface").text),
    model: oneLine(scalar("model").text),
    featureRaw: oneLine(scalar("feature").text),
    branch: oneLine(scalar("branch").text),
    user: oneLine(scalar("user").text),
    command: scalar("command").text,
    labels: list("labels"),
    files: list("files"),
    tests: list("tests"),
    stageLine: stage.line,
    dateLine: date.line,
  };
  unfilled.sort((a, b) => a.line - b.line);
  const first = unfilled[0];
  const keys = [...new Set(unfilled.map((entry) => entry.key))];
  return { ...fields, placeholders: first === undefined ? null : { keys, line: first.line } };
}

function oneLine(text: string | null): string | null {
  return text === null ? null : text.replace(/\s+/g, " ");
}
