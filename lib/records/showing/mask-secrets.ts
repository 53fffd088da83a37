import { SECRET_RULES, type SecretRule } from "./secret-rules";

/** A secret in a text: half-open UTF-16 range and the rule that found it. */
export type SecretSpan = { start: number; end: number; rule: string };

const BY_ANCHOR = new Map<string, SecretRule[]>();
for (const rule of SECRET_RULES) {
  for (const anchor of rule.anchors) BY_ANCHOR.set(anchor, [...(BY_ANCHOR.get(anchor) ?? []), rule]);
}
/** Longest first, so that `sk-ant-` is not taken for `sk-`. */
const ANCHORS = new RegExp(
  [...BY_ANCHOR.keys()]
    .sort((a, b) => b.length - a.length)
    .map((anchor) => anchor.replace(/[.+]/g, "\\$&"))
    .join("|"),
  "g",
);
/** No secret that a rule knows is shorter; prose hardly has a word as long. */
export const SHORTEST_SECRET = 16;
/** One AWS access key in thirty has no digit; all other secrets have one, or an @. */
const DIGITLESS = /A(?:KIA|SIA|BIA|CCA)[A-Z]{16}/;
const KEY_BLOCK = /-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g;
/** `DB_PASSWORD=`, `"jwt_secret": "`: a name that says so, right before a value. */
const NAME_BEFORE =
  /(?:secret|passwo?r?d|api_?key|access_?key|auth_?token|access_?token|private_?key|secret_?key)["']?\s{0,3}[:=]\s{0,3}["'`]?$/i;
const NAMED_VALUE = /(?:^|[=:])([A-Za-z0-9+/_.~-]{20,200}={0,2})$/;
const FAKE =
  /example|your|xxxx|placeholder|changeme|change-me|dummy|sample|redacted|insert|process\.env|12345678|abcdefgh|\.\.\.|\*\*\*|replace|super-?secret|my-?secret|user|password|secret-key/i;

/** 1: a unit that a secret or an address may hold; 0: white space, quotes, brackets, anything not ASCII. */
const IS_TOKEN = new Uint8Array(128);
for (let unit = 33; unit < 127; unit++)
  IS_TOKEN[unit] = "\"'`()<>{},;|[]".includes(String.fromCharCode(unit)) ? 0 : 1;

/**
 * Find secrets, high precision before high recall; sorted by place, never overlapping. Linear in the
 * text: only words of sixteen units or more are looked at closely.
 */
export function findSecrets(text: string): SecretSpan[] {
  if (text.length < WORTH_KEEPING) return lookForSecrets(text);
  if (last?.text !== text) last = { text, found: lookForSecrets(text) };
  return [...last.found];
}

/** A record's text is looked through twice in a row: to say that it holds a secret, and to mask it. */
let last: { text: string; found: readonly SecretSpan[] } | null = null;
const WORTH_KEEPING = 500;

/** A text with every secret in it masked. */
export function maskText(text: string): string {
  return maskSecrets(text, findSecrets(text));
}

function lookForSecrets(text: string): SecretSpan[] {
  const found: SecretSpan[] = [];
  let start = 0;
  // Look at the far end of a possible word first: in prose most units are never touched.
  while (start + SHORTEST_SECRET <= text.length) {
    let at = start + SHORTEST_SECRET - 1;
    while (at >= start && isTokenUnit(text.charCodeAt(at))) at--;
    if (at >= start) {
      start = at + 1;
      continue;
    }
    let end = start + SHORTEST_SECRET;
    while (end < text.length && isTokenUnit(text.charCodeAt(end))) end++;
    readWord(text, start, end, found);
    start = end + 1;
  }
  if (text.includes("PRIVATE KEY")) addKeyBlocks(text, found);
  return found;
}

function isTokenUnit(unit: number): boolean {
  return unit < 128 && IS_TOKEN[unit] === 1;
}

function readWord(text: string, start: number, end: number, found: SecretSpan[]): void {
  const word = text.slice(start, end);
  if (!/[\d@]/.test(word) && !DIGITLESS.test(word)) return;
  const before = found.length;
  ANCHORS.lastIndex = 0;
  for (let anchor = ANCHORS.exec(word); anchor; anchor = ANCHORS.exec(word)) {
    const span = byRules(word, anchor.index, anchor[0]);
    if (!span) continue;
    found.push({ start: start + span.start, end: start + span.end, rule: span.rule });
    ANCHORS.lastIndex = Math.max(ANCHORS.lastIndex, span.end);
  }
  if (found.length > before || word.length > 400) return;
  const value = NAMED_VALUE.exec(word)?.[1];
  // Names joined with dots and underscores are code; a secret has a long run without a joint.
  const run = /[A-Za-z0-9+/]{16,}/.exec(value ?? "")?.[0];
  if (!value || !run || !/\d/.test(run) || !/[A-Za-z]/.test(run)) return;
  const at = end - value.length;
  if (!NAME_BEFORE.test(text.slice(Math.max(0, at - 48), at))) return;
  if (!isFake(value, "named-secret") && bits(value) >= 3.6)
    found.push({ start: at, end, rule: "named-secret" });
}

function byRules(text: string, at: number, anchor: string): SecretSpan | null {
  if (isWordUnit(text.charCodeAt(at)) && isWordUnit(text.charCodeAt(at - 1))) return null;
  for (const rule of BY_ANCHOR.get(anchor) ?? []) {
    rule.pattern.lastIndex = at;
    const match = rule.pattern.exec(text);
    if (!match) continue;
    const secret = match[1] ?? match[0];
    const start = at + match[0].lastIndexOf(secret);
    if (isFake(secret, rule.id)) continue;
    return { start, end: start + secret.length, rule: rule.id };
  }
  return null;
}

/** What stands between the lines of a key block, or runs to the end of the text; it swallows finds inside. */
function addKeyBlocks(text: string, found: SecretSpan[]): void {
  let past = 0;
  let close = 0;
  const blocks: SecretSpan[] = [];
  for (const match of text.matchAll(KEY_BLOCK)) {
    const start = match.index + match[0].length;
    if (start < past) continue;
    // Looked for once: a text of nothing but beginnings would be read to its end for each.
    if (close !== -1 && close < start) close = text.indexOf("-----END ", start);
    const end = close === -1 ? Math.min(text.length, start + 10_000) : Math.min(close, start + 20_000);
    const inside = text.slice(start, end).replace(/\\n|\s/g, "");
    if (inside.length < 40 || inside.includes("...")) continue;
    past = end;
    blocks.push({ start, end, rule: "private-key" });
  }
  if (blocks.length === 0) return;
  let next = 0;
  const outside = found.filter((other) => {
    while (next < blocks.length && blocks[next]!.end <= other.start) next++;
    const block = blocks[next];
    return block === undefined || other.end <= block.start;
  });
  found.splice(0);
  for (const span of [...outside, ...blocks].sort((a, b) => a.start - b.start)) found.push(span);
}

/** Words that only stand-ins hold, and values without variety. */
function isFake(secret: string, rule: string): boolean {
  if (
    rule === "password-in-url"
      ? /^(?:\*+|x+|pass|pwd|password|passwd|secret|postgres|root|admin|test|mysecretpassword)$/i.test(secret)
      : false
  )
    return true;
  if (FAKE.test(secret)) return true;
  return new Set(secret.slice(-24)).size < (rule === "password-in-url" ? 4 : 8);
}

/** Shannon entropy of a text's units, in bits a unit. */
function bits(text: string): number {
  const counts = new Map<string, number>();
  for (const c of text) counts.set(c, (counts.get(c) ?? 0) + 1);
  let sum = 0;
  for (const n of counts.values()) sum -= (n / text.length) * Math.log2(n / text.length);
  return sum;
}

function isWordUnit(unit: number): boolean {
  return (
    (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || unit === 95
  );
}

/** The text with every unit of the secrets but line breaks replaced by `•`: same length, same lines. */
export function maskSecrets(text: string, found: readonly SecretSpan[]): string {
  let masked = "";
  let at = 0;
  for (const { start, end } of found) {
    masked += text.slice(at, start) + text.slice(start, end).replace(/[^\r\n]/g, "•");
    at = end;
  }
  return masked + text.slice(at);
}
