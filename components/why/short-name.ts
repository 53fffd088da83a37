import type { WhyNodeView } from "@/lib/queries/why/why-view";
import { VERDICT_WORDS } from "../strings/why-words";

const MOST = 48;

/** What a thing is called where another speaks of it: its number and title, cut to one line. */
export function shortName(node: WhyNodeView): string {
  if (node.type === "record")
    return cut(`${node.record.number ? `${node.record.number} ` : ""}${node.record.title}`);
  if (node.type === "suggestion") return cut(`“${node.card.brief}”`);
  if (node.type === "verdict") {
    const { word, by } = node.verdict;
    return by ? `${VERDICT_WORDS[word]} by ${cut(by)}` : VERDICT_WORDS[word];
  }
  const { hash, target } = node.commit;
  if (hash !== null) return hash.slice(0, 7);
  // https://host/owner/name/pull/12 → owner/name#12
  const forge = /^https?:\/\/[^/]+\/([^/]+\/[^/]+)\/(?:-\/)?(?:pull|pulls|merge_requests|commit)\/(\w+)/.exec(
    target,
  );
  const [, repository = "", number = ""] = forge ?? [];
  return forge ? `${repository}${/^\d+$/.test(number) ? "#" : "@"}${number.slice(0, 12)}` : cut(target);
}

function cut(text: string): string {
  const all = [...text];
  return all.length > MOST
    ? `${all
        .slice(0, MOST - 1)
        .join("")
        .trimEnd()}…`
    : text;
}
