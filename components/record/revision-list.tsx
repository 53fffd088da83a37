import { recordHref } from "@/lib/addresses";
import type { HistoryView } from "@/lib/queries/records/history-view";
import { HISTORY } from "../strings/history-words";
import { HiddenFields } from "../ui/hidden-fields";
import { RevisionLine } from "./revision-line";
import { revisionName } from "./revision-name";

/** What the reader chose to compare, as the address says it. */
export type Chosen = { from: string; to: string };
type Props = { history: HistoryView; chosen: Chosen; zone: string; origin: string };

/** More than these are folded: most people come for the latest. */
const SHOWN = 50;

/** Every revision, and a form that compares any two: two columns of radio buttons, and no script. */
export function RevisionList({ history, chosen, zone, origin }: Props) {
  const { revisions, total, isUncommitted, source, path } = history;
  const picked = settle(history, chosen);
  const canCompare = revisions.length + (isUncommitted ? 1 : 0) > 1;
  const became = new Map(history.statusChanges.map(({ revision, to }) => [revision.id, to]));
  const lines = revisions.map((revision) => (
    <li key={revision.id} className="revision">
      {canCompare ? (
        <>
          <Pick side="old" id={revision.id} picked={picked} name={revisionName(revision, zone)} />
          <Pick side="new" id={revision.id} picked={picked} name={revisionName(revision, zone)} />
        </>
      ) : null}
      <RevisionLine
        record={history}
        revision={revision}
        became={became.get(revision.id) ?? null}
        zone={zone}
        origin={origin}
      />
    </li>
  ));
  return (
    <section aria-labelledby="revisions">
      <form
        action={`${recordHref(source, path)}#difference`}
        method="get"
        key={`${picked.from} ${picked.to}`}
      >
        <HiddenFields fields={{ view: "history", ...Object.fromEntries(new URLSearchParams(origin)) }} />
        <ListHead count={HISTORY.counted(revisions.length, total)} canCompare={canCompare} />
        <ol className={canCompare ? "revisions" : "revisions revisions-alone"}>
          {isUncommitted ? <Uncommitted picked={picked} /> : null}
          {lines.slice(0, SHOWN)}
        </ol>
        {lines.length > SHOWN ? (
          <details className="older">
            <summary>{HISTORY.older(lines.length - SHOWN)}</summary>
            <ol className="revisions">{lines.slice(SHOWN)}</ol>
          </details>
        ) : null}
      </form>
    </section>
  );
}

function ListHead({ count, canCompare }: { count: string; canCompare: boolean }) {
  return (
    <>
      <div className="revisions-head">
        <h2 id="revisions">
          {HISTORY.revisions} <span className="num">{count}</span>
        </h2>
        {canCompare ? (
          <>
            <p className="text-soft">{HISTORY.compareHow}</p>
            <button type="submit" className="button">
              {HISTORY.compare}
            </button>
          </>
        ) : null}
      </div>
      {canCompare ? (
        <p className="revision-sides" aria-hidden="true">
          <span>{HISTORY.old}</span>
          <span>{HISTORY.new}</span>
        </p>
      ) : null}
    </>
  );
}

/** What lies in the folder and is in no commit. */
function Uncommitted({ picked }: { picked: Chosen }) {
  return (
    <li className="revision">
      <span className="revision-pick" />
      <Pick side="new" id="now" picked={picked} name={HISTORY.now} />
      <p>
        <b>{HISTORY.now}</b> <span className="text-soft">{HISTORY.nowAbout}</span>
      </p>
    </li>
  );
}

type PickProps = { side: "old" | "new"; id: string; picked: Chosen; name: string };

function Pick({ side, id, picked, name }: PickProps) {
  const field = side === "old" ? "from" : "to";
  return (
    <label className="revision-pick" title={HISTORY[side]}>
      <input
        type="radio"
        name={field}
        value={id}
        defaultChecked={picked[field] === id}
        aria-label={HISTORY.pick(side, name)}
      />
    </label>
  );
}

/** What stands chosen at first: what was compared last, else the latest change. */
function settle({ revisions, isUncommitted }: HistoryView, { from, to }: Chosen): Chosen {
  const idOf = (given: string) =>
    revisions.find(({ id }) => given.length >= 7 && id.startsWith(given))?.id ?? given;
  const newest = isUncommitted ? "now" : (revisions[0]?.id ?? "");
  const newer = to === "" ? newest : idOf(to);
  const at = newer === "now" ? -1 : revisions.findIndex(({ id }) => id === newer);
  return { from: from === "" ? (revisions[at + 1]?.id ?? "") : idOf(from), to: newer };
}
