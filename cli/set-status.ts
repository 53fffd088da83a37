import { readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { placeOrSetStatus } from "../lib/commands/writing/place-or-set-status";
import { refuseEdit } from "../lib/queries/reviews/refuse-edit";
import { ownWordsAround } from "../lib/queries/search/own-words-around";
import { applyEdits } from "../lib/records/edit/edit";
import { isEditRefusal } from "../lib/records/edit/edit-refusal";
import { type InverseFile, inverseFile } from "../lib/records/edit/inverse-file";
import { readDecisionText } from "../lib/records/edit/read-decision-text";
import type { Written } from "../lib/records/edit/set-status";
import { supersede } from "../lib/records/edit/supersede";
import { unifiedPatch } from "../lib/records/history/unified-patch";
import { isRefusal, type Refusal, refuse } from "../lib/refusal";
import { commitMessage } from "../lib/reviews/commit-message";
import { commitSubject, decisionName } from "../lib/reviews/commit-subject";
import { sha256 } from "../lib/sha256";
import { gitPerson } from "../lib/sources/git-person";
import { type ByteChange, type CommitWish, writeAndCommit } from "../lib/sources/write-and-commit";
import { type FilesPlace, type OpenFile, openForEdit, placeFiles } from "./decision-file";
import type { Arguments } from "./read-arguments";
import { readStatusOrder, type StatusOrder } from "./read-status-order";
import { printable, sayRefusal, type Terminal } from "./terminal";

/** Files as they are and as they are to be, and what to call the change. */
type Plan = {
  place: FilesPlace;
  changes: (ByteChange & { before: string; after: string })[];
  inverse: InverseFile | null;
  subject: string;
  decision: string | null;
};

/**
 * `docket set-status <file> <status> …` and `docket set-status <file> --undo <file>`: print the patch, and
 * apply it over exactly the bytes it was made for. No database is opened.
 */
export async function setStatus(args: Arguments, terminal: Terminal): Promise<number> {
  const order = readStatusOrder(args);
  if (isRefusal(order)) return sayRefusal(terminal, order);
  const plan = order.undo === null ? planChange(order) : planUndo(order);
  if (isRefusal(plan)) return sayRefusal(terminal, plan);
  for (const change of plan.changes) sayPatch(terminal, change);
  if (order.isDry) return 0;
  const wish = order.commits ? await commitWish(plan, order.branch) : null;
  if (isRefusal(wish)) return sayRefusal(terminal, wish);
  return carryOut(terminal, plan, wish, order.undo === null ? order.inverse : null);
}

function planChange(order: StatusOrder & { undo: null }): Plan | Refusal {
  const place = placeFiles([order.file, ...(order.by === null ? [] : [order.by])]);
  if (isRefusal(place)) return place;
  const [path = "", successorPath] = place.paths;
  const old = openForEdit(place.root, path);
  if (isRefusal(old)) return old;
  const date = new Date().toISOString().slice(0, 10);
  const way = { date, ...ownWordsAround(place.root, path) };
  const record = readDecisionText(old.path, old.text);
  const subject = commitSubject(order.status, record);
  const named = { subject, decision: decisionName(record) };
  if (successorPath === undefined) {
    const written = placeOrSetStatus(old, { ...way, status: order.status }, order.place);
    return isRefusal(written) ? written : toPlan(place, [[old, written]], named);
  }
  const successor = openForEdit(place.root, successorPath);
  if (isRefusal(successor)) return successor;
  const { status } = readDecisionText(successor.path, successor.text);
  if (status !== "accepted")
    return refuse(
      "not-allowed",
      `${successorPath} is not accepted, and a decision is superseded only by one that is.`,
      `Accept it first: \`docket set-status ${successorPath} accepted\`.`,
    );
  const both = supersede(old, successor, way);
  if (isEditRefusal(both)) return refuseEdit(both);
  const files: [OpenFile, Written][] = [[old, both.old]];
  if (both.successor) files.push([successor, both.successor]);
  return toPlan(place, files, named);
}

function toPlan(
  place: FilesPlace,
  files: readonly (readonly [OpenFile, Written])[],
  named: Pick<Plan, "subject" | "decision">,
): Plan {
  const changes = files.map(([open, { after }]) => ({
    path: open.path,
    oldBytes: open.bytes,
    newBytes: Buffer.from(after, "utf8"),
    before: open.text,
    after,
  }));
  const inverse: InverseFile = {
    docket: "inverse",
    version: 1,
    files: changes.map(({ path, oldBytes, newBytes }, index) => ({
      path,
      now: sha256(newBytes),
      undone: sha256(oldBytes),
      edits: files[index]?.[1].inverse ?? [],
    })),
  };
  return { place, changes, inverse, ...named };
}

function planUndo({ file, undo }: { file: string; undo: string }): Plan | Refusal {
  const place = placeFiles([file]);
  if (isRefusal(place)) return place;
  const inverse = readInverse(undo);
  if (isRefusal(inverse)) return inverse;
  if (!inverse.files.some(({ path }) => path === place.paths[0]))
    return refuse(
      "invalid-input",
      `${undo} undoes a change of ${inverse.files[0]?.path}, not of ${place.paths[0]}.`,
      "Name the file it was made for.",
    );
  const changes: Plan["changes"] = [];
  for (const { path, now, undone, edits } of inverse.files) {
    const open = openForEdit(place.root, path);
    if (isRefusal(open)) return open;
    const moved = () =>
      refuse(
        "file-changed",
        `${path} has changed since, so the change cannot be taken back byte by byte.`,
        "Look at the file, and set the status you want.",
      );
    if (sha256(open.bytes) !== now) return moved();
    let after: string;
    try {
      after = applyEdits(open.text, edits);
    } catch {
      return moved();
    }
    const newBytes = Buffer.from(after, "utf8");
    if (sha256(newBytes) !== undone) return moved();
    changes.push({ path, oldBytes: open.bytes, newBytes, before: open.text, after });
  }
  const first = changes[0];
  const record = readDecisionText(first?.path ?? "", first?.after ?? "");
  const subject = `Undo the last change of ${decisionName(record)}`;
  return { place, changes, inverse: null, subject, decision: decisionName(record) };
}

function readInverse(path: string): InverseFile | Refusal {
  try {
    return inverseFile.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return refuse(
      "invalid-input",
      `${path} is not a file that \`--inverse\` has written.`,
      "Name the file that was given to --inverse.",
    );
  }
}

async function commitWish(plan: Plan, branch: string | null): Promise<CommitWish | Refusal> {
  const { place } = plan.place;
  if (place === null)
    return refuse("not-in-git", "The file lies in no git work tree.", "Leave out --commit.");
  const person = await gitPerson();
  if ("refused" in person) return person;
  const { subject, decision } = plan;
  const message = commitMessage({ subject, decision });
  const wish: CommitWish = { place, message, author: person, committer: person, when: new Date() };
  return branch === null ? wish : { ...wish, branch };
}

/** The inverse is on disk before the change is, so that nothing is ever done that cannot be undone. */
async function carryOut(
  terminal: Terminal,
  plan: Plan,
  wish: CommitWish | null,
  inversePath: string | null,
): Promise<number> {
  if (inversePath !== null) {
    try {
      writeFileSync(inversePath, `${JSON.stringify(plan.inverse, null, 2)}\n`, { flag: "wx" });
    } catch {
      return sayRefusal(
        terminal,
        refuse(
          "file-exists",
          `${inversePath} exists, or cannot be written.`,
          "Name a new file for --inverse.",
        ),
      );
    }
  }
  const { write, commit } = await writeAndCommit(plan.place.root, plan.changes, wish);
  if (write && "refused" in write) {
    if (inversePath !== null && write.half.length === 0) unlinkSync(inversePath);
    for (const path of write.half)
      terminal.error(`${printable(path)} holds its new text all the same, and could not be brought back.`);
    return sayRefusal(terminal, write);
  }
  const done = terminal.style("green", "✓");
  if (write) terminal.out(`${done} ${plan.changes.map(({ path }) => printable(path)).join(", ")} written.`);
  if (commit === null) return 0;
  if ("refused" in commit) {
    if (write) terminal.error("The file is written, and not committed:");
    return sayRefusal(terminal, commit);
  }
  terminal.out(
    `${done} Committed ${commit.commit.slice(0, 12)} on ${printable(commit.branch)}. To share it:`,
  );
  terminal.out(`  git push origin ${printable(commit.branch)}`);
  return 0;
}

function sayPatch(terminal: Terminal, { path, before, after }: Plan["changes"][number]): void {
  const lines = unifiedPatch(printable(path), before, after).split("\n");
  for (const line of lines) {
    if (line === "") continue;
    const shown = printable(line.replace(/\r$/, ""));
    const isHead = line.startsWith("---") || line.startsWith("+++");
    const colour = isHead ? "bold" : line.startsWith("+") ? "green" : line.startsWith("-") ? "red" : null;
    terminal.out(colour === null ? shown : terminal.style(colour, shown));
  }
}
