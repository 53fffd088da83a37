import { listHref } from "@/lib/addresses";
import type { ListView } from "@/lib/queries/lists/list-view";
import type { QuerySort } from "@/lib/query/language/ast";
import type { ListLook } from "@/lib/query/lists/list-look";
import { type ListName, RECORD_LISTS } from "@/lib/query/lists/record-lists";
import { LIST } from "../strings/list-words";
import { LookMenu } from "./look-menu";
import { SortLinks } from "./sort-links";

type Props = {
  list: ListName;
  view: ListView;
  look: ListLook;
  density: "dense" | "roomy";
  /** The list with its first record beside it; null where there is none, or one is shown already. */
  peek: string | null;
};

/** What a list says of itself: what it holds, in which order, how it is drawn, and what may have been meant. */
export function ListLine({ list, view, look, density, peek }: Props) {
  const { href } = RECORD_LISTS[list];
  return (
    <>
      <div className="list-line">
        <p>
          <span role="status">{view.description}</span>{" "}
          {view.q === "" ? null : (
            <a className="link" href={href}>
              {LIST.clear}
            </a>
          )}
        </p>
        <SortLinks list={href} q={view.q} keys={sortKeys(view)} current={view.sort} />
        {peek === null ? null : (
          <a className="sort" href={peek} title={LIST.peek.showWhy} aria-keyshortcuts="p" data-in-place>
            {LIST.peek.show}
          </a>
        )}
        <LookMenu list={list} look={look} density={density} />
      </div>
      {view.didYouMean ? (
        <p className="mb-2">
          {LIST.didYouMean}{" "}
          <a className="link" href={listHref(href, view.didYouMean)}>
            {view.didYouMean}
          </a>
          ?
        </p>
      ) : null}
    </>
  );
}

/** Relevance orders only what words were asked for; then it is the order already. */
function sortKeys(view: ListView): QuerySort["key"][] {
  return view.sort.key === "relevance"
    ? ["relevance", "date", "updated", "title"]
    : ["date", "updated", "title"];
}
