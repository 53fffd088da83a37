import { expect, it } from "vitest";
import { closeReview } from "../../commands/reviews/close-review";
import { type Desk, decisionText, scratchDesk } from "../../commands/scratch-desk";
import { forEachDatabase } from "../../db/for-each-database";
import { putTrust } from "../../db/put-trust";
import { granted } from "../../granted";
import { scratchFolder } from "../../sources/scratch-folder";
import { sql } from "../../sql";
import { today } from "../../today";
import { countList } from "../lists/count-list";
import { listRecords } from "../lists/list-records";
import { countInbox } from "./count-inbox";
import { queueRows } from "./inbox-queues";

/** End the open review of a decision without a word on it. */
async function withdraw({ ctx, keyOf }: Desk, path: string) {
  const [row] = await ctx.db.rows(sql`
    SELECT v."id", r."sha256" FROM "Review" v JOIN "Record" r ON r."key" = v."key"
    WHERE v."key" = ${await keyOf(path)} AND v."state" <> 'closed'`);
  const closing = { review: String(row?.id), outcome: "withdrawn", file: String(row?.sha256) } as const;
  granted(await closeReview(ctx, closing));
}

const path = (n: number) => `docs/adr/000${n}-a.md`;

forEachDatabase((database) => {
  it("counts what stands in a queue, after every act that makes a decision wait or wait no more", async () => {
    const files = Object.fromEntries([1, 2, 3, 4].map((n) => [path(n), decisionText(`Number ${n}`)]));
    const desk = await scratchDesk(
      database(),
      scratchFolder({ ...files, [path(4)]: decisionText("Number 4", "") }),
    );
    const trust = async (n: number, trust: string) =>
      putTrust(
        database(),
        desk.sourceId,
        [{ key: await desk.keyOf(path(n)), trust, detail: `{"seen":"${trust}"}` }],
        [await desk.keyOf(path(n))],
      );
    const acts: [what: string, act: () => Promise<unknown>][] = [
      ["nothing", async () => {}],
      ["its trust is judged", () => trust(1, "unconsented")],
      ["that of another is", () => trust(2, "changed")],
      ["it is judged otherwise", () => trust(1, "consented")],
      ["a review of it is opened", () => desk.review(path(2))],
      [
        "a file says no status any more",
        async () => desk.folder.write(path(3), decisionText("Number 3", "")),
      ],
      ["it is read", () => desk.sync()],
      ["a decision that changed is reviewed no more", () => withdraw(desk, path(2))],
      ["a file is gone", async () => desk.folder.delete(path(4))],
      ["that is seen", () => desk.sync()],
    ];
    const seen: number[] = [];
    for (const [what, act] of acts) {
      await act();
      const { queues } = await countInbox(desk.ctx, { source: desk.slug });
      // The view of the same name, and the list it leads to.
      const q = `is:unconsented source:${desk.slug}`;
      expect([what, await countList(desk.ctx, { list: "decisions", q }, 0)]).toEqual([
        what,
        queues.unconsented,
      ]);
      expect((await listRecords(desk.ctx, { q })).total).toBe(queues.unconsented);
      for (const queue of ["conflicts", "unconsented"] as const) {
        const [row] = await database().rows(
          sql`SELECT count(*) AS "n" FROM (${queueRows(queue, today(desk.ctx))}) q`,
        );
        expect([what, queue, queues[queue]]).toEqual([what, queue, Number(row?.n)]);
        seen.push(queues[queue]);
      }
    }
    expect(new Set(seen).size).toBeGreaterThan(2);
  });
});
