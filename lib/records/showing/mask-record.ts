import type { ParsedRecord } from "../record";
import { findSecrets, maskSecrets, maskText, SHORTEST_SECRET } from "./mask-secrets";

/** Fields that lead to the file or prove its content; a mask would break them. */
const KEPT = new Set(["path", "sha256", "coreHash"]);

/** So much of a secret's beginning is worth covering where a text was cut in the middle of it. */
const TELLING = 8;

/**
 * The record with every secret replaced by as many dots, in its text (so that spans hold) and in
 * whatever was read out of it, and how many there were. What is stored, indexed and shown is this.
 * Fields are looked at by themselves too: an escape of YAML hides a secret from the text's own reading.
 */
export function maskRecord(record: ParsedRecord): { record: ParsedRecord; secretCount: number } {
  const found = findSecrets(record.text);
  const secrets = [...new Set(found.map(({ start, end }) => record.text.slice(start, end)))]
    .filter((secret) => secret.length > 0)
    .sort((a, b) => b.length - a.length);
  const masked = maskEach(record, (value, name) => {
    if (KEPT.has(name)) return value;
    return name === "text" ? maskSecrets(record.text, found) : maskWithin(value, secrets);
  });
  return { record: masked as ParsedRecord, secretCount: found.length + findSecrets(record.path).length };
}

/** Records are some levels deep, not more: the recursion is bounded by their type. */
function maskWithin(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === "string") return maskField(value, secrets);
  if (typeof value !== "object" || value === null) return value;
  return maskEach(value, (inner) => maskWithin(inner, secrets));
}

/** The same object or list where nothing in it is another after all, as in nearly every record; else a copy. */
function maskEach(value: object, mask: (inner: unknown, name: string) => unknown): object {
  let copy: { [name: string]: unknown } | null = null;
  for (const [name, inner] of Object.entries(value)) {
    const masked = mask(inner, name);
    if (masked === inner) continue;
    copy ??= (Array.isArray(value) ? [...value] : { ...value }) as { [name: string]: unknown };
    copy[name] = masked;
  }
  return copy ?? value;
}

function maskField(field: string, secrets: readonly string[]): string {
  if (secrets.length === 0 && field.length < SHORTEST_SECRET) return field;
  let text = field;
  for (const secret of secrets) {
    text = maskBeginnings(text.replaceAll(secret, "•".repeat(secret.length)), secret);
  }
  return maskText(text);
}

/** Cover what is left of a secret where a title or a message was cut short. */
function maskBeginnings(text: string, secret: string): string {
  if (secret.length <= TELLING) return text;
  const beginning = secret.slice(0, TELLING);
  let masked = "";
  let at = 0;
  for (let start = text.indexOf(beginning); start !== -1; start = text.indexOf(beginning, at)) {
    let length = TELLING;
    while (length < secret.length && text[start + length] === secret[length]) length++;
    masked += text.slice(at, start) + "•".repeat(length);
    at = start + length;
  }
  return masked + text.slice(at);
}
