import { z } from "zod";
import { type Refusal, refuse } from "../refusal";
import { type LedgerEvent, ledgerEvent } from "./ledger-event";

/** First line of an exported ledger. Sources are named, because their ids mean nothing elsewhere. */
const ledgerHeader = z.object({
  docket: z.literal("ledger"),
  version: z.literal(1),
  exportedAt: z.string(),
  sources: z.array(z.object({ id: z.string(), slug: z.string(), name: z.string() })),
});
export type LedgerHeader = z.infer<typeof ledgerHeader>;

/** Last line: how many events there were, and the hash of the last. A file without it was cut short. */
const ledgerFooter = z.object({ events: z.number().int(), head: z.string() });

/** One line of an exported ledger, after its header: an event, or the end. */
export type LedgerLine = { event: LedgerEvent } | { end: z.infer<typeof ledgerFooter> };

/** Read a line of an exported ledger; `line` counts from 1. */
export function readLedgerLine(text: string, line: number): LedgerLine | Refusal {
  const json = parse(text);
  const event = ledgerEvent.safeParse(json);
  if (event.success) return { event: event.data };
  const end = ledgerFooter.safeParse(json);
  if (end.success) return { end: end.data };
  return refuse(
    "ledger-broken",
    `Line ${line} is no event of a ledger.`,
    "Export the ledger anew with `docket export ledger`, and compare the two files at that line.",
  );
}

/** The first line of an exported ledger. Refuses a file that is none. */
export function readLedgerHeader(text: string): LedgerHeader | Refusal {
  const header = ledgerHeader.safeParse(parse(text));
  if (header.success) return header.data;
  return refuse(
    "ledger-broken",
    "The file is no ledger that Docket has exported.",
    "Name a file that `docket export ledger` has written.",
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
