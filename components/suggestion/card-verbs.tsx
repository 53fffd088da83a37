import { documentHref } from "@/lib/addresses";
import type { CardView } from "@/lib/queries/inbox/card-view";
import type { Verb } from "@/lib/reviews/verbs";
import { VerbBar } from "../verdict/verb-bar";

type Props = { card: CardView; next: string | null; open: Verb | null; here: Record<string, string> };

/** What can be done to a suggestion; to document it is a page of its own. */
export function CardVerbs({ card, next, open, here }: Props) {
  return (
    <VerbBar
      key={`${card.id} ${card.state}`}
      item={`card:${card.id}`}
      verbs={card.verbs}
      next={next}
      open={open}
      here={here}
      targets={card.answers.map(({ key, title, evidence }) => ({ value: key, title, note: evidence }))}
      hrefs={{ document: documentHref(card.id) }}
    />
  );
}
