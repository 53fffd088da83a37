import type { ReactNode } from "react";
import type { CardView } from "@/lib/queries/inbox/card-view";
import { CardFacts } from "../suggestion/card-facts";
import { CardPlaces } from "../suggestion/card-places";

type Props = { card: CardView; zone: string; children: ReactNode };

/** A suggestion in full, its verbs before what it rests on. */
export function CardDetail({ card, zone, children }: Props) {
  return (
    <>
      <h2 className="item-title" dir="auto">
        {card.brief}
      </h2>
      <CardFacts card={card} zone={zone} />
      {children}
      <CardPlaces card={card} zone={zone} />
    </>
  );
}
