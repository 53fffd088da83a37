import { showPath } from "@/lib/records/showing/show-path";
import { SOURCE } from "../strings/source-words";

type Props = {
  files: { path: string; reason: string; size: number }[];
  total: number;
  /** Address of the following page, or null. */
  next: string | null;
};

/** What a sync passed over, and why: nothing vanishes silently. */
export function SkippedFiles({ files, total, next }: Props) {
  return (
    <section className="section" id="skipped">
      <h2>
        {SOURCE.skipped} <span className="num">{total.toLocaleString("en")}</span>
      </h2>
      <p className="text-soft">{total === 0 ? SOURCE.skippedNone : SOURCE.skippedAbout}</p>
      {files.length === 0 ? null : (
        <table className="plain-table mt-3">
          <thead>
            <tr>
              <th>{SOURCE.path}</th>
              <th>{SOURCE.reason}</th>
            </tr>
          </thead>
          <tbody>
            {files.map((file) => (
              <tr key={file.path}>
                <td className="break-all">
                  <code>{showPath(file.path)}</code>
                </td>
                <td>{file.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {next ? (
        <a className="button mt-3" href={next}>
          {SOURCE.next}
        </a>
      ) : null}
    </section>
  );
}
