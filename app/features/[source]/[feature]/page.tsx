import type { Metadata } from "next";
import { cache } from "react";
import { asSomebody } from "@/app/_request/as-person";
import { segmentText } from "@/app/_request/page-input";
import { readPreferences } from "@/app/_request/read-preferences";
import { Missing } from "@/app/missing";
import { FeaturePage } from "@/components/feature/feature-page";
import { TROUBLE } from "@/components/strings/page-words";
import { getFeature } from "@/lib/queries/features/get-feature";
import { isRefusal } from "@/lib/refusal";

type Props = { params: Promise<{ source: string; feature: string }> };

const find = cache(async (source: string, feature: string) => {
  if (source.length > 200 || feature.length > 1000) return null;
  const found = await getFeature(await asSomebody(), { source, feature });
  return isRefusal(found) ? null : found;
});

async function featureHere(params: Props["params"]) {
  const { source, feature } = await params;
  return find(segmentText(source), segmentText(feature));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await featureHere(params))?.title ?? TROUBLE.notFoundTitle };
}

/** One feature: its documents, its prompts by time and stage, its decisions, and what is missing. */
export default async function Page({ params }: Props) {
  const [feature, { zone }] = await Promise.all([featureHere(params), readPreferences()]);
  if (!feature) return <Missing />;
  return <FeaturePage feature={feature} zone={zone} />;
}
