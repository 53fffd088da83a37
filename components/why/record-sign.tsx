import type { WhyRecord } from "@/lib/records/why/why-neighbourhood";
import { KindMark, StageMark, StatusMark } from "../ui/mark";

/** The one mark by which a record is told: a decision's status, a prompt's stage, else its kind. */
export function RecordSign({ record, chip }: { record: WhyRecord; chip?: boolean }) {
  if (record.kind === "decision")
    return <StatusMark status={record.status ?? "none"} raw={record.statusRaw} chip={chip} />;
  if (record.kind === "prompt" && (record.stage || record.stageRaw))
    return <StageMark stage={record.stage} raw={record.stageRaw} chip={chip} />;
  return <KindMark kind={record.kind} document={record.documentKind} chip={chip} />;
}
