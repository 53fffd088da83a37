import { listHref, pageHref, sourceHref } from "@/lib/addresses";
import type { SourceView } from "@/lib/queries/sources/source-view";
import { withSource } from "@/lib/query/edit/edit-query";
import { nounOf } from "@/lib/records/counted";
import { OVERVIEW } from "../strings/page-words";
import { SOURCE } from "../strings/source-words";
import { AnswerForm } from "../ui/answer-form";
import type { FormAction } from "../ui/form-answer";
import { Icon } from "../ui/icon";
import { When } from "../ui/when";
import { SyncProgress } from "./sync-progress";

type Props = {
  source: SourceView;
  zone: string;
  sync: FormAction;
  /** On the source's own page its name is the page's title. */
  own?: boolean;
};

/** One source: where it lies, what it holds, how its last sync went. */
export function SourceCard({ source, zone, sync, own }: Props) {
  const { counts, slug, lastRun } = source;
  const q = withSource("", slug);
  const figures: [string, number, string][] = [
    [nounOf(counts.prompts, OVERVIEW.figures.prompts), counts.prompts, listHref("/prompts", q)],
    [nounOf(counts.decisions, OVERVIEW.figures.decisions), counts.decisions, listHref("/decisions", q)],
    [
      nounOf(counts.features, OVERVIEW.figures.features),
      counts.features,
      pageHref("/features", { source: slug }),
    ],
    [
      nounOf(counts.problems, OVERVIEW.figures.problems),
      counts.problems,
      pageHref("/problems", { source: slug }),
    ],
    [SOURCE.skipped.toLowerCase(), counts.skipped, `${sourceHref(slug)}#skipped`],
  ];
  return (
    <li className="panel" id={slug}>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          {own ? null : (
            <h2>
              <a href={sourceHref(slug)}>{source.name}</a>
            </h2>
          )}
          <p className="text-sm text-soft">
            <code className="break-all">{source.path}</code>
          </p>
        </div>
        <div className="flex gap-2">
          <AnswerForm action={sync} submit={SOURCE.sync} working={SOURCE.syncing}>
            <input type="hidden" name="source" value={slug} />
          </AnswerForm>
          {own ? null : (
            <a className="button" href={sourceHref(slug)}>
              {SOURCE.manage}
            </a>
          )}
        </div>
      </div>
      <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1">
        {figures.map(([name, count, href]) => (
          <li key={name}>
            <a href={href} className="text-soft hover:text-petrol hover:underline">
              <b className="num font-semibold text-ink">{count.toLocaleString("en")}</b> {name}
            </a>
          </li>
        ))}
      </ul>
      <SyncProgress progress={source.progress} />
      <SourceState source={source} zone={zone} />
      {lastRun?.state === "failed" ? (
        <p className="note mt-3" data-tone="error">
          {SOURCE.failed}
          {lastRun.message ? `: ${lastRun.message}` : "."}
        </p>
      ) : null}
    </li>
  );
}

/** Where its branch stands, and when it was last read. */
function SourceState({ source, zone }: Pick<Props, "source" | "zone">) {
  const { lastRun } = source;
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-faint">
      {source.isGit ? (
        <span className="inline-flex items-center gap-1.5">
          <Icon name="branch" />
          {source.headBranch}
          {source.headCommit ? <code>{source.headCommit.slice(0, 9)}</code> : null}
        </span>
      ) : (
        <span>{SOURCE.noGit}</span>
      )}
      <span>
        {source.syncedAt ? (
          <>
            {SOURCE.synced} <When at={source.syncedAt} zone={zone} time />
          </>
        ) : (
          SOURCE.never
        )}
      </span>
      {lastRun?.state === "done" ? <RunWords run={lastRun} /> : null}
    </p>
  );
}

function RunWords({ run }: { run: NonNullable<SourceView["lastRun"]> }) {
  const words = (["added", "changed", "moved", "gone", "unchanged"] as const)
    .filter((key) => run[key] > 0)
    .map((key) => `${run[key].toLocaleString("en")} ${SOURCE.run[key]}`);
  return words.length === 0 ? null : <span className="num">{words.join(" · ")}</span>;
}
