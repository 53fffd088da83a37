import { expect, it } from "vitest";
import { decisionText, scratchDesk } from "../../commands/scratch-desk";
import { forEachDatabase } from "../../db/for-each-database";
import { putTrust } from "../../db/put-trust";
import { sql } from "../../sql";
import { today } from "../../today";
import { countInbox } from "./count-inbox";
import { queueRows } from "./inbox-queues";

const path = (n: number) => `docs/adr/000${n}-a.md`;

forEachDatabase((database) => {
  it("counts what stands in a queue, after every act that makes a decision wait or wait no more", async () => {
    const files = Object.fromEntries([1, 2, 3, 4].map((n) => [path(n), decisionText(`Number ${n}`)]));
    const desk = await scratchDesk(database(), { ...files, [path(4)]: decisionText("Number 4", "") }, false);
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
      ["a file is gone", async () => desk.folder.delete(path(4))],
      ["that is seen", () => desk.sync()],
    ];
    const seen: number[] = [];
    for (const [what, act] of acts) {
      await act();
      const { queues } = await countInbox(desk.ctx, { source: desk.slug });
      for (const queue of ["conflicts", "unconsented"] as const) {
        const [row] = await database().rows(
          sql`SELECT count(*) AS "n" FROM (${queueRows(queue, today(desk.ctx))}) q`,
        );
        expect([what, queue, queues[queue]]).toEqual([what, queue, Number(row?.n)]);
        seen.push(queues[queue]);
      }
    }
    expect(new Set(seen).size).toBeGreaterThan(2);
    desk.folder.remove();
  });
});
