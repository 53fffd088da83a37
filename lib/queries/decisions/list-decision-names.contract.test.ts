import { beforeAll, expect, it } from "vitest";
import { type Desk, decisionText, promptText, scratchDesk } from "../../commands/scratch-desk";
import { forEachDatabase } from "../../db/for-each-database";
import { isRefusal } from "../../refusal";
import { scratchFolder } from "../../sources/scratch-folder";
import { findNamedDecision } from "./find-named-decision";
import { listDecisionNames } from "./list-decision-names";

forEachDatabase((database) => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await scratchDesk(
      database(),
      scratchFolder({
        "docs/adr/0001-use-a-queue.md": decisionText("Use a queue"),
        "docs/adr/0002-use-a-cache.md": decisionText("Use a cache"),
        "history/prompts/general/0001-plan.general.prompt.md": promptText("Use a bus"),
      }),
    );
  });

  it("names the decisions of a source, and nothing else, as the fields for one take them", async () => {
    const names = await listDecisionNames(desk.ctx, { source: desk.slug });
    expect(names.map(({ title }) => title).sort()).toEqual(["0001 Use a queue", "0002 Use a cache"]);
    for (const { named } of names) {
      const found = await findNamedDecision(desk.ctx, { source: desk.slug, named });
      expect(isRefusal(found) ? found.sentence : found.path).toBe(named);
    }
    expect(await listDecisionNames(desk.ctx, { source: "elsewhere" })).toEqual([]);
  });
});
