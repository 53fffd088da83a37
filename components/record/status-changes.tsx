import type { HistoryView, RevisionView } from "@/lib/queries/records/history-view";
import { showControls } from "@/lib/records/showing/show-controls";
import { HISTORY } from "../strings/history-words";
import { StatusMark } from "../ui/mark";
import { When } from "../ui/when";
import { CommitName } from "./revision-line";

type Props = { history: HistoryView; zone: string };

/** When a decision became what it is, and by whose commit; an import is nobody's acceptance. */
export function StatusChanges({ history: { statusChanges, accepted }, zone }: Props) {
  if (statusChanges.length === 0) return null;
  return (
    <section className="status-changes" aria-labelledby="status-changes">
      <h2 id="status-changes">{HISTORY.status}</h2>
      {accepted ? (
        <p className="mb-2">
          {sentence(accepted)} <When at={accepted.revision.at} zone={zone} time />
          {accepted.isDecided && accepted.revision.author ? (
            <>
              , {HISTORY.accepted.by} <b dir="auto">{showControls(accepted.revision.author.name)}</b>
            </>
          ) : null}
          .
        </p>
      ) : null}
      <ol>
        {statusChanges.map(({ from, to, revision }) => (
          <li key={`${revision.id} ${to}`}>
            <When at={revision.at} zone={zone} />
            <span>
              {from ? (
                <>
                  <StatusMark status={from} /> {HISTORY.became}{" "}
                </>
              ) : (
                <>{HISTORY.began} </>
              )}
              {to ? <StatusMark status={to} raw={revision.statusRaw} /> : HISTORY.gone.toLowerCase()}
            </span>
            <By revision={revision} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function By({ revision }: { revision: RevisionView }) {
  const { author, origin } = revision;
  return (
    <span className="text-soft">
      {origin === "commit" ? (
        <span dir="auto">{author === null ? HISTORY.seenBySync : showControls(author.name)}</span>
      ) : (
        <span title={HISTORY.originAbout[origin]}>{HISTORY.origins[origin]}</span>
      )}{" "}
      <CommitName revision={revision} />
    </span>
  );
}

function sentence({ revision, isDecided }: NonNullable<HistoryView["accepted"]>): string {
  if (!isDecided) return HISTORY.accepted[revision.origin === "cut" ? "cut" : "import"];
  return revision.commit === null ? HISTORY.accepted.sync : HISTORY.accepted.commit;
}
