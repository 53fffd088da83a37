import { historyHref } from "@/lib/addresses";
import type { RevisionView } from "@/lib/queries/records/history-view";
import { showControls } from "@/lib/records/showing/show-controls";
import { showPath } from "@/lib/records/showing/show-path";
import type { Status } from "@/lib/records/vocabulary";
import { HISTORY } from "../strings/history-words";
import { StatusMark } from "../ui/mark";
import { When } from "../ui/when";
import { revisionName } from "./revision-name";

type Props = {
  record: { source: string; path: string };
  revision: RevisionView;
  /** The status it brought, when it changed there. */
  became: Status | null;
  zone: string;
  origin: string;
};

/** Who changed the record, when and how; what changed and what it said are one press away. */
export function RevisionLine({ record: { source, path }, revision, became, zone, origin }: Props) {
  const { author, committer, agent } = revision;
  const name = revisionName(revision, zone);
  return (
    <div className="revision-about">
      <p className="revision-who">
        <When at={revision.at} zone={zone} time />
        <span dir="auto">
          {author === null ? (
            HISTORY.seenBySync
          ) : (
            <b title={showControls(author.mail)}>{showControls(author.name) || HISTORY.nobody}</b>
          )}
        </span>
        <CommitName revision={revision} />
      </p>
      <p className="revision-what">
        <span>
          {revision.fromPath ? (
            <>
              {HISTORY.renamedFrom("")}
              <code>{showPath(revision.fromPath)}</code>
            </>
          ) : (
            HISTORY.kinds[revision.change]
          )}
        </span>
        {became ? <StatusMark status={became} raw={revision.statusRaw} /> : null}
        {agent ? (
          <span className="mark" data-kind="agent" title={HISTORY.agentAbout}>
            {HISTORY.agents[agent.as](agent.name)}
          </span>
        ) : null}
        {revision.origin === "commit" ? null : (
          <span className="mark" data-kind="import" title={HISTORY.originAbout[revision.origin]}>
            {HISTORY.origins[revision.origin]}
          </span>
        )}
        {committer && author && committer.name !== author.name ? (
          <span dir="auto">{HISTORY.committedBy(showControls(committer.name))}</span>
        ) : null}
        {revision.trailers
          .filter(({ key }) => key.toLowerCase() !== "co-authored-by")
          .map(({ key, value }) => (
            <span key={`${key} ${value}`} dir="auto">
              {key}: {showControls(value)}
            </span>
          ))}
      </p>
      <p className="revision-links links">
        <a
          href={historyHref(source, path, { to: revision.id }, origin)}
          rel="nofollow"
          aria-label={HISTORY.changesOf(name)}
        >
          {HISTORY.changes}
        </a>
        {revision.change === "deleted" ? null : (
          <a
            href={historyHref(source, path, { revision: revision.id }, origin)}
            rel="nofollow"
            aria-label={HISTORY.readOf(name)}
          >
            {HISTORY.read}
          </a>
        )}
      </p>
    </div>
  );
}

/** A commit by its short name, on the forge when that is known. */
export function CommitName({ revision: { commit, forgeUrl } }: { revision: RevisionView }) {
  if (commit === null) return null;
  const short = <code title={commit}>{commit.slice(0, 7)}</code>;
  return forgeUrl ? (
    <a
      className="link"
      href={forgeUrl}
      rel="noreferrer nofollow"
      aria-label={HISTORY.onForge(commit.slice(0, 7))}
    >
      {short}
    </a>
  ) : (
    short
  );
}
