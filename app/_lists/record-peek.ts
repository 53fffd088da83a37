import type { PeekedRecord } from "@/components/list/peek-panel";
import { getRecord } from "@/lib/queries/records/get-record";
import { renderPeek } from "@/lib/queries/records/render-peek";
import { isRefusal } from "@/lib/refusal";
import { asSomebody } from "../_request/as-person";

/** The record that `?peek=<source>/<path>` names, with its beginning; null when there is none. */
export async function recordPeek(peek: string): Promise<PeekedRecord | null> {
  const end = peek.indexOf("/");
  const source = peek.slice(0, end);
  const path = peek.slice(end + 1);
  if (end < 1 || source.length > 200 || path === "") return null;
  const found = await getRecord(await asSomebody(), { source, path });
  if (isRefusal(found) || "movedTo" in found) return null;
  return { record: found, ...(await renderPeek(found)) };
}
