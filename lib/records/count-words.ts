/** Words of a text from an offset on, counted by white space. One pass, nothing allocated. */
export function countWords(text: string, from = 0): number {
  let words = 0;
  let isInside = false;
  for (let i = from; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const isSpace = unit <= 32 || unit === 0xa0 || unit === 0x3000;
    if (!isSpace && !isInside) words++;
    isInside = !isSpace;
  }
  return words;
}
