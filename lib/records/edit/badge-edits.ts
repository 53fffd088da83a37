import { readBadge } from "../status/status-badge";
import type { StatusPlaceFound } from "../status/status-place";
import { readStatusValue } from "../status/status-value";
import type { Edit } from "./edit";
import { type EditRefusal, refuseEdit } from "./edit-refusal";
import type { StatusChange } from "./status-change";

/** The colours badge services know, by status; the ones templates of decisions use. */
const COLOURS: Record<StatusChange["status"], string> = {
  draft: "lightgrey",
  proposed: "orange",
  accepted: "green",
  rejected: "red",
  deferred: "yellow",
  superseded: "grey",
  deprecated: "black",
  abandoned: "lightgrey",
};
const COLOUR =
  /^(?:green|brightgreen|yellowgreen|yellow|orange|red|blue|grey|gray|lightgrey|lightgray|black|success|important|critical|informational|inactive)$/i;

/** Change the word and the colour in a badge's address, and the word in its alternative text. */
export function badgeEdits(
  text: string,
  place: StatusPlaceFound,
  change: StatusChange,
  word: string,
): Edit[] | EditRefusal {
  const url = text.slice(place.start, place.end);
  const refusal = refuseEdit(
    "place-not-writable",
    place.line,
    `The badge on line ${place.line} is not changed by machine.`,
  );
  if (change.by) return refusal;
  const parts = url.split(/([/\-?&=])/);
  const at = parts.findIndex((part) => part.toLowerCase() === place.raw.toLowerCase());
  if (at === -1 || parts.lastIndexOf(parts[at] ?? "") !== at) return refusal;
  parts[at] = word.replaceAll("-", "--").replaceAll(" ", "_");
  const colour = parts.findIndex((part, i) => i > at && COLOUR.test(part.replace(/\.(?:svg|png)$/, "")));
  if (colour !== -1) parts[colour] = (parts[colour] ?? "").replace(/^[a-z]+/i, COLOURS[change.status]);
  const edits: Edit[] = [{ start: place.start, end: place.end, text: parts.join("") }];
  const alt = /!\[([^\]]{0,200})\]\(\s*$/.exec(text.slice(Math.max(0, place.start - 220), place.start))?.[1];
  const said = alt && /[:：]\s*(.*)$/.exec(alt)?.[1];
  if (said && readStatusValue(said).status === place.reading.status) {
    const end = text.lastIndexOf("](", place.start);
    edits.push({ start: end - said.length, end, text: word });
  }
  return readBadge(`![status](${parts.join("")})`, true)?.said ? edits : refusal;
}
