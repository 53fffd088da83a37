import { trimEndUnits } from "../trim-units";

/** Longest brief that is kept; what follows is cut at a word. */
const LONGEST_BRIEF = 400;

/** Where a brief ends: before "Document …?", "Run `/sp.adr", "Recommendation", in any dress. */
const END =
  /(?:\s*[—–|-]{1,2}|[.;!?]|\s|^)\s*(?:[*_]{1,2})?(?:(?:would you like to\s+)?document(?:\s+(?:reasoning|this|the|it|as)\b[^?]{0,80})?\s*\?|document\s+(?:reasoning|tradeoffs)|shall (?:i|we) document|recommend(?:ation|ed)?\b\s*:|suggest(?:ed)?\s+adr\b|(?:please\s+)?(?:run|execute|use)\s*:?\s*[`"'*]{0,3}\/|→\s*(?:run|document|suggest))/iu;

/**
 * What a marker says after itself: up to the question whether to document it. A bold brief ends
 * where its emphasis ends before a dash (`**X vs Y** — the plan adopts …` is "X vs Y").
 */
export function readBrief(written: string): string {
  const text = written.slice(0, 4000).replace(/\s+/g, " ");
  const cut = END.exec(text);
  let brief = cut ? text.slice(0, cut.index) : text;
  const bold = /^\s*(?:\p{Extended_Pictographic}\uFE0F?\s*)?(\*\*|__)(.{2,300}?)\1\s*(?:[—–]|-{1,2})\s/u.exec(
    brief,
  );
  if (bold?.[2]) brief = bold[2];
  // Emphasis that the marker opened and that closes before a dash: `**Detected: X vs Y** — why`.
  const closed = /^([^*]{2,300})\*\*\s*(?:[—–]|-{1,2})\s/u.exec(brief);
  if (closed?.[1]) brief = closed[1];
  return cleanBrief(brief);
}

/** Take off marks, quotes, pictures and the full stop; join lines. */
export function cleanBrief(text: string): string {
  const opened = text
    .replace(/\[([^\][]{1,200})\]\([^()\s]{0,300}\)/g, "$1")
    .replace(/\*\*|__|`/g, "")
    .replace(/\s+/g, " ")
    .replace(/^[\s:：.,;—–→>*_"'“”«»-]+/u, "")
    .replace(/^(?:\p{Extended_Pictographic}\uFE0F?\s*)+/u, "")
    .replace(/^["'“]+/, "");
  const plain = trimEndUnits(opened, ":：.,;—–→*_\"'“”«»-").trim();
  if (plain.length <= LONGEST_BRIEF) return plain;
  const cut = plain.lastIndexOf(" ", LONGEST_BRIEF);
  return `${plain.slice(0, cut > 200 ? cut : LONGEST_BRIEF)}…`;
}

/** Whether a brief says that nothing was found, counts decisions, or is no text at all. */
export function isEmptyBrief(brief: string): boolean {
  if (!/\p{L}{2}/u.test(brief)) return true;
  if (
    /^(?:none|no|n\/a|nothing|not applicable|yes|true|false|tbd|todo|see (?:above|below))\b[^\p{L}]*$/iu.test(
      brief,
    )
  )
    return true;
  if (/^(?:none|no (?:new )?(?:adrs?|architectur\w+|significant|decisions?))\b/i.test(brief)) return true;
  return /^(?:\d+|one|two|three|four|five|several|some)\b.{0,40}\b(?:identified|detected|found|suggested|suggestions?|decisions?|adrs?)\.?$/i.test(
    brief,
  );
}
