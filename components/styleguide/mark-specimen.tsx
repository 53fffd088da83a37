import { DOCUMENT_KINDS, RECORD_KINDS, SEVERITIES, STAGES, STATUSES } from "@/lib/records/vocabulary";
import { TRUSTS } from "@/lib/reviews/trust";
import { STATUS_WORDS } from "../strings/vocabulary-words";
import { TrustMark } from "../trust/trust-mark";
import { KindMark, SeverityMark, StageMark, StatusMark } from "../ui/mark";

/** Every mark: told apart by shape and word, with hue or without. */
export function MarkSpecimen() {
  return (
    <div className="grid gap-4">
      <dl className="grid grid-cols-[8rem_1fr] items-center gap-y-1">
        {STATUSES.map((status) => (
          <div key={status} className="contents">
            <dt>
              <StatusMark status={status} />
            </dt>
            <dd className="text-soft">{STATUS_WORDS[status].about}</dd>
          </div>
        ))}
      </dl>
      <p className="flex flex-wrap gap-4">
        {STAGES.map((stage) => (
          <StageMark key={stage} stage={stage} />
        ))}
        <StageMark stage={null} raw="orange" />
      </p>
      <p className="flex flex-wrap gap-4">
        {RECORD_KINDS.map((kind) => (
          <KindMark key={kind} kind={kind} />
        ))}
        {DOCUMENT_KINDS.map((document) => (
          <KindMark key={document} kind="document" document={document} />
        ))}
      </p>
      <p className="flex flex-wrap gap-4">
        {SEVERITIES.map((severity) => (
          <SeverityMark key={severity} severity={severity} count={2} />
        ))}
      </p>
      <p className="flex flex-wrap gap-4">
        {TRUSTS.map((trust) => (
          <TrustMark key={trust} trust={trust} />
        ))}
      </p>
      <p className="flex flex-wrap gap-2">
        <StatusMark status="accepted" chip />
        <StatusMark status="proposed" chip />
        <StatusMark status="rejected" chip />
        <StageMark stage="green" chip />
        <KindMark kind="document" document="spec" chip />
        <TrustMark trust="consented" chip />
      </p>
    </div>
  );
}
