import { beforeAll, expect, it } from "vitest";
import { requestChanges } from "../../commands/reviews/request-changes";
import { takePosition } from "../../commands/reviews/take-position";
import { type Desk, decisionText, promptText, scratchDesk } from "../../commands/scratch-desk";
import { declineSuggestion } from "../../commands/suggestions/decline-suggestion";
import { rebuildIndex } from "../../commands/sync/rebuild-index";
import { forEachDatabase } from "../../db/for-each-database";
import { ensureComments } from "../../db/put-comments";
import { granted } from "../../granted";
import { openIndex } from "../../search/open-index";
import { scratchFolder } from "../../sources/scratch-folder";
import { sql } from "../../sql";
import { inboxItems } from "../inbox/inbox-items";
import { listRecords } from "../lists/list-records";
import { getReview } from "../reviews/get-review";

const QUEUE = "docs/adr/0001-use-a-queue.md";
const MOVED = "docs/adr/0001-use-one-queue.md";
const PROMPT = "history/prompts/general/0001-plan.general.prompt.md";
/** Made up here, and cut in two so that no scanner takes this file for a leak. */
const KEY = ["AK", "IAQ7WZ5NXKRM3TBL2V"].join("");

forEachDatabase((database) => {
  let desk: Desk;
  let review: string;
  const found = async (q: string) => {
    const { records, diagnostics } = await listRecords(desk.ctx, { q });
    expect(diagnostics).toEqual([]);
    return records.map(({ path }) => path);
  };

  beforeAll(async () => {
    desk = await scratchDesk(
      database(),
      scratchFolder({
        [QUEUE]: decisionText("Use a queue"),
        "docs/adr/0002-use-a-cache.md": decisionText("Use a cache"),
        [PROMPT]: promptText("Use a bus"),
      }),
    );
    review = await desk.review(QUEUE);
  });

  it("finds a decision by why somebody objects to it, at once, and shows the words", async () => {
    expect(await found("backpressure")).toEqual([]);
    expect(await found("has:comments")).toEqual([]);
    const reason = "It drops messages without backpressure. 漏れる。";
    granted(await takePosition(desk.ctx, { review, position: "object", reason }));
    for (const q of [
      "backpressure",
      "in:comments backpressure",
      '"without backpressure"',
      "漏れ",
      "has:comments",
    ])
      expect(await found(q)).toEqual([QUEUE]);
    expect(await found("in:decision backpressure")).toEqual([]);
    expect(await found("kind:decision no:comments")).toEqual(["docs/adr/0002-use-a-cache.md"]);
    const { records } = await listRecords(desk.ctx, { q: "messages" });
    const { snippet } = records[0]!;
    expect(snippet?.part).toBe("comments");
    expect(snippet?.marks.map(([from, to]) => snippet.text.slice(from, to))).toEqual(["messages"]);
  });

  it("keeps what was said before, and masks secrets in it", async () => {
    granted(await requestChanges(desk.ctx, { review, reason: `Do not print ${KEY} into the journal.` }));
    expect(await found("backpressure journal")).toEqual([QUEUE]);
    expect(await found(KEY)).toEqual([]);
    const { records } = await listRecords(desk.ctx, { q: "in:comments journal" });
    expect(records[0]?.snippet?.text).toContain("•••");
    const page = granted(await getReview(desk.ctx, { review }));
    expect(page.requested?.reason).toContain("into the journal");
    const inbox = await inboxItems(desk.ctx, "reviews", [{ type: "review", id: review, since: null }]);
    expect(JSON.stringify([records, page, inbox])).not.toContain(KEY);
  });

  it("finds a prompt by why its suggestion was declined", async () => {
    const [card] = await desk.cards();
    granted(await declineSuggestion(desk.ctx, { card: card!.id, reason: "Overkill for three services." }));
    expect(await found("in:comments overkill")).toEqual([PROMPT]);
  });

  it("stays with a record that is edited or moved, and goes where the suggestion goes", async () => {
    desk.folder.write(QUEUE, decisionText("Use a queue", "Proposed", " Softly."));
    await desk.sync();
    expect(await found("in:comments backpressure")).toEqual([QUEUE]);
    expect(await found("softly backpressure")).toEqual([QUEUE]);
    desk.folder.write(MOVED, decisionText("Use a queue", "Proposed", " Softly."));
    desk.folder.delete(QUEUE);
    const other = PROMPT.replace("0001-plan", "0002-again");
    desk.folder.write(other, promptText("Use a bus"));
    desk.folder.write(PROMPT, promptText("Use a car"));
    await desk.sync();
    expect(await found("in:comments backpressure")).toEqual([MOVED]);
    expect(await found("in:comments overkill")).toEqual([other]);
  });

  it("is made anew from the ledger where an older version kept nothing, and by a rebuild", async () => {
    const index = openIndex(database());
    await database().write([
      sql`DELETE FROM "CommentText"`,
      sql`DELETE FROM "Meta" WHERE "key" IN ('comments', 'search-index')`,
    ]);
    expect(await ensureComments(database())).toBe(true);
    await index.ensure();
    expect(await found("in:comments backpressure")).toEqual([MOVED]);
    expect(await ensureComments(database())).toBe(false);
    await database().write([sql`DELETE FROM "CommentText"`]);
    await rebuildIndex(desk.ctx, {});
    expect(await found("漏れる")).toEqual([MOVED]);
    expect(await found("has:comments kind:decision")).toEqual([MOVED]);
  });
});
