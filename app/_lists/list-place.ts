import { getNeighbours, type NeighboursView } from "@/lib/queries/lists/neighbours";
import { isListName, type ListName, RECORD_LISTS } from "@/lib/query/lists/record-lists";
import { asSomebody } from "../_request/as-person";
import type { Preferences } from "../_request/read-preferences";
import { zoneOffset } from "../_request/zone-offset";

/** Where a record stands in the list that its reader came from. */
export type ListPlace = NeighboursView & { list: ListName; q: string };

type Asked = {
  source: string;
  path: string;
  list: string;
  q: string;
  preferences: Pick<Preferences, "zone" | "looks">;
};

/** The neighbours of a record in the list that its address names (`?in=&q=`); null when it names none. */
export async function listPlace({ source, path, list, q, preferences }: Asked): Promise<ListPlace | null> {
  if (!isListName(list)) return null;
  const ctx = await asSomebody();
  const { kind } = RECORD_LISTS[list];
  const kinds = kind ? [kind] : null;
  const around = await getNeighbours(ctx, {
    q,
    kinds,
    order: preferences.looks[list].order,
    source,
    path,
    zoneOffset: zoneOffset(preferences.zone, ctx.now()),
  });
  return { ...around, list, q };
}
