import { bundledRun } from "./bundled-run.mjs";

/** Every status written to every decision, and taken back by its inverse. */
export async function measureSetStatus({ figures }, folder) {
  const tally = await bundledRun("run-set-status", folder);
  const written = Object.entries(tally).filter(([what]) => what.startsWith("written"));
  const times = written.reduce((sum, [, count]) => sum + count, 0);
  if (times === 0) throw new Error("No decision was found to write to.");
  const lost = (tally["not brought back"] ?? 0) + (tally["write failed"] ?? 0);
  figures.note(`${times} statuses written: not brought back to the byte`, lost, 0, "", "promised");
}
