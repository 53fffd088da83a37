import { Inbox } from "@/components/inbox/inbox";
import { VERB_NAMES, type Verb } from "@/lib/reviews/verbs";
import { asSomebody } from "../_request/as-person";
import type { InboxHere } from "../_request/inbox-here";
import { readPreferences } from "../_request/read-preferences";
import { pressVerb } from "../verdicts/actions";
import { InboxDetail } from "./inbox-detail";

/** The inbox with one queue, and one item of it in full. */
export async function InboxPage({ view, item, verb }: InboxHere) {
  const { zone } = await readPreferences();
  const current = view.items.find((one) => one.id === item) ?? view.items[0];
  // The form that was open belongs to one item: the next one, after a verdict, begins with its buttons.
  const isAsked = item === "" || item === current?.id;
  const open: Verb | null = (isAsked && VERB_NAMES.find((name) => name === verb)) || null;
  return (
    <Inbox
      view={view}
      current={current ? { id: current.id, isChosen: current.id === item } : null}
      detail={current ? <InboxDetail view={view} item={current} open={open} zone={zone} /> : null}
      action={pressVerb}
      isReady={(await asSomebody()).ready()}
      zone={zone}
    />
  );
}
