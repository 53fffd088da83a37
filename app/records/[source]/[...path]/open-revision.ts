import { asSomebody } from "@/app/_request/as-person";
import type { OpenRevision } from "@/components/record/record-history";
import { drawDifference } from "@/lib/queries/records/draw-difference";
import { drawSource } from "@/lib/queries/records/draw-source";
import { differenceInput, getDifference } from "@/lib/queries/records/get-difference";
import { getRevision, revisionInput } from "@/lib/queries/records/get-revision";
import { isRefusal, refuse } from "@/lib/refusal";

type Asked = { source: string; path: string; from: string; to: string; revision: string; at: string };

/** What an address of a history opens: a revision read, two compared, a refusal of either, or nothing. */
export async function openRevision({
  from,
  to,
  revision,
  at,
  ...record
}: Asked): Promise<OpenRevision | null> {
  if (revision !== "") {
    const input = revisionInput.safeParse({ ...record, revision });
    if (!input.success) return unknown(revision);
    const read = await getRevision(await asSomebody(), input.data);
    if (isRefusal(read)) return { kind: "refused", refusal: read };
    return { kind: "text", revision: read, drawn: drawSource({ text: read.text ?? "", problems: [] }, at) };
  }
  if (from === "" && to === "") return null;
  const input = differenceInput.safeParse({ ...record, from, to: to || "now" });
  if (!input.success) return unknown(`${from} ${to}`);
  const difference = await getDifference(await asSomebody(), input.data);
  if (isRefusal(difference)) return { kind: "refused", refusal: difference };
  const query = new URLSearchParams(input.data);
  return {
    kind: "difference",
    difference,
    drawn: drawDifference(difference),
    dataHref: `/api/v1/difference?${query}`,
  };
}

function unknown(id: string): OpenRevision {
  const refusal = refuse(
    "revision-missing",
    `“${id.trim().slice(0, 40)}” is no revision's name.`,
    "Choose one from the list.",
  );
  return { kind: "refused", refusal };
}
