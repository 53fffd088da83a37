import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readParams, type SearchParams } from "@/app/_request/page-input";
import { readPreferences } from "@/app/_request/read-preferences";
import { reviewHere } from "@/app/_request/review-here";
import { DecisionNamesHere } from "@/app/decision-names-here";
import { pressVerb } from "@/app/verdicts/actions";
import { ReviewPage } from "@/components/review/review-page";
import { VERB_NAMES } from "@/lib/reviews/verbs";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await reviewHere(params);
  return found === null ? {} : { title: found.review.record.title };
}

/** One review: what is judged, how it stands, and what can be done. */
export default async function OneReviewPage({ params, searchParams }: Props) {
  const [{ verb, by }, { zone }] = await Promise.all([
    readParams(searchParams, ["verb", "by"]),
    readPreferences(),
  ]);
  const found = await reviewHere(params, by);
  if (found === null) notFound();
  const open = VERB_NAMES.find((name) => name === verb) ?? null;
  return (
    <>
      <ReviewPage {...found} key={by} action={pressVerb} open={open} zone={zone} />
      <DecisionNamesHere
        source={found.review.source}
        verbs={found.review.verbs}
        except={found.review.record.path}
      />
    </>
  );
}
