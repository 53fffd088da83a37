import type { RecordRow } from "@/lib/queries/lists/record-row";
import { LIST } from "../strings/list-words";
import { When } from "./when";

type Props = {
  record: Pick<RecordRow, "date" | "datedAt">;
  zone: string;
  time?: boolean;
  className?: string;
};

/** A record's date: what its file states, else its last commit's, marked as such; else that it has none. */
export function RecordDate({ record, zone, time, className }: Props) {
  if (record.date) return <When className={className} at={record.date} zone={zone} time={time} />;
  const marked = className ? `${className} row-date-changed` : undefined;
  if (record.datedAt)
    return <When className={marked} at={record.datedAt} zone={zone} time={time} note={LIST.changedOn} />;
  return (
    <span className={marked} title={LIST.undatedWhy}>
      {LIST.undated}
    </span>
  );
}
