/** As many as zones that readers of one server live in. */
const MOST_KEPT = 50;
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * What writes an instant's offset in a zone; null when this machine knows no such zone. Kept: making one
 * takes as long as drawing ten rows of a list, and every page needs it.
 */
export function zoneFormat(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone);
  if (known) return known;
  if (zone === "") return null;
  try {
    const made = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
    if (formats.size >= MOST_KEPT) formats.clear();
    formats.set(zone, made);
    return made;
  } catch {
    return null;
  }
}
