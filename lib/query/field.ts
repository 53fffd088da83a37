import type { DateColumn, NumberColumn, TermField, TextColumn } from "./plan-columns";

/**
 * What stands after the colon of an operator.
 * `enum`, `presence` (has:, no:), `flag` (is:), `part` (in:) and `order` (sort:, group:) choose from a
 * closed list; `text` and `person` compare whole values; `glob` compares paths and references; `age`
 * is a date counted back from today, `wait` a time that has gone by since one.
 */
export type ValueKind =
  | "enum"
  | "text"
  | "person"
  | "glob"
  | "date"
  | "age"
  | "wait"
  | "number"
  | "presence"
  | "flag"
  | "part"
  | "order";

export type FieldChoice = {
  value: string;
  /** A clause for the bar and the docs; "" where the word says it. */
  about: string;
  /** Why it finds nothing yet; null when its data exists. */
  notYet: string | null;
};

/** How a `glob` value is compared: whole folders and files, the start of a part, or a number at the end. */
export type GlobStyle = "path" | "start" | "number";

/** Where the data of an operator stands. `raw` is what `:=` compares: the word as the file writes it. */
export type Reads =
  | {
      from: "column";
      column: TextColumn;
      also: TextColumn | null;
      raw: TextColumn | null;
      style: GlobStyle | null;
    }
  | { from: "term"; field: TermField; style: GlobStyle | null }
  | { from: "number"; column: NumberColumn }
  | { from: "date"; column: DateColumn; decisionsOnly: boolean }
  | null;

export type Field = {
  key: string;
  /** Other spellings; the parser turns them into `key`. */
  aliases: readonly string[];
  /** One plain sentence for the docs and the bar. */
  about: string;
  example: string;
  kind: ValueKind;
  /** The closed list of values; [] where values are open. */
  choices: readonly FieldChoice[];
  /** Why the operator answers "not yet"; null when its data exists. */
  notYet: string | null;
  /** Whether it can stand beside a list as a facet. */
  facet: boolean;
  reads: Reads;
};

type Basics = Pick<Field, "key" | "about" | "example"> &
  Partial<Pick<Field, "aliases" | "facet" | "choices">>;

/** An operator whose data exists. */
export function field(kind: ValueKind, reads: Reads, basics: Basics): Field {
  return { aliases: [], facet: false, choices: [], notYet: null, kind, reads, ...basics };
}

/** An operator whose data comes later; it is parsed, completed by nobody, and answers `notYet`. */
export function later(kind: ValueKind, notYet: string, basics: Basics): Field {
  return { ...field(kind, null, basics), notYet };
}

/** The data of an operator stands in a column of the record; `also` is searched with it. */
export function column(
  name: TextColumn,
  more: Partial<{ also: TextColumn; raw: TextColumn; style: GlobStyle }> = {},
): Reads {
  return { from: "column", column: name, also: null, raw: null, style: null, ...more };
}

/** The data of an operator stands in rows of its own, several to a record: labels, files, people. */
export function term(name: TermField, style: GlobStyle | null = null): Reads {
  return { from: "term", field: name, style };
}

/** A closed list of words that say what they mean. */
export function choices(values: readonly string[], notYet: string | null = null): FieldChoice[] {
  return values.map((value) => ({ value, about: "", notYet }));
}

/** One word of a closed list, and what it stands for. */
export function choice(value: string, about: string, notYet: string | null = null): FieldChoice {
  return { value, about, notYet };
}
