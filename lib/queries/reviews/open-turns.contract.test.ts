import { beforeAll, expect, it } from "vitest";
import { answerChanges } from "../../commands/reviews/answer-changes";
import { closeReview } from "../../commands/reviews/close-review";
import { requestChanges } from "../../commands/reviews/request-changes";
import { takePosition } from "../../commands/reviews/take-position";
import { type Desk, decisionText, promptText, scratchDesk, seat } from "../../commands/scratch-desk";
import type { Context } from "../../context";
import { forEachDatabase } from "../../db/for-each-database";
import { granted } from "../../granted";
import { scratchFolder } from "../../sources/scratch-folder";
import { sql } from "../../sql";
import { inboxItems } from "../inbox/inbox-items";
import { countList } from "../lists/count-list";
import { listRecords } from "../lists/list-records";
import { listValues } from "../lists/list-values";
import { getReview } from "./get-review";

const QUEUE = "docs/adr/0001-use-a-queue.md";
const CACHE = "docs/adr/0002-use-a-cache.md";
const DAY_MS = 86_400_000;

forEachDatabase((database) => {
  let desk: Desk;
  let queue: string;
  let bo: Context;
  /** The desk's clock, so many days from now. */
  const inDays = (days: number, ctx: Context = desk.ctx): Context => ({
    ...ctx,
    now: () => new Date(desk.ctx.now().getTime() + days * DAY_MS),
  });
  const found = async (q: string, ctx: Context = desk.ctx) => {
    const { records, diagnostics, total } = await listRecords(ctx, { q: `${q} sort:title` });
    expect(diagnostics).toEqual([]);
    expect(total).toBe(records.length);
    return records.map(({ path }) => path);
  };

  beforeAll(async () => {
    desk = await scratchDesk(
      database(),
      scratchFolder({
        [QUEUE]: decisionText("Use a queue"),
        [CACHE]: decisionText("Use a cache"),
        "history/prompts/general/0001-plan.general.prompt.md": promptText("Use a bus"),
      }),
    );
    for (const [id, name] of [
      ["ann", "Ann"],
      ["bo", "Bo"],
    ])
      await database().write([
        sql`INSERT INTO "Person" ("id", "name", "mail", "role")
          VALUES (${id!}, ${name!}, ${`${id}@example.org`}, 'reviewer')`,
      ]);
    bo = seat(desk.ctx, "Bo");
    queue = await desk.review(QUEUE);
  });

  it("is found by who reads, by name, and by mail address, of open reviews only", async () => {
    expect(await found("turn:@me")).toEqual([QUEUE]);
    expect(await found("turn:bo", bo)).toEqual([QUEUE]);
    expect(await found("turn:bo@example.org")).toEqual([QUEUE]);
    expect(await found("needs:(Ann AND Bo)")).toEqual([QUEUE]);
    expect(await found("needs:security")).toEqual([]);
    expect(await found("kind:decision -turn:@me")).toEqual([CACHE]);
    expect(await found("kind:decision (turn:nobody OR title)")).toEqual([]);
    expect(await found("turn:*")).toEqual([QUEUE]);
    expect(await countList(desk.ctx, { list: "decisions", q: "turn:@me" }, 0)).toBe(1);
  });

  it("offers the people of open reviews, with how many each has", async () => {
    expect((await listValues(desk.ctx, { key: "turn" })).values).toEqual([
      { value: "Ann", count: 1 },
      { value: "Bo", count: 1 },
    ]);
    expect((await listValues(desk.ctx, { key: "needs", q: "b" })).values).toEqual([
      { value: "Bo", count: 1 },
    ]);
    expect((await listValues(desk.ctx, { key: "reviewer" })).values).toEqual([]);
  });

  it("counts the days it has waited in the reader's calendar", async () => {
    expect(await found("waiting:0d")).toEqual([QUEUE]);
    expect(await found("waiting:>3d", inDays(3))).toEqual([]);
    expect(await found("waiting:>3d", inDays(4))).toEqual([QUEUE]);
    expect(await found("waiting:3", inDays(3))).toEqual([QUEUE]);
    expect(await found("waiting:<=1w", inDays(7))).toEqual([QUEUE]);
    expect(await found("waiting:<1w", inDays(7))).toEqual([]);
    expect(await found("waiting:1d..2w", inDays(10))).toEqual([QUEUE]);
    expect(await found("waiting:2w..", inDays(10))).toEqual([]);
    expect(await found("kind:decision -waiting:>3d", inDays(10))).toEqual([CACHE]);
  });

  it("moves with what people say, and the page says the same as the query", async () => {
    const turns = async () => {
      const page = granted(await getReview(desk.ctx, { review: queue }));
      const [item] = await inboxItems(desk.ctx, "reviews", [{ type: "review", id: queue, since: null }]);
      const of = async (name: string) => ((await found(`turn:${name}`)).length > 0 ? [name] : []);
      const needs = async (name: string) => ((await found(`needs:${name}`)).length > 0 ? [name] : []);
      return {
        page: page.turn?.who,
        inbox: item?.facts.find((fact) => fact.includes("turn")),
        turn: [...(await of("Ann")), ...(await of("Bo"))],
        needs: [...(await needs("Ann")), ...(await needs("Bo"))],
      };
    };
    expect(await turns()).toEqual({
      page: "Ann and Bo",
      inbox: "your turn",
      turn: ["Ann", "Bo"],
      needs: ["Ann", "Bo"],
    });
    granted(await takePosition(desk.ctx, { review: queue, position: "no-objection", reason: "" }));
    expect(await turns()).toEqual({ page: "Bo", inbox: "turn of Bo", turn: ["Bo"], needs: ["Bo"] });
    granted(await requestChanges(bo, { review: queue, reason: "Name the queue." }));
    expect(await turns()).toEqual({ page: "Ann", inbox: "your turn", turn: ["Ann"], needs: ["Bo"] });
    granted(await answerChanges(desk.ctx, { review: queue, reason: "It has a name." }));
    granted(await takePosition(bo, { review: queue, position: "approve", reason: "" }));
    expect(await turns()).toEqual({ page: "Ann", inbox: "your turn", turn: ["Ann"], needs: [] });
    desk.folder.write(QUEUE, decisionText("Use a queue", "Proposed", " And log it."));
    await desk.sync();
    expect(await turns()).toEqual({
      page: "Ann and Bo",
      inbox: "your turn",
      turn: ["Ann", "Bo"],
      needs: ["Ann", "Bo"],
    });
  });

  it("stands in the preset of what needs somebody, beside suggestions nobody answered", async () => {
    const needsMe = "turn:@me OR (is:suggested is:open)";
    const prompt = "history/prompts/general/0001-plan.general.prompt.md";
    expect((await found(needsMe)).sort()).toEqual([QUEUE, prompt]);
    granted(await takePosition(desk.ctx, { review: queue, position: "abstain", reason: "" }));
    expect(await found(needsMe)).toEqual([prompt]);
    expect((await found(needsMe, bo)).sort()).toEqual([QUEUE, prompt]);
  });

  it("is nobody's once the review is closed", async () => {
    const { record } = granted(await getReview(desk.ctx, { review: queue }));
    granted(
      await closeReview(desk.ctx, { review: queue, outcome: "withdrawn", file: record.file, write: false }),
    );
    expect(await found("turn:*")).toEqual([]);
    expect(await found("waiting:<=1y")).toEqual([]);
    expect((await found("-turn:Ann")).length).toBe(3);
  });
});
