import { afterAll, beforeAll, expect, it } from "vitest";
import { type Desk, decisionText, promptText, scratchDesk } from "../commands/scratch-desk";
import { forEachDatabase } from "../db/for-each-database";
import { listRecords } from "./list-records";

forEachDatabase((database) => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await scratchDesk(
      database(),
      {
        "docs/adr/0016-use-a-queue.md": decisionText("Use a queue"),
        "history/prompts/general/0012-plan.general.prompt.md": promptText("Use a bus"),
      },
      false,
    );
  });

  afterAll(() => desk.folder.remove());

  it("leads from the number of a record to the record that has it, where it was not found", async () => {
    const meant = async (q: string, kinds?: "prompt"[]) =>
      (await listRecords(desk.ctx, { q, ...(kinds && { kinds }) })).didYouMean;
    for (const q of ["adr 16", "ADR 16", "decision #16"])
      expect(await meant(q), q).toBe("kind:decision number:16");
    expect((await listRecords(desk.ctx, { q: "kind:decision number:16" })).total).toBe(1);
    expect(await meant("phr 12")).toBe("kind:prompt number:12");
    // No other kind is shown there.
    expect(await meant("adr 16", ["prompt"])).toBeNull();
    expect(await meant("adr 17")).not.toBe("kind:decision number:17");
  });
});
