import { placeOfRecord } from "../place-of-record";
import { problem } from "../problems";
import type { Link, LinkRel, Problem } from "../record";
import type { RecordSummary } from "../record-summary";
import { findFeatureLinks } from "./feature-links";
import { resolveTarget } from "./resolve-target";
import { findSharedFiles, pathOf } from "./shared-files";
import { folderOf, indexSource, numberKey, type SourceIndex } from "./source-index";
import { checkSupersessions, type Report } from "./supersession-problems";

export type ResolveOptions = {
  /** The day to judge ages by, ISO-8601. */
  now: string;
  /** Address of the source on its forge, when it is known. */
  forgeUrl: string | null;
};

/** By path: the links of every record, resolved, and the problems that only the whole source shows. */
export type Resolution = { links: Map<string, Link[]>; problems: Map<string, Problem[]> };

/** A decision that is not settled after so many days is old. */
export const OLD_DAYS = 120;

/** Relations whose target ought to be a record of this source. */
const RECORD_RELS: ReadonlySet<LinkRel> = new Set([
  "spec",
  "plan",
  "tasks",
  "adr",
  "prompt",
  "constitution",
  "supersedes",
  "superseded-by",
  "amends",
  "amended-by",
  "relates",
]);

/**
 * Look at all records of a source together: lead every link to its record, add the links that follow
 * from the same feature and the same files, and find what no single file shows: dead links, numbers
 * used twice, supersessions that only one side knows of, proposals that were forgotten. Indexed and
 * bounded per record: time grows with the records, not with their pairs.
 */
export function resolveLinks(records: readonly RecordSummary[], options: ResolveOptions): Resolution {
  const index = indexSource(records);
  const links = new Map<string, Link[]>();
  const problems = new Map<string, Problem[]>();
  const report: Report = (path, found) => {
    const list = problems.get(path);
    if (!list) problems.set(path, [found]);
    else if (!list.some((one) => one.rule === found.rule && one.message === found.message)) list.push(found);
  };
  for (const record of records) links.set(record.path, ownLinks(record, index, options, report));
  addComputed(records, index, links);
  const decisions = records.filter((record) => record.kind === "decision");
  checkSupersessions(decisions, links, report);
  checkNumbers(decisions, report);
  checkAges(decisions, options.now, report);
  return { links, problems };
}

/** A record's written links; a mention that leads nowhere is dropped, and so is one that repeats a link. */
function ownLinks(
  record: RecordSummary,
  index: SourceIndex,
  options: ResolveOptions,
  report: Report,
): Link[] {
  const found: Link[] = [];
  const reached = new Set<string>();
  const ordered = [...record.links].sort(
    (a, b) => Number(a.rel === "mentions") - Number(b.rel === "mentions"),
  );
  for (const link of ordered) {
    const { record: to, how, wanted } = resolveTarget(link.target, link.rel, record, index, options.forgeUrl);
    const isMention = link.rel === "mentions";
    if (to === record || (isMention && (!to || reached.has(to.path)))) continue;
    if (to) reached.add(to.path);
    found.push({
      ...link,
      resolved: to?.path ?? null,
      evidence: how ? `${link.evidence}; ${how}` : link.evidence,
    });
    if (!to && wanted !== null && RECORD_RELS.has(link.rel) && isRecordPath(wanted)) {
      report(record.path, problem("dead-link", link.line, `No record is at ${link.target}.`));
    }
  }
  for (const file of record.files.slice(0, 200)) {
    const to = index.byPath.get(pathOf(file) ?? "");
    if (!to || to === record || reached.has(to.path)) continue;
    reached.add(to.path);
    found.push({
      rel: relTo(to),
      target: to.path,
      resolved: to.path,
      evidence: "its list of files names it",
      line: null,
    });
  }
  return found;
}

function isRecordPath(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path) && placeOfRecord(path) !== null;
}

/** What a record is to one that names it. */
function relTo(record: RecordSummary): LinkRel {
  if (record.kind === "decision") return "adr";
  if (record.kind === "prompt") return "prompt";
  const kind = record.documentKind;
  return kind === "spec" || kind === "plan" || kind === "tasks" || kind === "constitution"
    ? kind
    : "document";
}

function addComputed(
  records: readonly RecordSummary[],
  index: SourceIndex,
  links: Map<string, Link[]>,
): void {
  const reached = new Map<string, Set<string>>();
  for (const [path, own] of links) reached.set(path, new Set(own.flatMap((link) => link.resolved ?? [])));
  const add = (from: string, to: string, rel: LinkRel, evidence: string): void => {
    if (reached.get(from)?.has(to) || reached.get(to)?.has(from)) return;
    reached.get(from)?.add(to);
    links.get(from)?.push({ rel, target: to, resolved: to, evidence, line: null });
  };
  for (const { from, to, rel, feature } of findFeatureLinks(records, index)) {
    add(from, to, rel, `both belong to the feature ${feature}`);
  }
  for (const { from, to, files } of findSharedFiles(records)) {
    const named = files.slice(0, 2).join(" and ");
    const more = files.length > 2 ? ` and ${files.length - 2} more file${files.length === 3 ? "" : "s"}` : "";
    add(from, to, "relates", `both touch ${named}${more}`);
  }
}

function checkNumbers(decisions: readonly RecordSummary[], report: Report): void {
  const byNumber = new Map<string, RecordSummary[]>();
  for (const decision of decisions) {
    if (!decision.number) continue;
    const key = `${folderOf(decision.path)}\n${numberKey(decision.number)}`;
    const list = byNumber.get(key);
    if (list) list.push(decision);
    else byNumber.set(key, [decision]);
  }
  for (const same of byNumber.values()) {
    if (same.length < 2) continue;
    for (const decision of same) {
      const others = same.slice(0, 4).filter((other) => other !== decision);
      const named = others.slice(0, 3).map((other) => `“${other.title}”`);
      const more = same.length - 1 - named.length;
      const message = `The number ${decision.number} is also that of ${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}.`;
      report(decision.path, problem("duplicate-number", null, message));
    }
  }
}

function checkAges(decisions: readonly RecordSummary[], now: string, report: Report): void {
  const today = Date.parse(now.slice(0, 10));
  for (const { path, status, statusLine, date } of decisions) {
    if (!date || (status !== "draft" && status !== "proposed" && status !== "deferred")) continue;
    const days = Math.floor((today - Date.parse(date.slice(0, 10))) / 86_400_000);
    if (days < OLD_DAYS) continue;
    const months = Math.floor(days / 30.44);
    report(
      path,
      problem("old-proposal", statusLine, `This decision has been ${status} for ${months} months.`),
    );
  }
}
