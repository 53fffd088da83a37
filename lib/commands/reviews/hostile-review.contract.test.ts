import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { forEachDatabase } from "../../db/for-each-database";
import { granted } from "../../granted";
import { getConsentNumber } from "../../queries/decisions/get-consent-number";
import { getTrust } from "../../queries/decisions/get-trust";
import { getInbox } from "../../queries/inbox/get-inbox";
import { verifyLedger } from "../../queries/ledger/verify-ledger";
import { getReview } from "../../queries/reviews/get-review";
import { isRefusal } from "../../refusal";
import { POSITION_VERBS } from "../../reviews/verbs";
import { scratchRepository } from "../../sources/scratch-repository";
import { sql } from "../../sql";
import { doVerb } from "../do-verb";
import { type Desk, decisionText, scratchDesk, seat } from "../scratch-desk";
import { refreshTrust } from "../sync/refresh-trust";
import { placeStatus } from "../writing/place-status";
import { retryCommit } from "../writing/retry-commit";
import { settleWrites } from "../writing/settle-writes";
import { closeReview } from "./close-review";
import { editDecision } from "./edit-decision";
import { openReview } from "./open-review";
import { ratifyDecision } from "./ratify-decision";
import { reopenReview } from "./reopen-review";
import { requestChanges } from "./request-changes";
import { takePosition } from "./take-position";
import { undoRatification } from "./undo-ratification";

const PATH = "docs/adr/0001-use-a-queue.md";
const OTHER = "docs/adr/0002-use-a-topic.md";

forEachDatabase((database) => {
  const desk = (files: Record<string, string> = {}) =>
    scratchDesk(database(), scratchRepository({ [PATH]: decisionText("Use a queue"), ...files }));
  const fileOf = (one: Desk) => join(one.folder.root, PATH);
  const hashNow = (one: Desk) =>
    createHash("sha256")
      .update(readFileSync(fileOf(one)))
      .digest("hex");
  async function approved(one: Desk): Promise<string> {
    const review = await one.review(PATH);
    granted(await takePosition(one.ctx, { review, position: "approve" }));
    return review;
  }
  const close = (one: Desk, review: string, file = hashNow(one), more: object = {}) =>
    closeReview(one.ctx, { review, outcome: "approved", file, ...more });
  const stateOf = async (one: Desk, review: string) => granted(await getReview(one.ctx, { review })).state;

  describe("a file under review", () => {
    it("that was deleted, or moved, refuses its verdict and loses nothing", async () => {
      const one = await desk();
      const review = await approved(one);
      const file = hashNow(one);
      rmSync(fileOf(one));
      expect(await close(one, review, file)).toMatchObject({ code: "file-missing" });
      const view = granted(await getReview(one.ctx, { review }));
      expect(view).toMatchObject({ state: "open", record: { isGone: true, title: "Use a queue" } });
      expect(view.positions).toHaveLength(1);
      one.folder.write(OTHER, decisionText("Use a queue"));
      expect(await close(one, review, file)).toMatchObject({ code: "file-missing" });
      await one.sync();
      const moved = granted(await getReview(one.ctx, { review }));
      expect(moved.record).toMatchObject({ path: OTHER, isGone: false });
      granted(await closeReview(one.ctx, { review, outcome: "approved", file: moved.record.file }));
      expect(readFileSync(join(one.folder.root, OTHER), "utf8")).toContain("Accepted");
    });

    it("that is gone for good is withdrawn all the same", async () => {
      const one = await desk();
      const review = await approved(one);
      const file = hashNow(one);
      rmSync(fileOf(one));
      granted(await closeReview(one.ctx, { review, outcome: "withdrawn", file }));
      expect(await stateOf(one, review)).toBe("closed");
    });

    it("that became a link is not followed, wherever it leads", async () => {
      const one = await desk();
      const review = await approved(one);
      const file = hashNow(one);
      const target = join(one.folder.root, "outside.md");
      renameSync(fileOf(one), target);
      const text = readFileSync(target, "utf8");
      symlinkSync(target, fileOf(one));
      expect(await close(one, review, file)).toMatchObject({ code: "file-not-regular" });
      expect(readFileSync(target, "utf8")).toBe(text);
      expect(await stateOf(one, review)).toBe("open");
    });

    it("with edits that are not committed, or staged, is written and not committed", async () => {
      for (const isStaged of [false, true]) {
        const one = await desk();
        writeFileSync(fileOf(one), decisionText("Use a queue", "Proposed", " Somebody's edit."));
        if (isStaged) one.folder.git("add", "-A");
        const review = await approved(one);
        const closed = granted(await close(one, review));
        expect(closed.write).toMatchObject({ state: "written", commit: null });
        expect(closed.write?.refusal?.code).toMatch(/path-dirty|path-staged/);
        expect(readFileSync(fileOf(one), "utf8")).toContain("Accepted");
        const inbox = await getInbox(one.ctx, { source: one.slug });
        expect(inbox.items[0]).toMatchObject({ queue: "writes", verbs: [{ verb: "commit", refusal: null }] });
        const write = closed.write?.id ?? "";
        expect(isRefusal(await retryCommit(one.ctx, { write }))).toBe(true);
        granted(await retryCommit(one.ctx, { write, commit: false }));
        expect((await getInbox(one.ctx, { source: one.slug })).total).toBe(0);
      }
    });

    it("in the middle of a merge is written, and committed when the merge is over", async () => {
      const one = await desk();
      const review = await approved(one);
      const mark = join(one.folder.root, ".git/MERGE_HEAD");
      writeFileSync(mark, one.folder.git("rev-parse", "HEAD"));
      const closed = granted(await close(one, review));
      expect(closed.write).toMatchObject({ state: "written", refusal: { code: "operation-in-progress" } });
      rmSync(mark);
      const write = closed.write?.id ?? "";
      const committed = granted(await retryCommit(one.ctx, { write }));
      expect(committed.commit).toBe(one.folder.git("rev-parse", "HEAD").trim());
      expect(await retryCommit(one.ctx, { write })).toMatchObject({ code: "wrong-state" });
    });

    it("goes to a branch of its own without being touched, and is over when the branch is merged", async () => {
      const one = await desk();
      const review = await approved(one);
      const before = readFileSync(fileOf(one), "utf8");
      const closed = granted(await close(one, review, hashNow(one), { branch: "decide/queue" }));
      expect(closed.write).toMatchObject({ state: "waiting", branch: "decide/queue" });
      expect(readFileSync(fileOf(one), "utf8")).toBe(before);
      expect(await settleWrites(one.ctx, one.sourceId)).toBe(0);
      one.folder.git("merge", "-q", "decide/queue");
      await one.sync();
      expect(await settleWrites(one.ctx, one.sourceId)).toBe(1);
      expect((await getInbox(one.ctx, { source: one.slug })).total).toBe(0);
    });
  });

  describe("words", () => {
    it("are taken on a text: an edit makes them stale and shows what changed", async () => {
      const one = await desk();
      const review = await approved(one);
      granted(await requestChanges(one.ctx, { review, reason: "Say which" }));
      const text = readFileSync(fileOf(one), "utf8").replace("We do it.", "We do it with one broker.");
      const edited = granted(await editDecision(one.ctx, { review, text, file: hashNow(one) }));
      expect(edited.write.state).toBe("written");
      const view = granted(await getReview(one.ctx, { review }));
      expect(view.requested).toBeNull();
      expect(view.positions[0]?.isStale).toBe(true);
      const added = view.positions[0]?.difference?.filter(({ kind }) => kind === "added");
      expect(added?.map((part) => part.text).join("")).toContain("with one broker");
      expect(await close(one, review)).toMatchObject({ code: "policy-unmet" });
      granted(await takePosition(one.ctx, { review, position: "approve", file: view.record.file }));
      granted(await close(one, review));
    });

    it("cannot be an edit of the status", async () => {
      const one = await desk();
      const review = await one.review(PATH);
      const order = { review, text: decisionText("Use a queue", "Accepted"), file: hashNow(one) };
      expect(await editDecision(one.ctx, order)).toMatchObject({ code: "invalid-input" });
    });

    it("of somebody present are recorded with both names, and do not count by themselves", async () => {
      const one = await desk();
      const review = await one.review(PATH);
      const of = { name: "Ben", mail: null };
      granted(await takePosition(one.ctx, { review, position: "approve", of }));
      const view = granted(await getReview(one.ctx, { review }));
      expect(view.positions[0]).toMatchObject({ name: "Ben", recordedBy: "Ann" });
      expect(await close(one, review)).toMatchObject({ code: "policy-unmet" });
    });

    it("against stand in the way until they are cleared or overridden with a reason", async () => {
      const one = await desk();
      const review = await approved(one);
      expect(await takePosition(seat(one.ctx, "Ben"), { review, position: "object" })).toMatchObject({
        code: "invalid-input",
      });
      granted(await takePosition(seat(one.ctx, "Ben"), { review, position: "object", reason: "Too dear" }));
      expect(await close(one, review)).toMatchObject({ code: "policy-unmet" });
      expect(await close(one, review, hashNow(one), { override: true })).toMatchObject({
        code: "invalid-input",
      });
      granted(await close(one, review, hashNow(one), { override: true, reason: "It is paid for" }));
      const closed = granted(await getReview(one.ctx, { review }));
      expect(closed.closed).toMatchObject({ isOverride: true });
      expect(closed.trust).toMatchObject({
        trust: "by-override",
        consent: { by: ["Ann"], override: { by: "Ann", over: ["Ben objected."] } },
        sentence: expect.stringMatching(
          /^Approved by override of Ann on [-\d]{10}, over the text as it is now. It was over: Ben objected.$/,
        ),
      });
      expect(await getConsentNumber(one.ctx)).toMatchObject({ byOverride: 1 });
      expect(one.folder.git("show", "--format=%B", "HEAD")).toContain(
        "Reviewed-by: Ann <ann@example.org>\nDocket-Override: Ann <ann@example.org>\nDocket-Review: ",
      );
      // What was missing then stays what it was when the text and its words are others.
      one.folder.write(PATH, `${readFileSync(fileOf(one), "utf8")}\nAnd more.\n`);
      await one.sync();
      await refreshTrust(one.ctx, { sourceId: one.sourceId });
      expect(granted(await getReview(one.ctx, { review })).trust?.sentence).toMatch(
        /^Approved by override of Ann on [-\d]{10}; the text has changed since. It was over: Ben objected.$/,
      );
      expect(await verifyLedger(one.ctx)).toMatchObject({ overrides: 1 });
    });
  });

  describe("a verb", () => {
    it("is refused out of its state, to a viewer, and to an agent", async () => {
      const one = await desk();
      const review = await approved(one);
      const say = (ctx: typeof one.ctx, verb: string, body: object = {}) =>
        doVerb(ctx, { thing: "review", id: review, verb, body: { ...body } });
      const viewer = { ...one.ctx, actor: { ...one.ctx.actor, role: "viewer" as const } };
      const agent = { ...one.ctx, actor: { ...one.ctx.actor, kind: "agent" as const } };
      for (const verb of Object.values(POSITION_VERBS)) {
        expect(await say(viewer, verb, { reason: "x" })).toMatchObject({ code: "not-allowed" });
        expect(await say(agent, verb, { reason: "x" })).toMatchObject({ code: "not-allowed" });
      }
      expect(await say(one.ctx, "undo")).toMatchObject({ code: "wrong-state" });
      expect(await say(one.ctx, "decline")).toMatchObject({ code: "invalid-input" });
      expect(await say(one.ctx, "close-approved", { file: "x" })).toMatchObject({ code: "invalid-input" });
      expect(await say(one.ctx, "approve", { more: 1 })).toMatchObject({ code: "invalid-input" });
      granted(await close(one, review));
      for (const verb of ["approve", "close-rejected", "request-changes", "call-last", "edit"]) {
        const body = { reason: "x", file: hashNow(one), until: "2099-01-01", text: "x" };
        const given = Object.fromEntries(
          Object.entries(body).filter(([name]) =>
            name === "reason"
              ? verb !== "call-last"
              : name === "file"
                ? verb !== "call-last"
                : name === (verb === "edit" ? "text" : verb === "call-last" ? "until" : ""),
          ),
        );
        expect(await say(one.ctx, verb, given)).toMatchObject({ code: "wrong-state" });
      }
    });

    it("knows no thing of a source that was removed", async () => {
      const one = await desk();
      const review = await approved(one);
      await one.ctx.db.write([
        sql`UPDATE "Source" SET "removedAt" = '2026-01-01T00:00:00Z' WHERE "id" = ${one.sourceId}`,
      ]);
      expect(await close(one, review)).toMatchObject({ code: "review-missing" });
      expect(await getReview(one.ctx, { review })).toMatchObject({ code: "review-missing" });
    });
  });

  describe("a decision without a review", () => {
    it("that says accepted is ratified once, without a byte changed", async () => {
      const one = await desk({ [OTHER]: decisionText("Use a topic", "Accepted") });
      const decision = await one.keyOf(OTHER);
      const before = readFileSync(join(one.folder.root, OTHER), "utf8");
      const answers = await Promise.all([1, 2].map(() => ratifyDecision(one.ctx, { decision })));
      expect(answers.map((answer) => isRefusal(answer)).sort()).toEqual([false, true]);
      expect(readFileSync(join(one.folder.root, OTHER), "utf8")).toBe(before);
      expect(await ratifyDecision(one.ctx, { decision: await one.keyOf(PATH) })).toMatchObject({
        code: "wrong-state",
      });
    });

    it("that was ratified can be taken back by who did it, once and in time, and the ledger keeps both", async () => {
      const one = await desk({ [OTHER]: decisionText("Use a topic", "Accepted") });
      const decision = await one.keyOf(OTHER);
      expect(await undoRatification(one.ctx, { decision })).toMatchObject({ code: "wrong-state" });
      granted(await ratifyDecision(one.ctx, { decision }));
      expect((await getTrust(one.ctx, decision))?.trust).toBe("consented");
      expect(await undoRatification(seat(one.ctx, "Bob"), { decision })).toMatchObject({
        code: "not-allowed",
      });
      const agent = { ...one.ctx, actor: { ...one.ctx.actor, kind: "agent" as const } };
      expect(await undoRatification(agent, { decision })).toMatchObject({ code: "not-allowed" });
      const late = { ...one.ctx, now: () => new Date(one.ctx.now().getTime() + 31_000) };
      expect(await undoRatification(late, { decision })).toMatchObject({ code: "undo-over" });
      const answers = await Promise.all([1, 2].map(() => undoRatification(one.ctx, { decision })));
      expect(answers.map((answer) => isRefusal(answer)).sort()).toEqual([false, true]);
      expect((await getTrust(one.ctx, decision))?.trust).toBe("unconsented");
      const events = await one.ctx.db.rows(
        sql`SELECT "type" FROM "LedgerEvent" WHERE "recordKey" = ${decision} ORDER BY "seq"`,
      );
      expect(events.map(({ type }) => type)).toEqual(["decision-ratified", "ratification-undone"]);
      granted(await ratifyDecision(one.ctx, { decision }));
      one.folder.write(OTHER, decisionText("Use a topic", "Accepted", " And a queue."));
      granted(await undoRatification(one.ctx, { decision }));
    });

    it("has one open review, however many ask, and another round after it", async () => {
      const one = await desk();
      const decision = await one.keyOf(PATH);
      const answers = await Promise.all([1, 2, 3].map(() => openReview(one.ctx, { decision })));
      const opened = answers.filter((answer) => !isRefusal(answer));
      expect(opened).toHaveLength(1);
      const [{ review }] = opened as [{ review: string }];
      expect(await reopenReview(one.ctx, { review })).toMatchObject({ code: "wrong-state" });
      const file = hashNow(one);
      granted(await closeReview(one.ctx, { review, outcome: "rejected", reason: "Too dear", file }));
      expect(readFileSync(fileOf(one), "utf8")).toContain("Rejected");
      const again = granted(await reopenReview(one.ctx, { review }));
      expect(granted(await getReview(one.ctx, { review: again.review }))).toMatchObject({ round: 2 });
    });

    it("without a status gets one where a person says, and can then be reviewed", async () => {
      const bare = "# Use a topic\n\n## Context\n\nIt matters.\n\n## Decision\n\nWe do.\n";
      const one = await desk({ [OTHER]: bare });
      const decision = await one.keyOf(OTHER);
      expect(await openReview(one.ctx, { decision })).toMatchObject({ code: "wrong-state" });
      const inbox = await getInbox(one.ctx, { source: one.slug, queue: "conflicts" });
      expect(inbox.items.map(({ id }) => id)).toEqual([`record:${decision}`]);
      const file = createHash("sha256").update(bare).digest("hex");
      granted(await placeStatus(one.ctx, { decision, status: "proposed", spot: "section", file }));
      expect(readFileSync(join(one.folder.root, OTHER), "utf8")).toContain("## Status\n\nProposed\n");
      granted(await openReview(one.ctx, { decision }));
      expect(existsSync(join(one.folder.root, OTHER))).toBe(true);
    });
  });
});
