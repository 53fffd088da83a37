import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { ListTrail } from "@/components/record/list-trail";
import { RecordReading } from "@/components/record/record-reading";
import { RecordSource } from "@/components/record/record-source";
import { recordHref } from "@/lib/addresses";
import { drawSource } from "@/lib/queries/draw-source";
import { renderRecord } from "@/lib/queries/render-record";
import { listPlace } from "../../../list-place";
import { readParams, type SearchParams } from "../../../page-input";
import { readPreferences } from "../../../read-preferences";
import { recordHere } from "../../../record-here";

type Props = { params: Promise<{ source: string; path: string[] }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await recordHere(params);
  return found !== null && "title" in found ? { title: found.title } : {};
}

/** One record: read as it is meant, or as the file stands (`?view=source`). */
export default async function RecordPage({ params, searchParams }: Props) {
  const [found, { view, in: list, q }, preferences] = await Promise.all([
    recordHere(params),
    readParams(searchParams, ["view", "in", "q"]),
    readPreferences(),
  ]);
  if (found === null) notFound();
  if ("movedTo" in found) permanentRedirect(recordHref(found.movedTo.source, found.movedTo.path));
  const place = await listPlace({ source: found.source, path: found.path, list, q, preferences });
  const { zone } = preferences;
  const body =
    view === "source" ? (
      <RecordSource record={found} drawn={drawSource(found)} zone={zone} />
    ) : (
      <RecordReading record={found} rendered={await renderRecord(found)} zone={zone} />
    );
  return (
    <>
      {place ? <ListTrail place={place} /> : null}
      {body}
    </>
  );
}
