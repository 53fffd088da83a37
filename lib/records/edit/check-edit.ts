import { DIALECT_TABLE } from "../dialects/table";
import type { ParsedRecord } from "../record";
import { type EditRefusal, refuseEdit } from "./edit-refusal";
import type { StatusChange } from "./status-change";

const SAME = ["title", "number", "id", "featureRaw", "coreHash"] as const;
const SAME_LISTS = ["deciders", "consulted", "informed", "authors", "labels"] as const;

/**
 * Read the file again as if it were written: the status must be the one asked for and nothing else
 * may say anything new. The core text is compared as a whole, so no sentence can have moved.
 */
export function checkEdit(
  before: ParsedRecord,
  after: ParsedRecord,
  change: StatusChange,
): EditRefusal | null {
  if (after.status !== change.status)
    return wrong(after, `what is read as its status (it would be ${after.status})`);
  const mayMove = DIALECT_TABLE[before.dialect].movesDate && change.date;
  if (before.date !== after.date && !(mayMove && after.date === change.date)) return wrong(after, "its date");
  return checkRest(before, after);
}

/** Of a successor only its relations may change. */
export function checkSuccessor(before: ParsedRecord, after: ParsedRecord): EditRefusal | null {
  if (before.status !== after.status || before.statusRaw !== after.statusRaw)
    return wrong(after, "its status");
  if (before.date !== after.date) return wrong(after, "its date");
  if (!after.links.some((link) => link.rel === "supersedes"))
    return wrong(after, "nothing that could be read");
  return checkRest(before, after);
}

function checkRest(before: ParsedRecord, after: ParsedRecord): EditRefusal | null {
  for (const key of SAME) {
    if (before[key] !== after[key])
      return wrong(after, key === "coreHash" ? "the decision's text" : `its ${key}`);
  }
  for (const key of SAME_LISTS) {
    if (before[key].join("\n") !== after[key].join("\n")) return wrong(after, `its ${key}`);
  }
  const gone = lostLinks(before, after);
  return gone ? wrong(after, `its link to ${gone}`) : null;
}

function wrong(after: ParsedRecord, what: string): EditRefusal {
  return refuseEdit(
    "would-change-more",
    after.statusLine,
    `Writing this would also change ${what}: nothing was written.`,
  );
}

/** A link that was not part of the old status and is not there any more. */
function lostLinks(before: ParsedRecord, after: ParsedRecord): string | null {
  const kept = new Set(after.links.map((link) => `${link.rel} ${link.target}`));
  const statusLines = new Set(before.statusPlaces.map((place) => place.line));
  for (const link of before.links) {
    if (link.rel === "superseded-by" || kept.has(`${link.rel} ${link.target}`)) continue;
    if (link.line !== null && statusLines.has(link.line)) continue;
    // A mention gives way to a relation of the same target.
    if (link.rel === "mentions" && after.links.some((other) => other.target === link.target)) continue;
    return link.target;
  }
  return null;
}
