/**
 * The beginning of a markdown text, at most `most` UTF-16 units: it ends where a paragraph does when
 * one ends in its second half, else where a word does, and an open code fence is closed.
 */
export function cutMarkdown(text: string, most: number): string {
  if (text.length <= most) return text;
  const begun = text.slice(0, most);
  const paragraph = begun.lastIndexOf("\n\n");
  const space = Math.max(begun.lastIndexOf(" "), begun.lastIndexOf("\n"));
  const end = paragraph > most / 2 ? paragraph : space > 0 ? space : wholeCharacters(begun);
  const cut = begun.slice(0, end);
  const fence = openFence(cut);
  return fence === null ? cut : `${cut}\n${fence}`;
}

/** Where a text ends that was cut between the halves of a character. */
function wholeCharacters(text: string): number {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? text.length - 1 : text.length;
}

/** The fence that would close the code block a text ends in; null when it ends in none. */
function openFence(text: string): string | null {
  let open: string | null = null;
  for (const line of text.split("\n")) {
    const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined) continue;
    if (open === null) open = fence;
    else if (fence[0] === open[0] && fence.length >= open.length && line.trim() === fence) open = null;
  }
  return open;
}
