const PLAIN = Uint8Array.from({ length: 128 }, (_, code) =>
  /[a-z0-9]/i.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Where a word of plain letters and digits (ASCII) that begins here ends; here, when none does. */
export function endOfPlainWord(text: string, start: number): number {
  let end = start;
  while (end < text.length && PLAIN[text.charCodeAt(end)] === 1) end++;
  return end;
}
