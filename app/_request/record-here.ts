import { cache } from "react";
import { getRecord } from "@/lib/queries/records/get-record";
import type { RecordView } from "@/lib/queries/records/record-view";
import { isRefusal } from "@/lib/refusal";
import { asSomebody } from "./as-person";
import { segmentText } from "./page-input";

type Found = RecordView | { movedTo: { source: string; path: string } } | null;

const find = cache(async (source: string, path: string): Promise<Found> => {
  if (source === "" || path === "" || source.length > 200 || path.length > 5000) return null;
  const found = await getRecord(await asSomebody(), { source, path });
  return isRefusal(found) ? null : found;
});

/** The record an address names, read once a request; where it went; or null. */
export async function recordHere(params: Promise<{ source: string; path: string[] }>): Promise<Found> {
  const { source, path } = await params;
  return find(segmentText(source), path.map(segmentText).join("/"));
}
