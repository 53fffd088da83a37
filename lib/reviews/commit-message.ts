/** A person as a trailer names them; without a mail address the name stands alone. */
export type TrailerPerson = { name: string; mail: string | null };

/** What a write-back commit says of itself. Everything may be hostile text; a part that is absent or null is not said. */
export type CommitMessageParts = {
  /** One line, in the imperative: "Accept ADR-0007: Use a queue". */
  subject: string;
  /** The reason, in people's own words. */
  body?: string | null;
  /** The decision's number or path: `ADR-0007`. */
  decision: string | null;
  reviewers?: readonly TrailerPerson[];
  /** Whose override it was; absent or null: the policy was met. */
  override?: TrailerPerson | null;
  /** Id of the review; the ledger that tells of it, by its first event; and the ledger's head at that moment. */
  review?: string | null;
  ledger?: string | null;
  /** The commit that this one takes back. */
  undoes?: string | null;
  head?: string | null;
};

const MAX_SUBJECT = 200;
const MAX_BODY = 20_000;
const MAX_VALUE = 300;

/**
 * The message of a write-back commit: subject, body and one paragraph of trailers, which later reads
 * as "consented per commit". Text that people wrote cannot add a trailer: a line of the body that
 * looks like one is quoted, and a value stays on its line.
 */
export function commitMessage(parts: CommitMessageParts): string {
  const trailers = [
    trailer("Decision", parts.decision),
    ...(parts.reviewers ?? []).map((person) => trailer("Reviewed-by", personLine(person))),
    trailer("Docket-Override", parts.override ? personLine(parts.override) : null),
    trailer("Docket-Review", parts.review ?? null),
    trailer("Docket-Undo", parts.undoes ?? null),
    trailer("Docket-Ledger", parts.ledger ?? null),
    trailer("Docket-Head", parts.head ?? null),
  ].filter((line) => line !== null);
  const subject = oneLine(parts.subject).slice(0, MAX_SUBJECT).trim() || "Change a record";
  const paragraphs = [subject, bodyText(parts.body ?? "", trailers.length > 0), trailers.join("\n")];
  return `${paragraphs.filter((paragraph) => paragraph !== "").join("\n\n")}\n`;
}

function trailer(key: string, value: string | null): string | null {
  const text = oneLine(value ?? "").slice(0, MAX_VALUE);
  return text === "" ? null : `${key}: ${text}`;
}

function personLine({ name, mail }: TrailerPerson): string {
  const plainName = oneLine(name.replace(/[<>\s]+/g, " "));
  const plainMail = (mail ?? "").replace(/[<>\s\p{Cc}]/gu, "");
  return plainMail === "" ? plainName : `${plainName} <${plainMail}>`;
}

function bodyText(body: string, isFollowed: boolean): string {
  const lines = body
    .slice(0, MAX_BODY)
    .split(/\r\n|[\n\r\u0085\u2028\u2029\v\f]/)
    .map((line) => quoted(oneLine(line, line.search(/\S/)), isFollowed));
  return lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^\n+|\n+$/g, "");
}

/** Control characters as spaces, and the text without space around it; `indent` spaces of a line are kept. */
function oneLine(text: string, indent = 0): string {
  const plain = text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
  return plain === "" ? "" : " ".repeat(Math.max(0, Math.min(indent, 40))) + plain;
}

/**
 * Quote what git, or a careless reader, would take for a trailer or for the end of the message. Git
 * reads trailers in the last paragraph alone: only a body that is last must not hold `Any-key: value`.
 */
function quoted(line: string, isFollowed: boolean): string {
  const isReserved = /^\s*(?:[\w-]*-by|docket-[\w-]*|decision)\s*:|^\s*\(cherry picked from\b/i.test(line);
  const isKey = !isFollowed && /^\s*[A-Za-z0-9][\w-]*\s*:/.test(line);
  return isReserved || isKey || line.trim() === "---" ? `> ${line.trim()}` : line;
}
