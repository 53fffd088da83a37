/**
 * SQL as text with its values apart. One statement serves both databases where their SQL is the
 * same, which is almost everywhere: identifiers are written in double quotes, placeholders are
 * numbered when the statement is sent.
 */
export type SqlValue = string | number | null;

export type Sql = { readonly text: readonly string[]; readonly values: readonly SqlValue[] };

function isSql(value: unknown): value is Sql {
  return typeof value === "object" && value !== null && "text" in value && "values" in value;
}

/**
 * PostgreSQL refuses NUL in any text, and a statement with it. Whoever sends one gets the sign for a character
 * that is none instead, on both databases: it is found nowhere, and fails nothing.
 */
export function storableText(text: string): string {
  return text.includes("\0") ? text.replaceAll("\0", "\ufffd") : text;
}

function storable(value: SqlValue): SqlValue {
  return typeof value === "string" ? storableText(value) : value;
}

/** Template tag: values become parameters, other fragments are spliced in. */
export function sql(strings: TemplateStringsArray, ...parts: (SqlValue | Sql)[]): Sql {
  const text: string[] = [strings[0] ?? ""];
  const values: SqlValue[] = [];
  parts.forEach((part, index) => {
    const after = strings[index + 1] ?? "";
    if (isSql(part)) {
      text[text.length - 1] += part.text[0] ?? "";
      text.push(...part.text.slice(1));
      values.push(...part.values);
      text[text.length - 1] += after;
    } else {
      values.push(storable(part));
      text.push(after);
    }
  });
  return { text, values };
}

/** A fragment without values. Only for text written in this code base, never for input. */
export function raw(text: string): Sql {
  return { text: [text], values: [] };
}

/** Fragments with something between them; `raw("")` when there are none. */
export function join(fragments: readonly Sql[], between: string): Sql {
  return fragments.reduce<Sql>(
    (all, next, index) => (index === 0 ? next : sql`${all}${raw(between)}${next}`),
    raw(""),
  );
}

/** A list of values as parameters: `?, ?, ?`. */
export function list(values: readonly SqlValue[]): Sql {
  const text = ["", ...values.map((_, index) => (index === values.length - 1 ? "" : ", "))];
  return { text, values: values.map(storable) };
}

/** The statement as each driver wants it. */
export function render(statement: Sql, provider: "sqlite" | "postgresql"): string {
  return statement.text.reduce(
    (all, part, index) => (index === 0 ? part : `${all}${provider === "sqlite" ? "?" : `$${index}`}${part}`),
    "",
  );
}

/**
 * Many rows for one table. SQLite runs one prepared statement per row, PostgreSQL takes them all as
 * one JSON parameter; both are far faster than a statement with values for each row. Booleans are 0
 * and 1; text holds no NUL.
 */
export type BulkInsert = {
  /** Table and columns as the schema names them: only names written in this code base. */
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SqlValue[])[];
  /** Columns of the unique key on which an existing row is overwritten; absent: a duplicate fails. */
  readonly replaceOn?: readonly string[];
  /** Columns that an existing row keeps. */
  readonly keep?: readonly string[];
};
