import type { ListView } from "@/lib/queries/lists/list-view";
import type { ListColumn } from "@/lib/query/lists/list-look";
import { LIST } from "../strings/list-words";
import { valueWord } from "../strings/vocabulary-words";
import { RecordLine } from "./record-line";
import { rowColumns } from "./row-columns";

type Props = Pick<ListView, "records" | "groups"> & {
  /** Whether the rows are of several kinds. */
  mixed: boolean;
  zone: string;
  columns: readonly ListColumn[];
  density: "dense" | "roomy";
  /** What each address carries of this list. */
  origin: string;
  /** The record (`<source>/<path>`) that is peeked at. */
  peek: string;
};

/** The rows of a list; with `group:` under headings, each with the count of all records it holds. */
export function RecordRows({ records, groups, mixed, zone, columns, density, origin, peek }: Props) {
  const grid = rowColumns(columns);
  const rows = (from: number, to: number) => (
    <ol
      className={mixed ? "rows rows-mixed" : "rows"}
      style={grid}
      data-density={density}
      start={from + 1}
      data-peeks
    >
      {records.slice(from, to).map((record) => {
        const name = `${record.source}/${record.path}`;
        const isPeeked = name === peek;
        return <RecordLine key={name} {...{ record, mixed, zone, columns, origin, isPeeked }} />;
      })}
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
