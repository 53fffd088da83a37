import type { DocumentKind, RecordKind, Severity, Stage, Status } from "@/lib/records/vocabulary";
import {
  DOCUMENT_WORDS,
  fileSays,
  KIND_WORDS,
  SEVERITY_WORDS,
  STAGE_WORDS,
  STATUS_WORDS,
} from "../strings/vocabulary-words";

/*
 * Marks: a shape and a word. The shape hangs on the data attribute (marks.css), so that a row pays
 * one element. `chip` puts it into a frame, for the head of a page.
 */
type Look = { chip?: boolean };
const look = (chip?: boolean) => (chip ? "mark mark-chip" : "mark");

/** What a decision's file says of itself; what it literally says is the tooltip. */
export function StatusMark({ status, raw, chip }: { status: Status; raw?: string | null } & Look) {
  const { word, about } = STATUS_WORDS[status];
  return (
    <span className={look(chip)} data-status={status} title={raw ? `${about} ${fileSays(raw)}` : about}>
      {word}
    </span>
  );
}

/** Where in the work a prompt was asked; an unknown stage shows the file's own word. */
export function StageMark({ stage, raw, chip }: { stage: Stage | null; raw?: string | null } & Look) {
  if (!stage && !raw) return <span className="no-mark" />;
  return (
    <span className={look(chip)} data-stage={stage ?? "other"} title={raw ? fileSays(raw) : undefined}>
      {stage ? STAGE_WORDS[stage] : raw}
    </span>
  );
}

export function KindMark({
  kind,
  document,
  chip,
}: { kind: RecordKind; document?: DocumentKind | null } & Look) {
  return (
    <span className={look(chip)} data-kind={kind} data-document={document ?? undefined}>
      {document ? DOCUMENT_WORDS[document] : KIND_WORDS[kind].one}
    </span>
  );
}

export function SeverityMark({ severity, count }: { severity: Severity; count?: number }) {
  const { one, many } = SEVERITY_WORDS[severity];
  return (
    <span className="mark" data-severity={severity}>
      {count === undefined ? one : `${count} ${(count === 1 ? one : many).toLowerCase()}`}
    </span>
  );
}
