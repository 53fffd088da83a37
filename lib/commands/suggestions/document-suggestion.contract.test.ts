import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { forEachDatabase } from "../../db/for-each-database";
import { granted } from "../../granted";
import { getCard } from "../../queries/inbox/get-card";
import { getInbox } from "../../queries/inbox/get-inbox";
import { draftDecision } from "../../queries/reviews/draft-decision";
import { getDraft } from "../../queries/reviews/get-draft";
import { getReview } from "../../queries/reviews/get-review";
import { listReviews } from "../../queries/reviews/list-reviews";
import { isRefusal } from "../../refusal";
import { scratchRepository } from "../../sources/scratch-repository";
import { sql } from "../../sql";
import { doVerb } from "../do-verb";
import { type Desk, decisionText, promptText, scratchDesk } from "../scratch-desk";
import { declineSuggestion } from "./decline-suggestion";
import { discardDraft } from "./discard-draft";
import { documentSuggestion } from "./document-suggestion";
import { mergeSuggestion } from "./merge-suggestion";
import { putOffSuggestion } from "./put-off-suggestion";
import { reopenSuggestion } from "./reopen-suggestion";
import { saveDraft } from "./save-draft";

const PROMPT = "history/prompts/001-cli/0001-plan.plan.prompt.md";
const QUEUE = "docs/adr/0001-use-a-queue.md";
const NEW = "docs/adr/0002-pick-a-database.md";

forEachDatabase((database) => {
  async function desk(...briefs: string[]): Promise<Desk> {
    const files = { [PROMPT]: promptText(...briefs), [QUEUE]: decisionText("Use a queue", "Accepted") };
    return scratchDesk(database(), scratchRepository(files));
  }
  const stateOf = async (one: Desk) => (await one.cards()).map(({ state }) => state);

  describe("a suggestion", () => {
    it("is documented as a proposed file with a commit of its own, and its review is open at once", async () => {
      const one = await desk("Pick a database");
      const [card] = await one.cards();
      const draft = granted(
        await draftDecision(one.ctx, { source: one.slug, card: card!.id, date: "2026-03-01" }),
      );
      const documented = granted(
        await documentSuggestion(one.ctx, { card: card!.id, path: draft.path, text: draft.text }),
      );
      expect(documented.write).toMatchObject({ state: "written", branch: "main" });
      expect(readFileSync(join(one.folder.root, draft.path), "utf8")).toBe(draft.text);
      expect(one.folder.git("show", "--name-status", "--format=%s", "HEAD")).toContain(`A\t${draft.path}`);
      const review = granted(await getReview(one.ctx, { review: documented.review ?? "" }));
      expect(review).toMatchObject({ state: "open", round: 1, card: { id: card!.id } });
      const before = review.record.key;
      await one.sync();
      expect(await one.keyOf(draft.path)).toBe(before);
      const view = granted(await getCard(one.ctx, { card: card!.id }));
      expect(view).toMatchObject({ state: "documented", answer: { path: draft.path } });
      expect(view.review?.id).toBe(documented.review);
      expect((await listReviews(one.ctx, { source: one.slug })).reviews).toHaveLength(1);
      expect(
        await documentSuggestion(one.ctx, { card: card!.id, path: NEW, text: draft.text }),
      ).toMatchObject({
        code: "wrong-state",
      });
    });

    it("waits again, its text kept as a draft, when its file cannot be written", async () => {
      const one = await desk("Pick a database");
      const [card] = await one.cards();
      const text = decisionText("Pick a database");
      const refused = await documentSuggestion(one.ctx, { card: card!.id, path: QUEUE, text });
      expect(refused).toMatchObject({ code: "file-exists" });
      expect(await stateOf(one)).toEqual(["open"]);
      const inbox = await getInbox(one.ctx, { source: one.slug, queue: "drafts" });
      expect(inbox.items[0]).toMatchObject({ type: "draft", facts: [QUEUE] });
      expect(inbox.queues.find(({ queue }) => queue === "writes")?.count).toBe(0);
      granted(await saveDraft(one.ctx, { source: one.slug, card: card!.id, path: NEW, text }));
      granted(await documentSuggestion(one.ctx, { card: card!.id, path: NEW, text }));
      expect((await getInbox(one.ctx, { source: one.slug, queue: "drafts" })).items).toEqual([]);
    });

    it("leaves a draft that can be written or thrown away when it was answered otherwise", async () => {
      const one = await desk("Pick a database", "Use a queue");
      const cards = await one.cards();
      const [first, second] = [cards[0]!.id, cards[1]!.id];
      const text = decisionText("Pick a database");
      const keep = async (card: string) =>
        granted(await saveDraft(one.ctx, { source: one.slug, card, path: NEW, text })).draft;
      const [draft, other] = [await keep(first), await keep(second)];
      expect(granted(await getDraft(one.ctx, { draft }))).toMatchObject({ card: first, path: NEW, text });
      for (const card of [first, second])
        granted(await declineSuggestion(one.ctx, { card, reason: "We have one." }));
      expect(granted(await getDraft(one.ctx, { draft }))).toMatchObject({ card: null, text });

      const refused = await documentSuggestion(one.ctx, { draft, source: one.slug, path: QUEUE, text });
      expect(refused).toMatchObject({ code: "file-exists" });
      expect(granted(await getDraft(one.ctx, { draft }))).toMatchObject({ path: QUEUE, text });
      granted(await documentSuggestion(one.ctx, { draft, source: one.slug, path: NEW, text }));
      expect(await getDraft(one.ctx, { draft })).toMatchObject({ code: "suggestion-missing" });

      granted(await discardDraft(one.ctx, { draft: other }));
      expect(await discardDraft(one.ctx, { draft: other })).toMatchObject({ code: "suggestion-missing" });
      expect((await getInbox(one.ctx, { source: one.slug, queue: "drafts" })).items).toEqual([]);
    });

    it("is documented by one of two who press at once", async () => {
      const one = await desk("Pick a database");
      const [card] = await one.cards();
      const text = decisionText("Pick a database");
      const press = () => documentSuggestion(one.ctx, { card: card!.id, path: NEW, text });
      const answers = await Promise.all([press(), press()]);
      expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1);
      expect(existsSync(join(one.folder.root, NEW))).toBe(true);
      expect(await stateOf(one)).toEqual(["documented"]);
    });

    it("cannot bring an accepted decision, nor a file where none would be found", async () => {
      const one = await desk("Pick a database");
      const [card] = await one.cards();
      const accepted = decisionText("Pick a database", "Accepted");
      expect(await documentSuggestion(one.ctx, { card: card!.id, path: NEW, text: accepted })).toMatchObject({
        code: "invalid-input",
        sentence: expect.stringContaining("accepted"),
      });
      for (const path of ["src/a.md", "../0002-x.md", "docs/adr/../../x.md", "docs/adr/0002-x.txt"])
        expect(
          await documentSuggestion(one.ctx, { card: card!.id, path, text: decisionText("x") }),
        ).toMatchObject({ code: "invalid-input" });
      expect(await stateOf(one)).toEqual(["open"]);
    });

    it("is merged, declined or put off once, each with what it takes, and reopened", async () => {
      const one = await desk("Use a queue", "Pick a database", "Cache pages");
      const cards = await one.cards();
      const [a, b, c] = cards.map(({ id }) => id);
      const key = await one.keyOf(QUEUE);
      granted(await mergeSuggestion(one.ctx, { card: a!, into: key }));
      expect(await mergeSuggestion(one.ctx, { card: a!, into: key })).toMatchObject({ code: "wrong-state" });
      expect(await declineSuggestion(one.ctx, { card: b!, reason: " " })).toMatchObject({
        code: "invalid-input",
      });
      granted(await declineSuggestion(one.ctx, { card: b!, reason: "A spike" }));
      expect(await putOffSuggestion(one.ctx, { card: c!, until: "2020-01-01" })).toMatchObject({
        code: "invalid-input",
      });
      granted(await putOffSuggestion(one.ctx, { card: c!, until: "2099-01-01" }));
      expect((await getInbox(one.ctx, { source: one.slug, queue: "suggestions" })).items).toEqual([]);
      const later = { ...one.ctx, now: () => new Date("2099-01-02T00:00:00Z") };
      const due = await getInbox(later, { source: one.slug, queue: "due" });
      expect(due.items.map(({ id }) => id)).toEqual([`card:${c}`]);
      expect(await declineSuggestion(one.ctx, { card: c!, reason: "No" })).toMatchObject({
        code: "wrong-state",
      });
      granted(await declineSuggestion(later, { card: c!, reason: "No" }));
      for (const card of [a!, b!, c!]) granted(await reopenSuggestion(one.ctx, { card }));
      expect(new Set(await stateOf(one))).toEqual(new Set(["open"]));
      expect(await reopenSuggestion(one.ctx, { card: a! })).toMatchObject({ code: "wrong-state" });
      expect(
        granted(await getCard(one.ctx, { card: a! })).events.map(({ sentence }) => sentence),
      ).toHaveLength(2);
      await one.sync();
      expect(new Set(await stateOf(one))).toEqual(new Set(["open"]));
    });

    it("is decided by the name of a verb, and one that fails stops no other", async () => {
      const one = await desk("Use a queue", "Pick a database");
      const [a, b] = (await one.cards()).map(({ id }) => id);
      const results: (string | null)[] = [];
      for (const id of [a!, a!, "nobody", b!]) {
        const order = { thing: "suggestion", id, verb: "decline", body: { reason: "Not now" } } as const;
        const answer = await doVerb(one.ctx, order);
        results.push(isRefusal(answer) ? answer.code : null);
      }
      expect(results).toEqual([null, "wrong-state", "suggestion-missing", null]);
      expect(await stateOf(one)).toEqual(["declined", "declined"]);
    });

    it("is not merged into a decision of another source", async () => {
      const [one, other] = [await desk("Use a queue"), await desk("Use a queue")];
      const [card] = await one.cards();
      const into = await other.keyOf(QUEUE);
      expect(await mergeSuggestion(one.ctx, { card: card!.id, into })).toMatchObject({
        code: "invalid-input",
      });
      await one.ctx.db.write([
        sql`UPDATE "Source" SET "removedAt" = '2026-01-01T00:00:00Z' WHERE "id" = ${other.sourceId}`,
      ]);
      const [foreign] = await other.cards();
      expect(await declineSuggestion(one.ctx, { card: foreign!.id, reason: "No" })).toMatchObject({
        code: "suggestion-missing",
      });
    });
  });
});
