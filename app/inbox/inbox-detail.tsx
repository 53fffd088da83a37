import type { ComponentProps } from "react";
import { DiscardDraft } from "@/components/draft/discard-draft";
import { CardDetail } from "@/components/inbox/card-detail";
import { inboxHref } from "@/components/inbox/inbox-href";
import { ItemDetail } from "@/components/inbox/item-detail";
import { ItemHead } from "@/components/inbox/item-head";
import { RecordDetail } from "@/components/inbox/record-detail";
import { ReviewDetail } from "@/components/inbox/review-detail";
import { CardVerbs } from "@/components/suggestion/card-verbs";
import type { StatusPlaces } from "@/components/verdict/status-field";
import { VerbBar } from "@/components/verdict/verb-bar";
import { getStatusPlaces } from "@/lib/queries/decisions/get-status-places";
import { getCard } from "@/lib/queries/inbox/get-card";
import type { InboxItem, InboxView } from "@/lib/queries/inbox/inbox-view";
import { getRecord } from "@/lib/queries/records/get-record";
import { renderRecord } from "@/lib/queries/records/render-record";
import { getReview } from "@/lib/queries/reviews/get-review";
import { isRefusal } from "@/lib/refusal";
import type { Verb } from "@/lib/reviews/verbs";
import { asSomebody } from "../_request/as-person";
import { segmentText } from "../_request/page-input";
import { DecisionNamesHere } from "../decision-names-here";
import { discardDraftAction } from "../drafts/actions";

type Props = { view: InboxView; item: InboxItem; open: Verb | null; zone: string };

/** One item in full, with its verbs: as a suggestion, a review, a decision, a draft or a write. */
export async function InboxDetail({ view, item, open, zone }: Props) {
  const at = view.items.indexOf(item);
  const following = view.items[at + 1] ?? view.items[at - 1];
  const next = inboxHref({ queue: item.queue, ...(following && { item: following.id, after: view.after }) });
  const here = { queue: item.queue, item: item.id, ...(view.after && { after: view.after }) };
  const way = { next, open, here };
  return (
    <>
      <ItemHead view={view} item={item} zone={zone} />
      {(await ofType(item, way, zone)) ?? (
        <ItemDetail item={item}>
          <VerbBar key={item.id} item={item.id} verbs={item.verbs} {...way} />
        </ItemDetail>
      )}
    </>
  );
}

type Way = { next: string; open: Verb | null; here: Record<string, string> };

/** null: it is shown as the list has it. */
async function ofType(item: InboxItem, way: Way, zone: string) {
  const id = item.id.slice(item.id.indexOf(":") + 1);
  if (item.type === "card") {
    const card = await getCard(await asSomebody(), { card: id });
    if (isRefusal(card)) return null;
    return (
      <CardDetail card={card} zone={zone}>
        <CardVerbs card={card} {...way} />
        <DecisionNamesHere source={card.source} verbs={card.verbs} />
      </CardDetail>
    );
  }
  if (item.type === "review") {
    const review = await getReview(await asSomebody(), { review: id });
    return isRefusal(review) ? null : (
      <>
        <ReviewDetail review={review} {...way} zone={zone} />
        <DecisionNamesHere source={review.source} verbs={review.verbs} except={review.record.path} />
      </>
    );
  }
  if (item.type === "record") {
    const { file, core, verbs } = item;
    return (
      <RecordDetail item={item} drawn={await textOf(item)}>
        <VerbBar
          key={item.id}
          item={item.id}
          verbs={verbs}
          file={file ?? undefined}
          core={core ?? undefined}
          places={await placesOf(item)}
          {...way}
        />
      </RecordDetail>
    );
  }
  if (item.type === "draft") {
    return (
      <ItemDetail item={item}>
        <DiscardDraft draft={id} discard={discardDraftAction} />
      </ItemDetail>
    );
  }
  return null;
}

/** Where its status can go; nowhere to choose where the file states one. */
async function placesOf({ source, href, verbs }: InboxItem): Promise<StatusPlaces> {
  if (!verbs.some(({ verb }) => verb === "place-status")) return [];
  const found = await getStatusPlaces(await asSomebody(), { source, path: pathOf(href) });
  return isRefusal(found) ? [] : found.choices;
}

/** Path of the record that an address of ours leads to. */
function pathOf(href: string): string {
  return href.split("/").slice(3).map(segmentText).join("/");
}

/** The decision's text, drawn as its own page draws it; null where it cannot be read any more. */
async function textOf({ source, href }: InboxItem): Promise<ComponentProps<typeof RecordDetail>["drawn"]> {
  const found = await getRecord(await asSomebody(), { source, path: pathOf(href) });
  if (isRefusal(found) || "movedTo" in found) return null;
  const { parts } = await renderRecord(found);
  return { path: found.path, parts };
}
