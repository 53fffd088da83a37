import { join } from "node:path";
import { root } from "../run-program.mjs";
import { bundledRun } from "./bundled-run.mjs";
import { HISTORY_LIMITS, measureHistory } from "./history.mjs";

/** What cannot be made again costs: the ledger, the history of a repository. */
export async function measureRecordKeeping({ figures }) {
  await noteLedger(figures);
  await noteHistory(figures);
}

/** What an auditor waits for. */
async function noteLedger(figures) {
  const { events, faults, seconds } = await bundledRun("verify-ledger", join(root, "prisma/migrations"));
  if (faults > 0) throw new Error("The ledger that was made for the bench does not hold together.");
  figures.note(`Verify ${events} events`, seconds, 10, "s", "promised");
}

/** What a record's history costs, and what its revisions cost when there are no new ones. */
async function noteHistory(figures) {
  const { cold, nothingNew } = await measureHistory();
  figures.note(
    "History of 2,000 commits and 1,000 records, cold",
    cold / 1000,
    HISTORY_LIMITS.cold / 1000,
    "s",
    "promised",
  );
  figures.note("… nothing new", nothingNew, HISTORY_LIMITS.nothingNew, "ms", "promised");
}
