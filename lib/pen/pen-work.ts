import type { ClosingWay, DecisionFile } from "../records/edit/closing-edits";
import { closingEdits } from "../records/edit/closing-edits";
import { type EditRefusal, isEditRefusal } from "../records/edit/edit-refusal";
import { readDecisionText } from "../records/edit/read-decision-text";
import type { Written } from "../records/edit/set-status";
import type { StatusChange } from "../records/edit/status-change";
import { type StatusChoice, statusChoices } from "../records/edit/status-choices";
import { needsYaml } from "../records/header/needs-yaml";
import { unifiedPatch } from "../records/history/unified-patch";
import type { ParsedRecord } from "../records/record";
import { maskText } from "../records/showing/mask-secrets";
import { sha256 } from "../sha256";

/** What the pen makes of a decision's text: what a page needs of it. */
export type PenReading = Pick<ParsedRecord, "title" | "number" | "status" | "statusPlaces"> & {
  /** sha256 of what it decides; null: that cannot be told apart from the rest. */
  core: string | null;
  /** Its header is understood by the strict YAML reader alone, which the pen does not ask. */
  isYaml: boolean;
};

/** A way to place a status, with what it would do to the file; secrets masked. */
export type DrawnChoice = Omit<StatusChoice, "written"> & { patch: string };

/** What a closing would do to its files, or why the pen leaves them alone; secrets masked. */
export type DrawnClosing = EditRefusal | { files: { path: string; patch: string }[] };

const CLOSING_STATUSES = ["accepted", "rejected", "deferred", "superseded"] as const;
type ClosingStatus = (typeof CLOSING_STATUSES)[number];

/** Questions that pages ask of the pen: each is answered from its own words alone. */
export type PenTasks = {
  read: { file: DecisionFile };
  choose: { file: DecisionFile; change: Omit<StatusChange, "by" | "mayOverwrite"> };
  /** `superseded` is only drawn where there is a successor. */
  close: { file: DecisionFile; successor: DecisionFile | null; way: ClosingWay };
};
export type PenAnswers = {
  read: PenReading;
  choose: DrawnChoice[];
  close: Partial<Record<ClosingStatus, DrawnClosing>>;
};
export type PenWork = keyof PenTasks;

const WORK: { [Work in PenWork]: (task: PenTasks[Work]) => PenAnswers[Work] } = {
  read: ({ file: { path, text } }) => {
    const { title, number, status, statusPlaces, coreHash } = readDecisionText(path, text);
    const core = coreHash === null ? null : sha256(coreHash);
    return { title, number, status, statusPlaces, core, isYaml: needsYaml(text) !== null };
  },
  choose: ({ file, change }) =>
    statusChoices(file, change).map(({ written, ...choice }) => ({
      ...choice,
      patch: drawn(file, written).patch,
    })),
  close: ({ file, successor, way }) => {
    const statuses = CLOSING_STATUSES.filter((status) => status !== "superseded" || successor !== null);
    return Object.fromEntries(statuses.map((status) => [status, drawClosing(file, status, successor, way)]));
  },
};

/** Do a piece of work: a pure function of the task, wherever it runs. */
export function doPenWork<Work extends PenWork>(work: Work, task: PenTasks[Work]): PenAnswers[Work] {
  return WORK[work](task);
}

function drawClosing(
  file: DecisionFile,
  status: ClosingStatus,
  successor: DecisionFile | null,
  way: ClosingWay,
): DrawnClosing {
  const edits = closingEdits(file, status, successor, way);
  if (isEditRefusal(edits)) return edits;
  const files = [drawn(file, edits.own)];
  if (edits.successor && successor) files.push(drawn(successor, edits.successor));
  return { files };
}

function drawn({ path, text }: DecisionFile, { after }: Written): { path: string; patch: string } {
  return { path, patch: unifiedPatch(path, maskText(text), maskText(after)) };
}
