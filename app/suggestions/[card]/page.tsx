import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { asSomebody } from "@/app/_request/as-person";
import { readParams, type SearchParams, segmentText } from "@/app/_request/page-input";
import { readPreferences } from "@/app/_request/read-preferences";
import { DecisionNamesHere } from "@/app/decision-names-here";
import { pressVerb } from "@/app/verdicts/actions";
import { SuggestionPage } from "@/components/suggestion/suggestion-page";
import { getCard } from "@/lib/queries/inbox/get-card";
import { isRefusal } from "@/lib/refusal";
import { VERB_NAMES } from "@/lib/reviews/verbs";

type Props = { params: Promise<{ card: string }>; searchParams: SearchParams };

const find = cache(async (segment: string) => {
  const id = segmentText(segment);
  const card = id.length > 200 ? null : await getCard(await asSomebody(), { card: id });
  return card === null || isRefusal(card) ? null : card;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const card = await find((await params).card);
  return card === null ? {} : { title: card.brief };
}

/** One suggestion, and what became of it. */
export default async function OneSuggestionPage({ params, searchParams }: Props) {
  const [card, { verb }, { zone }] = await Promise.all([
    find((await params).card),
    readParams(searchParams, ["verb"]),
    readPreferences(),
  ]);
  if (card === null) notFound();
  const open = VERB_NAMES.find((name) => name === verb) ?? null;
  return (
    <>
      <SuggestionPage card={card} action={pressVerb} open={open} zone={zone} />
      <DecisionNamesHere source={card.source} verbs={card.verbs} />
    </>
  );
}
