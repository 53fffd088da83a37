import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { listPlace } from "@/app/_lists/list-place";
import { editorHere } from "@/app/_request/editor-here";
import { oneOf, readParams, type SearchParams } from "@/app/_request/page-input";
import { readPreferences } from "@/app/_request/read-preferences";
import { recordHere } from "@/app/_request/record-here";
import { Missing } from "@/app/missing";
import { ListTrail } from "@/components/record/list-trail";
import { RecordSource } from "@/components/record/record-source";
import { TROUBLE } from "@/components/strings/page-words";
import { recordHref } from "@/lib/addresses";
import { drawSource } from "@/lib/queries/records/draw-source";
import { listOrigin } from "@/lib/query/lists/record-lists";
import { consentOf } from "./consent-of";
import { besideOf, historyOf } from "./other-readings";
import { readingOf } from "./reading-of";

type Props = { params: Promise<{ source: string; path: string[] }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await recordHere(params);
  if (found === null) return { title: TROUBLE.notFoundTitle };
  return "title" in found ? { title: found.title } : {};
}

/** One record: read as it is meant, as the file stands, both side by side, or its history (`?view=`). */
export default async function RecordPage({ params, searchParams }: Props) {
  const [found, asked, preferences] = await Promise.all([
    recordHere(params),
    readParams(searchParams, ["view", "in", "q", "from", "to", "revision", "at", "whole"]),
    readPreferences(),
  ]);
  if (found === null) return <Missing />;
  const view = oneOf(["read", "source", "beside", "history"], asked.view);
  if ("movedTo" in found) {
    const { source, path } = found.movedTo;
    permanentRedirect(recordHref(source, path, view === "read" ? undefined : view));
  }
  const { source, path } = found;
  const place = await listPlace({ source, path, list: asked.in, q: asked.q, preferences });
  const origin = place ? listOrigin(place.list, place.q) : "";
  const { zone } = preferences;
  const editor = await editorHere(found, preferences.editor);
  const frame = { record: found, zone, editor, origin, consent: await consentOf(found) };
  const drawing = {
    read: () => readingOf(frame, asked.whole !== ""),
    source: async () => <RecordSource {...frame} drawn={drawSource(found, asked.at)} />,
    beside: () => besideOf(frame, asked),
    history: () => historyOf(frame, asked),
  };
  return (
    <>
      {place ? <ListTrail place={place} /> : null}
      {await drawing[view]()}
    </>
  );
}
