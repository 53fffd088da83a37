import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { cache } from "react";
import { asSomebody } from "@/app/_request/as-person";
import { segmentText } from "@/app/_request/page-input";
import { readPreferences } from "@/app/_request/read-preferences";
import { Missing } from "@/app/missing";
import { TROUBLE } from "@/components/strings/page-words";
import { WHY } from "@/components/strings/why-words";
import { WhyPage } from "@/components/why/why-page";
import { whyHref } from "@/lib/addresses";
import { getWhy } from "@/lib/queries/why/get-why";
import { isRefusal } from "@/lib/refusal";

type Props = { params: Promise<{ source: string; path: string[] }> };

const find = cache(async (source: string, path: string) => {
  if (source.length > 200 || path.length > 5000) return null;
  const found = await getWhy(await asSomebody(), { source, path });
  return isRefusal(found) ? null : found;
});

async function trailHere(params: Props["params"]) {
  const { source, path } = await params;
  return find(segmentText(source), path.map(segmentText).join("/"));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await trailHere(params);
  if (found === null) return { title: TROUBLE.notFoundTitle };
  return "start" in found ? { title: `${WHY.title}: ${found.start.title}` } : {};
}

/** The trail of one record. */
export default async function Page({ params }: Props) {
  const [found, { zone }] = await Promise.all([trailHere(params), readPreferences()]);
  if (found === null) return <Missing />;
  if ("movedTo" in found) permanentRedirect(whyHref(found.movedTo.source, found.movedTo.path));
  return <WhyPage view={found} zone={zone} />;
}
