import type { ReviewView } from "@/lib/queries/reviews/review-view";
import { POSITION_WORDS, REVIEW } from "../strings/review-words";
import { When } from "../ui/when";
import { WordDifference } from "./word-difference";

type Props = { positions: ReviewView["positions"]; zone: string };

/** Who said what, and why; a word on an older text says so, and what changed since. */
export function Positions({ positions, zone }: Props) {
  return (
    <section>
      <h2>{REVIEW.positions}</h2>
      {positions.length === 0 ? <p className="text-soft">{REVIEW.noPositions}</p> : null}
      <ul className="positions">
        {positions.map((one) => (
          <li key={one.key} data-stale={one.isStale || undefined}>
            <p>
              <b dir="auto">{one.name}</b>{" "}
              <span className="mark" data-position={one.position}>
                {POSITION_WORDS[one.position]}
              </span>{" "}
              <span className="text-faint">
                <When at={one.at} zone={zone} time />
                {one.recordedBy ? `, ${REVIEW.recordedBy(one.recordedBy)}` : ""}
              </span>
            </p>
            {one.reason ? (
              <p className="said" dir="auto">
                {one.reason}
              </p>
            ) : null}
            {one.isStale ? <p className="text-soft">{REVIEW.stale}</p> : null}
            {one.isStale && one.difference ? (
              <details>
                <summary>{REVIEW.whatChanged}</summary>
                <WordDifference parts={one.difference} />
              </details>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
