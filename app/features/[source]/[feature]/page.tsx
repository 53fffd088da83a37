import type { Metadata } from "next";
import { cache } from "react";
import { FeaturePage } from "@/components/feature/feature-page";
import { TROUBLE } from "@/components/strings/page-words";
import { currentContext } from "@/lib/context";
import { getFeature } from "@/lib/queries/get-feature";
import { isRefusal } from "@/lib/refusal";
import { Missing } from "../../../missing";
import { segmentText } from "../../../page-input";
import { readPreferences } from "../../../read-preferences";

type Props = { params: Promise<{ source: string; feature: string }> };

const find = cache(async (source: string, feature: string) => {
  if (source.length > 200 || feature.length > 1000) return null;
  const found = await getFeature(currentContext(), { source, feature });
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
