const NULL_WORDS = new Set([
  "",
  "null",
  "~",
  "none",
  "n/a",
  "na",
  "-",
  "–",
  "—",
  "tbd",
  "unknown",
  "unspecified",
  "not applicable",
  "nil",
  "undefined",
  "[]",
  "{}",
  '""',
  "''",
  "(none)",
  "[none]",
  "not specified",
  "not provided",
]);

/** Whether a value says "nothing here" in one of the spellings of the wild. */
export function isNullWord(text: string): boolean {
  return text.length <= 24 && NULL_WORDS.has(text.trim().toLowerCase().replace(/\.$/, ""));
}

/** Whether a value is still what a template offers: `{{USER}}`, `<title>`, `[FEATURE NAME]`, `YYYY-MM-DD`. */
export function isPlaceholder(text: string): boolean {
  const value = text
    .trim()
    .slice(0, 200)
    .replace(/^(["'`])(.*)\1$/, "$2");
  if (/^\{\{[^{}]*\}\}$/.test(value) || /^<[^<>]{1,80}>$/.test(value)) return true;
  if (
    /^\[[A-Z][A-Z0-9 _/-]{2,60}\]$/.test(value) ||
    /^\[(?:insert|your|add|describe)\b[^\]]*\]$/i.test(value)
  )
    return true;
  return /^(?:y{4}[-/]m{2}[-/]d{2}|d{2}[-/]m{2}[-/]y{4}|insert date|\?{3,})$/i.test(value);
}
