import type { ReviewView } from "@/lib/queries/reviews/review-view";
import { REVIEW } from "../strings/review-words";
import { Command } from "../ui/command";
import { VerbBar } from "../verdict/verb-bar";

type Props = { writes: ReviewView["writes"]; here: Record<string, string> };

/** Where the bytes of a verdict are, and what is left to do about them. */
export function WriteList({ writes, here }: Props) {
  if (writes.length === 0) return null;
  return (
    <section>
      <h2>{REVIEW.writes}</h2>
      <ul className="writes">
        {writes.map((write) => (
          <li key={write.id}>
            <p>
              <span className="mark" data-write={write.state}>
                {write.state === "written" && write.commit === null
                  ? REVIEW.uncommitted
                  : REVIEW.writeStates[write.state]}
              </span>{" "}
              {write.paths.map((path) => (
                <code key={path}>{path} </code>
              ))}
            </p>
            {write.state === "waiting" && write.branch ? <p>{REVIEW.waitingFor(write.branch)}</p> : null}
            {write.commit ? (
              <p className="text-soft">
                {REVIEW.committed}{" "}
                {write.commitUrl ? (
                  <a className="link" href={write.commitUrl} rel="noreferrer nofollow">
                    <code>{write.commit.slice(0, 10)}</code>
                  </a>
                ) : (
                  <code>{write.commit.slice(0, 10)}</code>
                )}{" "}
                {write.branch ? REVIEW.onBranch(write.branch) : ""}
              </p>
            ) : null}
            {write.refusal ? (
              <p className="note" data-tone="error">
                {write.refusal.sentence} {write.refusal.nextStep}
              </p>
            ) : null}
            {write.patchHref ? (
              <p>
                <a className="link" href={write.patchHref} download>
                  {REVIEW.download}
                </a>
              </p>
            ) : null}
            {write.verbs.length > 0 ? (
              <VerbBar item={`write:${write.id}`} verbs={write.verbs} next={null} open={null} here={here} />
            ) : null}
            {write.pushCommand ? (
              <details>
                <summary>{REVIEW.push}</summary>
                <Command text={write.pushCommand} />
              </details>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
