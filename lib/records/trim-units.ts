/**
 * Take units off both ends of a text. A loop, because `/[x]+$/` tries every run of units in the
 * middle of the text to its end.
 *
 * @param units each unit that is taken off, white space besides
 */
export function trimUnits(text: string, units: string): string {
  const end = trimEndUnits(text, units).length;
  let start = 0;
  while (start < end && isTrimmed(text[start] ?? "", units)) start++;
  return text.slice(start, end);
}

/** Take units off the end of a text. */
export function trimEndUnits(text: string, units: string): string {
  let end = text.length;
  while (end > 0 && isTrimmed(text[end - 1] ?? "", units)) end--;
  return text.slice(0, end);
}

function isTrimmed(unit: string, units: string): boolean {
  return units.includes(unit) || unit.trim() === "";
}
