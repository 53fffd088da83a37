import type { Trust } from "@/lib/reviews/trust";
import { TRUST_WORDS } from "../strings/trust-words";

type Props = {
  trust: Trust;
  /** The whole of it, on hover. */
  sentence?: string;
  chip?: boolean;
  /** The shape alone, its word for screen readers: where a row has no room. */
  bare?: boolean;
};

/** What is known of consent, beside the file's status; nothing where nothing is known. */
export function TrustMark({ trust, sentence, chip, bare }: Props) {
  const { word, about } = TRUST_WORDS[trust];
  if (word === "") return null;
  const look = chip ? "mark mark-chip" : bare ? "mark mark-bare" : "mark";
  return (
    <span
      className={look}
      data-trust={trust}
      title={bare ? `${word}. ${sentence ?? about}` : sentence || about}
    >
      {word}
    </span>
  );
}
