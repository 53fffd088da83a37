import type { InboxItem, InboxView } from "@/lib/queries/inbox/inbox-view";
import type { PatchView, ReviewView } from "@/lib/queries/reviews/review-view";
import type { VerbView } from "@/lib/queries/reviews/verb-view";
import { QUEUE_ABOUT, QUEUE_ITEM_TYPES, QUEUES } from "@/lib/reviews/queues";
import { OUTCOMES, POSITIONS, WRITE_STATES } from "@/lib/reviews/states";
import { type Thing, VERB_NAMES, VERBS, type Verb, type VerbRow } from "@/lib/reviews/verbs";
import type { VerbResult } from "../verdict/verb-answer";

const AT = "2026-01-04T08:00:00Z";
const REFUSAL = { sentence: "The file has changed since it was shown.", nextStep: "Read it again." };

/** Every verb of a thing; those of `refused` cannot be pressed. */
export function sampleVerbs(thing: Thing, refused: readonly Verb[] = []): VerbView[] {
  return VERB_NAMES.flatMap((verb) => {
    const row: VerbRow = VERBS[verb];
    if (row.thing !== thing) return [];
    const { label, key, does, needs } = row;
    return [{ verb, label, key, does, needs: [...needs], refusal: refused.includes(verb) ? REFUSAL : null }];
  });
}

export function sampleResult(item: string, more: Partial<VerbResult> = {}): VerbResult {
  return {
    item,
    title: "Keep carts on the server",
    isDone: true,
    sentence: "The review was closed as approved.",
    nextStep: "",
    back: null,
    href: null,
    goOn: null,
    ...more,
  };
}

export const SAMPLE_REFUSAL: Partial<VerbResult> = { isDone: false, ...REFUSAL };

export const SAMPLE_CHECKLIST: ReviewView["checklist"] = [
  { name: "Approvals", isMet: true, sentence: "2 of 2 approvals." },
  { name: "Quorum", isMet: false, sentence: "2 of 3 people." },
];

/** Each position once, the first on a text that has changed since. */
export const SAMPLE_POSITIONS: ReviewView["positions"] = POSITIONS.map((position, at) => ({
  key: position,
  name: ["Ann", "Ben", "דנה", "Cleo", "Dov"][at] ?? "Ann",
  position,
  reason: position === "object" ? "A reload must not lose the cart." : null,
  at: AT,
  recordedBy: position === "abstain" ? "Ann" : null,
  isStale: at === 0,
  difference:
    at === 0
      ? [
          { kind: "same", text: "Carts are kept " },
          { kind: "removed", text: "in the browser" },
          { kind: "added", text: "on the server" },
          { kind: "same", text: "." },
        ]
      : null,
}));

/** Each outcome a review can be closed with. */
export const SAMPLE_CLOSINGS: NonNullable<ReviewView["closed"]>[] = OUTCOMES.map((outcome) => ({
  outcome,
  reason: outcome === "rejected" ? "It costs a request for every click." : null,
  wouldChange: outcome === "rejected" ? "A cart that is lost twice in a month." : null,
  revisitOn: outcome === "deferred" ? "2026-03-01" : null,
  isOverride: outcome === "approved",
  at: AT,
  by: "Ann",
  undoUntil: null,
}));

const PATCH = `--- a/docs/adr/0003-keep-carts-on-the-server.md
+++ b/docs/adr/0003-keep-carts-on-the-server.md
@@ -4,3 +4,3 @@
 ## Status
 
-Proposed
+Accepted
`;

/** What a closing writes: a patch with its commit, a file without one, nothing at all. */
export const SAMPLE_PATCHES: PatchView[] = [
  patch({ message: "Accept 0003: keep carts on the server", branch: "main" }),
  patch({ commitRefusal: { sentence: "The source is in no git.", nextStep: "Commit it yourself." } }),
  patch({ files: [], refusal: { sentence: "Its template has no such word.", nextStep: "Edit the file." } }),
];

function patch(more: Partial<PatchView>): PatchView {
  const files = [{ path: "docs/adr/0003-keep-carts-on-the-server.md", patch: PATCH, isNew: false }];
  return {
    files,
    message: null,
    commitRefusal: null,
    branch: null,
    canBranch: false,
    refusal: null,
    file: "",
    ...more,
  };
}

/** Each state the bytes of a verdict can be in. */
export const SAMPLE_WRITES: ReviewView["writes"] = WRITE_STATES.map((state) => ({
  id: `sample-${state}`,
  state,
  paths: state === "none" ? [] : ["docs/adr/0003-keep-carts-on-the-server.md"],
  commit: state === "waiting" || state === "written" ? "4f2a91c07be3d5" : null,
  branch: state === "waiting" ? "docket/0003" : state === "written" ? "main" : null,
  commitUrl: null,
  pushCommand: state === "written" ? "git push origin main" : null,
  refusal: state === "refused" ? REFUSAL : null,
  patch: null,
  patchHref: null,
  verbs: state === "refused" ? sampleVerbs("write") : [],
}));

/** Each type of thing that waits, in the queues with the first one open and the last one empty. */
export const SAMPLE_INBOX: InboxView = {
  total: 1234,
  queues: QUEUES.map((queue, at) => ({
    queue,
    ...QUEUE_ABOUT[queue],
    count: queue === "unconsented" ? 0 : at * 205 + 1,
  })),
  queue: "writes",
  items: QUEUE_ITEM_TYPES.map(inboxItem),
  start: 0,
  after: "",
  next: null,
  startedOver: false,
};

function inboxItem(type: InboxItem["type"]): InboxItem {
  return {
    id: `${type}:sample`,
    type,
    queue: "writes",
    source: "shop",
    sourceName: "Shop",
    title: type === "review" ? "הסל נשמר בשרת" : "Keep carts on the server",
    why: "",
    since: AT,
    isAtLatest: false,
    href: "/inbox",
    readHref: null,
    facts: [type, "Proposed"],
    excerpt: "",
    verbs: [],
    answers: [],
    file: null,
    core: null,
  };
}
