import { InboxEmpty } from "../inbox/inbox-empty";
import { InboxRows } from "../inbox/inbox-rows";
import { QueueTabs } from "../inbox/queue-tabs";
import { SAMPLE_INBOX } from "./sample-verdicts";

/** What waits: the queues, a row of each type, and both ways of having nothing left. */
export function InboxSpecimen() {
  return (
    <div className="grid gap-6">
      <div inert>
        <QueueTabs view={SAMPLE_INBOX} />
        <InboxRows view={SAMPLE_INBOX} current="review:sample" zone="UTC" />
      </div>
      <InboxEmpty isAll={false} />
      <InboxEmpty isAll />
    </div>
  );
}
