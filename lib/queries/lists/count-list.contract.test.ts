import { expect, it } from "vitest";
import { ratifyDecision } from "../../commands/reviews/ratify-decision";
import { undoRatification } from "../../commands/reviews/undo-ratification";
import { decisionText, scratchDesk } from "../../commands/scratch-desk";
import { refreshTrust } from "../../commands/sync/refresh-trust";
import { forEachDatabase } from "../../db/for-each-database";
import { isRefusal } from "../../refusal";
import { scratchRepository } from "../../sources/scratch-repository";
import { countList } from "./count-list";

const PATH = "docs/adr/0001-use-a-queue.md";

forEachDatabase((database) => {
  it("counts anew after every verdict, as the page beside the number does", async () => {
    const desk = await scratchDesk(
      database(),
      scratchRepository({ [PATH]: decisionText("Use a queue", "Accepted") }),
    );
    const decision = await desk.keyOf(PATH);
    await refreshTrust(desk.ctx, { sourceId: desk.sourceId });
    const q = `is:unconsented source:${desk.slug}`;
    const waiting = () => countList(desk.ctx, { list: "decisions", q }, 0);
    expect(await waiting()).toBe(1);
    expect(isRefusal(await ratifyDecision(desk.ctx, { decision }))).toBe(false);
    expect(await waiting()).toBe(0);
    expect(isRefusal(await undoRatification(desk.ctx, { decision }))).toBe(false);
    expect(await waiting()).toBe(1);
  });
});
