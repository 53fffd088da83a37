import type { WhyNodeView, WhyView } from "@/lib/queries/why/why-view";
import { columnOf } from "@/lib/records/why/why-steps";
import { BASIS_WORDS, WHY, WHY_COLUMN_WORDS } from "../strings/why-words";
import { shortName } from "./short-name";
import { anchor } from "./why-node";
import { Evidence } from "./why-reasons";

/** Every arrow of a trail as a row. */
export function WhyTable({ view }: { view: WhyView }) {
  const nodes = new Map(view.columns.flatMap((column) => column.nodes).map((one) => [one.id, one]));
  return (
    <div className="table-box">
      <table className="plain-table stacked-table why-table">
        <thead>
          <tr>
            <th scope="col">{WHY.from}</th>
            <th scope="col">{WHY.to}</th>
            <th scope="col">{WHY.because}</th>
            <th scope="col">{WHY.sure}</th>
          </tr>
        </thead>
        <tbody>
          {view.steps.map(({ from, to, reasons }) => (
            <tr key={`${from}-${to}`}>
              <End node={nodes.get(from)} />
              <End node={nodes.get(to)} />
              <td>
                {reasons.map((reason) => (
                  <p key={reason.evidence}>
                    <Evidence reason={reason} view={view} />
                  </p>
                ))}
              </td>
              <td title={BASIS_WORDS[reasons[0]?.basis ?? "near"].about}>
                {BASIS_WORDS[reasons[0]?.basis ?? "near"].word}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function End({ node }: { node: WhyNodeView | undefined }) {
  if (!node) return <td />;
  return (
    <td>
      <span className="why-kind">{WHY_COLUMN_WORDS[columnOf(node)].one}</span>
      <a href={`#${encodeURIComponent(anchor(node.id))}`} dir="auto">
        {shortName(node)}
      </a>
    </td>
  );
}
