import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Context } from "../../context";
import { forEachDatabase } from "../../db/for-each-database";
import { granted } from "../../granted";
import { getInbox } from "../../queries/inbox/get-inbox";
import { verifyLedger } from "../../queries/ledger/verify-ledger";
import { getReview } from "../../queries/reviews/get-review";
import { scratchRepository } from "../../sources/scratch-repository";
import { sql } from "../../sql";
import { type Desk, decisionText, scratchDesk, seat } from "../scratch-desk";
import { retryWrite } from "../writing/retry-write";
import { settleWrites } from "../writing/settle-writes";
import { closeReview } from "./close-review";
import { takePosition } from "./take-position";

const QUEUE = "docs/adr/0001-use-a-queue.md";
const TOPIC = "docs/adr/0002-use-a-topic.md";
const BRANCH = "decide/it";

/** The same desk, where something happens once, when names were looked at and nothing is recorded yet. */
function meanwhile(ctx: Context, happens: () => unknown): Context {
  let isOver = false;
  const transact: Context["db"]["transact"] = async (work) => {
    if (!isOver) {
      isOver = true;
      await happens();
    }
    return ctx.db.transact(work);
  };
  return { ...ctx, db: { ...ctx.db, transact } };
}

forEachDatabase((database) => {
  const desk = () =>
    scratchDesk(
      database(),
      scratchRepository({ [QUEUE]: decisionText("Use a queue"), [TOPIC]: decisionText("Use a topic") }),
    );
  const read = (one: Desk, path: string) => readFileSync(join(one.folder.root, path), "utf8");
  async function approved(one: Desk, path: string): Promise<string> {
    const review = await one.review(path);
    granted(await takePosition(one.ctx, { review, position: "approve" }));
    return review;
  }
  const close = (one: Desk, review: string, path: string, ctx: Context = one.ctx) =>
    closeReview(ctx, {
      review,
      outcome: "approved",
      file: createHash("sha256").update(read(one, path)).digest("hex"),
      branch: BRANCH,
    });
  const onBranch = (one: Desk, branch: string) =>
    one.folder.git("diff", "--name-only", `main...${branch}`).trim().split("\n").filter(Boolean);

  describe("a new branch that was free when its name was looked at", () => {
    it("and is made by hand before the write, keeps the verdict and says what to do", async () => {
      const one = await desk();
      const review = await approved(one, QUEUE);
      const theirs = meanwhile(one.ctx, () => one.folder.git("branch", BRANCH));
      const closed = granted(await close(one, review, QUEUE, theirs));
      expect(closed.write).toMatchObject({
        state: "refused",
        refusal: {
          code: "branch-exists",
          sentence: `There is already a branch ${BRANCH}.`,
          nextStep: "Choose another name.",
        },
      });
      // Their branch, the work tree and the file are as they were; the verdict stands, and waits in the inbox.
      expect(onBranch(one, BRANCH)).toEqual([]);
      expect(one.folder.git("status", "--porcelain")).toBe("");
      expect(read(one, QUEUE)).toBe(decisionText("Use a queue"));
      expect(granted(await getReview(one.ctx, { review })).closed).toMatchObject({ outcome: "approved" });
      expect((await getInbox(one.ctx, { source: one.slug })).items[0]).toMatchObject({
        queue: "writes",
        verbs: [{ verb: "write-file", refusal: null }],
      });
      const write = closed.write?.id ?? "";
      expect(await retryWrite(one.ctx, { write })).toMatchObject({ state: "refused" });
      expect(await retryWrite(one.ctx, { write, branch: "decide/else" })).toMatchObject({
        state: "waiting",
        branch: "decide/else",
      });
      expect(one.folder.git("show", `decide/else:${QUEUE}`)).toBe(decisionText("Use a queue", "Accepted"));
      expect((await verifyLedger(one.ctx)).faults).toEqual([]);
    });

    it("goes to the closing that is written first; the other keeps its verdict and takes another name", async () => {
      const one = await desk();
      const [first, second] = [await approved(one, QUEUE), await approved(one, TOPIC)];
      let quicker: unknown;
      const slower = meanwhile(seat(one.ctx, "Ben"), async () => {
        quicker = granted(await close(one, first, QUEUE)).write;
      });
      const closed = granted(await close(one, second, TOPIC, slower));
      expect(quicker).toMatchObject({ state: "waiting", branch: BRANCH });
      expect(closed.write).toMatchObject({ state: "refused", refusal: { code: "branch-exists" } });
      expect(onBranch(one, BRANCH)).toEqual([QUEUE]);
      for (const review of [first, second])
        expect(granted(await getReview(one.ctx, { review })).closed).toMatchObject({ outcome: "approved" });
      const write = closed.write?.id ?? "";
      granted(await retryWrite(one.ctx, { write, branch: "decide/topic" }));
      expect(onBranch(one, "decide/topic")).toEqual([TOPIC]);
      expect(one.folder.git("status", "--porcelain")).toBe("");
    });

    it("of two closings at once one gets it, and no verdict is lost", async () => {
      const one = await desk();
      const [first, second] = [await approved(one, QUEUE), await approved(one, TOPIC)];
      const both = await Promise.all([close(one, first, QUEUE), close(one, second, TOPIC)]);
      // Either the name was refused before anything was recorded, or the write is, and waits for another.
      const won = both.filter((answer) => "write" in answer && answer.write?.state === "waiting");
      expect(won).toHaveLength(1);
      for (const [at, review] of [first, second].entries()) {
        const answer = both[at]!;
        if ("write" in answer) {
          expect(granted(await getReview(one.ctx, { review })).state).toBe("closed");
          if (answer.write?.state !== "waiting")
            expect(answer.write?.refusal).toMatchObject({ code: "branch-exists" });
        } else {
          expect(answer).toMatchObject({ code: "branch-exists" });
          expect(granted(await getReview(one.ctx, { review })).state).toBe("open");
        }
      }
      expect(onBranch(one, BRANCH)).toHaveLength(1);
    });

    it("and was made by a server that was killed before it noted that, is found and not made twice", async () => {
      const one = await desk();
      const closed = granted(await close(one, await approved(one, QUEUE), QUEUE));
      const { id, commit } = closed.write ?? {};
      await one.ctx.db.write([
        sql`UPDATE "WriteBack" SET "state" = 'pending', "commit" = NULL, "branch" = NULL, "doneAt" = NULL WHERE "id" = ${id ?? ""}`,
      ]);
      await settleWrites(one.ctx, one.sourceId);
      expect(
        await one.ctx.db.rows(
          sql`SELECT "state", "commit", "branch" FROM "WriteBack" WHERE "id" = ${id ?? ""}`,
        ),
      ).toEqual([{ state: "waiting", commit, branch: BRANCH }]);
      expect(one.folder.git("rev-list", "--count", BRANCH).trim()).toBe("2");
    });
  });
});
