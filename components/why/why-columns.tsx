import type { CSSProperties } from "react";
import { listHref, pageHref } from "@/lib/addresses";
import type { WhyView } from "@/lib/queries/why/why-view";
import { setFacet, withSource } from "@/lib/query/edit/edit-query";
import type { WhyColumn } from "@/lib/records/why/why-steps";
import { NO_GIT, PAST_THE_DECISION, WHY, WHY_COLUMN_WORDS } from "../strings/why-words";
import { WhyLines } from "./why-lines";
import { WhyNode } from "./why-node";

type Props = { view: WhyView; zone: string };
type Column = WhyView["columns"][number];

/**
 * The columns of a trail. In the markup they follow each other, each with its things and their reasons,
 * so that a narrow screen and a screen reader meet the trail from top to bottom; the grid puts them side
 * by side and draws the arrows between.
 */
export function WhyColumns({ view, zone }: Props) {
  const shown = view.columns.filter(({ name, nodes }) => name !== "document" || nodes.length > 0);
  const tracks = shown
    .map(({ nodes }) => (nodes.length > 0 ? "minmax(7.75rem, 1fr)" : "minmax(4.5rem, 0.5fr)"))
    .join(" var(--why-gap) ");
  const style = { "--why-tracks": tracks, "--why-rows": view.rows } as CSSProperties;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="why-box" aria-label={WHY.trail} tabIndex={0}>
      <div className="why" style={style}>
        {shown.map((column, index) => (
          <section
            key={column.name}
            className="why-column"
            style={{ "--why-at": 2 * index + 1 } as CSSProperties}
            aria-label={WHY_COLUMN_WORDS[column.name].title}
          >
            <h2>{WHY_COLUMN_WORDS[column.name].title}</h2>
            {column.nodes.length === 0 ? <p className="why-empty">{emptyWords(column.name, view)}</p> : null}
            <ol>
              {column.nodes.map((node) => (
                <WhyNode key={node.id} node={node} view={view} zone={zone} />
              ))}
            </ol>
            <More column={column} view={view} />
          </section>
        ))}
        <WhyLines columns={shown} steps={view.steps} />
      </div>
    </section>
  );
}

function emptyWords(column: WhyColumn, view: WhyView): string {
  if (view.start.kind === "minutes" && (column === "verdict" || column === "commit"))
    return PAST_THE_DECISION;
  if (column === "commit" && !view.isGit) return NO_GIT;
  return WHY_COLUMN_WORDS[column].empty;
}

/** What a column leaves out, with the list where it is found. */
function More({ column, view }: { column: Column; view: WhyView }) {
  const { more, near } = column;
  if (more === 0 && near === 0) return null;
  const row = Math.max(1, ...column.nodes.map((node) => node.row + node.span));
  return (
    <p className="why-more" style={{ gridRow: `${row + 1} / -1` }}>
      {more > 0 ? (
        <a className="link" href={moreHref(column.name, view)}>
          {WHY.more(more, view.isCut)}
        </a>
      ) : null}
      {near > 0 ? (
        <a className="link" href={nearHref(column.name, view)}>
          {WHY.near(near, view.isCut)}
        </a>
      ) : null}
    </p>
  );
}

const LISTS: Partial<Record<WhyColumn, string>> = { prompt: "/prompts", decision: "/decisions" };

/** The list that holds what belongs into a column: records that name the start, or its own page. */
function moreHref(column: WhyColumn, { source, start }: WhyView): string {
  if (column === "suggestion") return pageHref("/suggestions", { source });
  const file = start.path.slice(start.path.lastIndexOf("/") + 1).replace(/\.(?:md|markdown)$/i, "");
  const field = start.kind === "decision" ? "adr" : start.kind === "prompt" ? "phr" : "spec";
  const list = LISTS[column] ?? "/search";
  return listHref(list, setFacet(withSource("", source), field, [file]));
}

function nearHref(column: WhyColumn, { source, feature }: WhyView): string {
  const query = withSource("", source);
  return listHref(LISTS[column] ?? "/search", feature ? setFacet(query, "feature", [feature.slug]) : query);
}
