import { problem } from "../problems";
import type { Problem } from "../record";
import type { Header } from "../record-input";
import { guardHeader } from "./guard-header";
import type { HeaderEntry, YamlReading } from "./header";
import { fieldOfKey } from "./header-keys";
import { readMetaLine } from "./read-meta-line";
import { readPlainHeader } from "./read-plain-header";
import { repairHeader } from "./repair-header";
import type { HeaderSplit } from "./split-header";

/** Whether a header stands as YAML stands; of other shapes only the line reader can make sense. */
function hasYamlShape(split: HeaderSplit): boolean {
  return split.shape === "dashes" || split.shape === "bare-keys" || split.shape === "in-code-fence";
}

/**
 * Whether strict YAML may have a say about a header: by its shape, and because it is one document.
 * Dashes inside would end the document, and drop what comes after.
 */
export function maySpeakYaml(split: HeaderSplit): boolean {
  return hasYamlShape(split) && !/^(?:---|\.\.\.)(?:\s|$)/m.test(split.text);
}

/** A header that people or agents wrote has some dozens of keys; every field is looked for among all of them. */
const MOST_ENTRIES = 1000;

type HeaderReading = { header: Header; problems: Problem[] };

/**
 * Read a header by the best reader that applies: strict (the plain reader, or the YAML answer that
 * was handed in), else line by line. Nothing is dropped but what comes after a thousand keys; what was
 * repaired or left is said.
 *
 * @param yaml answer to `needsYaml`; lines in it count from the first line of the header
 */
export function readHeader(split: HeaderSplit, yaml: YamlReading | null): HeaderReading {
  const { header, problems } = readWhole(split, yaml);
  const { entries } = header;
  if (entries.length <= MOST_ENTRIES) return { header, problems };
  const message = `The header has ${entries.length} keys: the first ${MOST_ENTRIES} were read.`;
  const tooLong = problem("header-refused", entries[MOST_ENTRIES]?.line ?? null, message);
  return { header: { ...header, entries: entries.slice(0, MOST_ENTRIES) }, problems: [...problems, tooLong] };
}

function readWhole(split: HeaderSplit, yaml: YamlReading | null): HeaderReading {
  const problems: Problem[] = [];
  const place = {
    shape: split.shape,
    startLine: split.startLine,
    endLine: split.endLine,
    bodyStart: split.bodyStart,
    bodyLine: split.bodyLine,
  };
  if (split.shape === "none") return { header: { ...place, reader: "none", entries: [] }, problems };
  const at = split.startLine ?? 1;
  const how = SHAPE_SENTENCES[split.shape];
  if (how) problems.push(problem(how.rule, at, how.message));
  if (split.shape === "inline-meta")
    return { header: { ...place, reader: "repaired", entries: readMeta(split) }, problems };
  if (split.shape === "one-line") {
    const entries =
      split.startLine === split.endLine ? readOneLine(split) : shift(repairHeader(split.text), split);
    return { header: { ...place, reader: "repaired", entries }, problems };
  }
  if (hasYamlShape(split)) {
    const strict = maySpeakYaml(split) && yaml?.ok ? yaml.entries : null;
    const plain = readPlainHeader(split.text) ?? strict;
    if (plain) return { header: { ...place, reader: "strict", entries: shift(plain, split) }, problems };
    const refused = guardHeader(split.text);
    if (refused)
      problems.push(problem("header-refused", at, `The header ${refused}: it was read line by line.`));
    else {
      const line = yaml && !yaml.ok && yaml.line !== null ? yaml.line + split.firstLine - 1 : at;
      const why = yaml && !yaml.ok ? ` (${yaml.message})` : "";
      problems.push(
        problem("header-repaired", line, `The header is not sound YAML${why}: it was read line by line.`),
      );
    }
  }
  return {
    header: { ...place, reader: "repaired", entries: shift(repairHeader(split.text), split) },
    problems,
  };
}

const SHAPE_SENTENCES = {
  dashes: null,
  none: null,
  "inline-meta": null,
  unterminated: {
    rule: "header-unterminated",
    message: "Nothing closes the header: it was read up to the first heading or paragraph.",
  },
  "bare-keys": { rule: "header-misplaced", message: "The header has no opening dashes." },
  "in-code-fence": { rule: "header-misplaced", message: "The header stands inside a code fence." },
  "one-line": { rule: "header-misplaced", message: "The header begins on the line of its opening dashes." },
} as const;

function shift(entries: HeaderEntry[], split: HeaderSplit): HeaderEntry[] {
  return entries.map((entry) => ({ ...entry, line: entry.line + split.firstLine - 1 }));
}

function readMeta(split: HeaderSplit): HeaderEntry[] {
  const entries: HeaderEntry[] = [];
  let line = split.firstLine;
  for (const text of split.text.split("\n")) {
    const meta = text.startsWith("#") ? null : readMetaLine(text.slice(0, 2000));
    // Of a table and of prose only what the families know is a field; the rest stays body.
    if (meta && fieldOfKey(meta.key)) {
      entries.push({ key: meta.key, value: stripMarks(meta.value) || null, line });
    }
    line++;
  }
  return entries;
}

/** `` `x` `` and `**x**` around a whole value are marks of markdown, not of the value. */
function stripMarks(value: string): string {
  const inner = /^(`|\*\*)([^`*]*)\1$/.exec(value)?.[2];
  return (inner ?? value).trim();
}

/** All keys on one line: cut before each known key; lists are ` - "a"   - "b"`. */
function readOneLine(split: HeaderSplit): HeaderEntry[] {
  const entries: HeaderEntry[] = [];
  const marks = [...split.text.matchAll(/(?:^|\s)([A-Za-z_]{2,20}):(?=\s|$)/g)].filter((mark) =>
    fieldOfKey(mark[1] ?? ""),
  );
  const seen = new Set<string>();
  const cuts = marks.filter((mark) => {
    const key = (mark[1] ?? "").toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
  cuts.forEach((mark, i) => {
    const from = mark.index + mark[0].length;
    const text = split.text.slice(from, cuts[i + 1]?.index ?? split.text.length).trim();
    const value = text.startsWith("- ") ? text.slice(2).split(/\s- /).join("\n- ") : text;
    const [entry] = repairHeader(text.startsWith("- ") ? `${mark[1]}:\n- ${value}` : `${mark[1]}: ${value}`);
    if (entry) entries.push({ ...entry, line: split.firstLine });
  });
  return entries;
}
