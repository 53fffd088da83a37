/** A call of the command that writes a decision: `/sp.adr "Title"`, `/adr some-slug`. */
export type AdrCommand = {
  /** Offsets of the command in the text, its argument and quotes included. */
  start: number;
  end: number;
  /** What it is to be called with, as written; null when nothing or a placeholder follows. */
  title: string | null;
  /** Whether a placeholder stands where the title belongs: then the line is an instruction. */
  isPlaceholder: boolean;
};

const COMMAND =
  /(^|[\s`"'“(*[>:])\/(?:(?:sp|speckit|spec-kit)[._:-])?adr(?![\w/.-]*\/)(?=[\s`"'.,;:)\]*]|$)/giu;
const LONGEST_TITLE = 160;

/** Commands in a line or a joined paragraph, in order. Linear. */
export function findAdrCommands(text: string): AdrCommand[] {
  const found: AdrCommand[] = [];
  for (const match of text.matchAll(COMMAND)) {
    const start = match.index + (match[1]?.length ?? 0);
    const afterName = match.index + match[0].length;
    const isTicked = text[start - 1] === "`";
    const tick = isTicked ? text.indexOf("`", afterName) : -1;
    const limit = Math.min(text.length, afterName + LONGEST_TITLE + 4);
    const argument = readArgument(
      text.slice(afterName, tick === -1 ? limit : Math.min(tick, limit)),
      isTicked,
    );
    const end = tick === -1 ? afterName + argument.length : tick + 1;
    const title = argument.title === "" ? null : argument.title;
    const placeholder = title !== null && isTitlePlaceholder(title);
    found.push({ start, end, title: placeholder ? null : title, isPlaceholder: placeholder });
  }
  return found;
}

function readArgument(text: string, isTicked: boolean): { title: string; length: number } {
  const blank = /^[\s]*/.exec(text)?.[0].length ?? 0;
  const rest = text.slice(blank);
  if (blank === 0) return { title: "", length: 0 };
  const quoted = /^(?:"([^"]*)"?|“([^”]*)”?|'([^']*)'|\\"([^"\\]*)\\?"?)/.exec(rest);
  if (quoted) {
    const title = (quoted[1] ?? quoted[2] ?? quoted[3] ?? quoted[4] ?? "").trim();
    return { title, length: blank + quoted[0].length };
  }
  if (isTicked) return { title: rest.replace(/[\s.*]+$/, "").trim(), length: text.length };
  const placeholder = /^(?:<[^>]*>|\[[^\]]*\]|\{\{?[^}]*\}\}?)/.exec(rest)?.[0];
  if (placeholder) return { title: placeholder, length: blank + placeholder.length };
  const slug = /^[\p{L}\d]+(?:[-_][\p{L}\d.]+)+/u.exec(rest)?.[0].replace(/\.$/, "");
  if (slug) return { title: slug, length: blank + slug.length };
  // Without ticks or quotes only words in title case are a title; "for architectural decisions" is prose.
  const titled =
    /^(?:[A-Z][\p{L}\d/+#-]*)(?: (?:[A-Z][\p{L}\d/+#-]*|for|of|and|vs|vs\.|with|in|the|to|a))*/u.exec(
      rest,
    )?.[0] ?? "";
  const title = titled.replace(/ (?:for|of|and|vs|with|in|the|to|a)$/, "");
  return title.includes(" ") ? { title, length: blank + title.length } : { title: "", length: blank };
}

const PLACEHOLDER_WORDS = new Set(
  "title decision-title decision adr-title adr-name your-title your-decision slug name topic brief short-title decision-name".split(
    " ",
  ),
);

/** Whether a title or brief is what a template leaves to be filled in. */
export function isTitlePlaceholder(text: string): boolean {
  const plain = text
    .trim()
    .replace(/^["'“”`*.]+|["'“”`*.]+$/g, "")
    .trim();
  if (plain === "" || plain === "…" || /^\.+$/.test(plain)) return true;
  if (/^(?:<[^>]*>|\[[^\]]*\]|\{.*\}|\$\{?[A-Z_]+\}?)$/.test(plain)) return true;
  if (
    /<(?:brief|title|decision|slug|name|description|topic)[^>]*>|\[(?:brief|title|decision|description)[^\]]*\]|\{\{/i.test(
      plain,
    )
  )
    return true;
  return PLACEHOLDER_WORDS.has(plain.toLowerCase());
}
