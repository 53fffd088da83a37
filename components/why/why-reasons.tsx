import { recordHref } from "@/lib/addresses";
import type { WhyNodeView, WhyView } from "@/lib/queries/why/why-view";
import { DOCUMENT_WORDS, KIND_WORDS } from "../strings/vocabulary-words";
import { BASIS_WORDS, WHY } from "../strings/why-words";
import { shortName } from "./short-name";

type Props = { node: WhyNodeView; view: WhyView };
type Reason = WhyView["steps"][number]["reasons"][number];

/** What the arrows between a thing and those nearer to the start rest on; the drawn arrow's reasons first. */
export function WhyReasons({ node, view }: Props) {
  const isAfter = node.side === "after";
  const nodes = new Map(view.columns.flatMap((column) => column.nodes).map((one) => [one.id, one]));
  const own = view.steps
    .filter(({ from, to }) => (isAfter ? to : from) === node.id)
    .map((step) => ({ reasons: step.reasons, other: isAfter ? step.from : step.to }))
    .sort((a, b) => Number(b.other === node.parent) - Number(a.other === node.parent));
  return (
    <ul className="why-reasons">
      {own.flatMap(({ reasons, other }) => {
        const end = nodes.get(other);
        return reasons.map((reason) => (
          <li key={`${other}-${reason.evidence}`} data-drawn={other === node.parent || undefined}>
            <span className="why-other">
              {isAfter ? WHY.fromOther : WHY.toOther} <bdi>{end ? shortName(end) : ""}</bdi>:{" "}
            </span>
            <Basis basis={reason.basis} /> <Evidence reason={reason} view={view} />
          </li>
        ));
      })}
    </ul>
  );
}

function Basis({ basis }: Pick<Reason, "basis">) {
  if (basis === "written") return null;
  const { word, about } = BASIS_WORDS[basis];
  return (
    <b className="why-basis" title={about}>
      {word}
    </b>
  );
}

/** The sentence, with the kind of file that says it; a link to the line it speaks of. */
export function Evidence({ reason, view }: { reason: Reason; view: WhyView }) {
  const { evidence, path, line } = reason;
  if (path === null) return <span dir="auto">{evidence}</span>;
  return (
    <a href={recordHref(view.source, path, "source", line ?? undefined)} dir="auto">
      {WHY.inFile(fileKind(path, view))}
      {evidence}
    </a>
  );
}

function fileKind(path: string, { columns }: WhyView): string {
  for (const { nodes } of columns)
    for (const node of nodes)
      if (node.type === "record" && node.record.path === path) {
        const { kind, documentKind } = node.record;
        return documentKind ? DOCUMENT_WORDS[documentKind] : KIND_WORDS[kind].one;
      }
  return KIND_WORDS.document.one;
}
