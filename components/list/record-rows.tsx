import type { ListView } from "@/lib/queries/list-view";
import { LIST } from "../strings/list-words";
import { valueWord } from "../strings/vocabulary-words";
import { RecordLine } from "./record-line";

type Props = Pick<ListView, "records" | "groups"> & {
  /** Whether the rows are of several kinds. */
  mixed: boolean;
  zone: string;
  density: "dense" | "roomy";
};

/** The rows of a list; with `group:` under headings, each with the count of all records it holds. */
export function RecordRows({ records, groups, mixed, zone, density }: Props) {
  const rows = (from: number, to: number) => (
    <ol className={mixed ? "rows rows-mixed" : "rows"} data-density={density} start={from + 1}>
      {records.slice(from, to).map((record) => (
        <RecordLine key={`${record.source}/${record.path}`} record={record} mixed={mixed} zone={zone} />
      ))}
    </ol>
  );
  if (groups === null) return rows(0, records.length);
  return groups.map(({ value, label, count, start }, index) => (
    <section key={`${value}-${start}`} className="row-group">
      <h2>
        {label === ""
          ? LIST.noGroup
          : (GROUP_FIELDS.map((field) => valueWord(field, label)).find(Boolean) ?? label)}{" "}
        <span className="num">{count.toLocaleString("en")}</span>
      </h2>
      {rows(start, groups[index + 1]?.start ?? records.length)}
    </section>
  ));
}

const GROUP_FIELDS = ["kind", "stage", "status"];
