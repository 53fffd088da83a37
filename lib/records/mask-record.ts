import { findSecrets, maskSecrets } from "./mask-secrets";
import type { ParsedRecord } from "./record";

/** Fields that lead to the file or prove its content; a mask would break them. */
const KEPT = new Set(["path", "sha256", "coreHash"]);

/**
 * The record with every secret replaced by as many dots, in its text (so that spans hold) and in
 * whatever was read out of it, and how many there were. What is stored, indexed and shown is this.
 */
export function maskRecord(record: ParsedRecord): { record: ParsedRecord; secretCount: number } {
  const found = findSecrets(record.text);
  if (found.length === 0) return { record, secretCount: 0 };
  const secrets = [...new Set(found.map(({ start, end }) => record.text.slice(start, end)))]
    .filter((secret) => secret.length > 0)
    .sort((a, b) => b.length - a.length);
  const masked = Object.fromEntries(
    Object.entries(record).map(([name, value]) => {
      if (KEPT.has(name)) return [name, value];
      return [name, name === "text" ? maskSecrets(record.text, found) : maskWithin(value, secrets)];
    }),
  );
  return { record: masked as ParsedRecord, secretCount: found.length };
}

/** Records are some levels deep, not more: the recursion is bounded by their type. */
function maskWithin(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === "string") {
    return secrets.reduce((text, secret) => text.replaceAll(secret, "•".repeat(secret.length)), value);
  }
  if (Array.isArray(value)) return value.map((item) => maskWithin(item, secrets));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, maskWithin(inner, secrets)]));
}
