import { join } from "node:path";
import { refuseFailure } from "../lib/commands/sources/refuse-failure";
import { readRecords } from "../lib/commands/sync/read-records";
import { type Environment, readEnvironment } from "../lib/env";
import { type CheckReport, toCheckReport } from "../lib/records/check-report";
import { classifyPath } from "../lib/records/classify-path";
import { resolveLinks } from "../lib/records/links/resolve-links";
import type { ParsedRecord } from "../lib/records/record";
import { isRefusal, type Refusal } from "../lib/refusal";
import { sha256 } from "../lib/sha256";
import { openSource } from "../lib/sources/open-source";
import { createYamlReader } from "../lib/sources/read-yaml";
import { isFailure, type SkippedEntry } from "../lib/sources/source";
import { type Arguments, readFolder } from "./read-arguments";
import { sayReport } from "./say-report";
import { sayRefusal, type Terminal } from "./terminal";

/** Headers asked of the YAML reader at once. */
const BATCH = 256;

/** `docket check <folder> [--json]`. Exit code 1 when a problem of severity error stands. */
export async function check(args: Arguments, terminal: Terminal): Promise<number> {
  const folder = readFolder("check", args.folders);
  if (isRefusal(folder)) return sayRefusal(terminal, folder);
  const environment = readEnvironment();
  if (isRefusal(environment)) return sayRefusal(terminal, environment);
  const report = await checkFolder(folder, environment);
  if (isRefusal(report)) return sayRefusal(terminal, report);
  if (args.values.json) terminal.out(JSON.stringify(report, null, 2));
  else sayReport(terminal, report);
  return report.totals.problems.error > 0 ? 1 : 0;
}

/** Read a folder as a sync would, and keep nothing. */
async function checkFolder(folder: string, environment: Environment): Promise<CheckReport | Refusal> {
  const source = await openSource(folder);
  if (isFailure(source)) return refuseFailure(source);
  const listing = await source.list(classifyPath);
  if (isFailure(listing)) return refuseFailure(listing);
  const yaml = createYamlReader(join(environment.root, "dist/workers/yaml-child.mjs"));
  const records: ParsedRecord[] = [];
  const skipped: SkippedEntry[] = [...listing.skipped];
  try {
    for (let from = 0; from < listing.files.length; from += BATCH) {
      const contents = listing.files.slice(from, from + BATCH).flatMap((file) => {
        const reading = source.read(file.path);
        if (reading.ok) return [{ path: file.path, bytes: reading.bytes, sha256: sha256(reading.bytes) }];
        skipped.push({ ...file, reason: reading.reason });
        return [];
      });
      records.push(...(await readRecords(contents, yaml)));
    }
  } finally {
    await yaml.close();
  }
  const facts = await source.facts();
  return toCheckReport(linked(records, facts?.forgeUrl ?? null), skipped);
}

/** Links led to their records, and the problems only the whole folder shows. */
function linked(records: readonly ParsedRecord[], forgeUrl: string | null): ParsedRecord[] {
  const { links, problems } = resolveLinks(records, { now: new Date().toISOString(), forgeUrl });
  return records.map((record) => ({
    ...record,
    links: links.get(record.path) ?? [],
    problems: [...record.problems, ...(problems.get(record.path) ?? [])],
  }));
}
