import { readFileSync } from "node:fs";
import { join } from "node:path";
import { applyPatch } from "diff";
import { expect, it } from "vitest";
import { closeReview } from "../../commands/reviews/close-review";
import { decisionText, scratchDesk } from "../../commands/scratch-desk";
import { forEachDatabase } from "../../db/for-each-database";
import { granted } from "../../granted";
import { scratchFolder } from "../../sources/scratch-folder";
import { getReview } from "./get-review";

const PATH = "docs/adr/0001-a.md";

forEachDatabase((database) => {
  for (const [what, more] of [
    ["a decision", ""],
    ["a long decision", `\n${"Another sentence of it.\n".repeat(20_000)}`],
  ] as const) {
    it(`the patch that is shown of ${what} is what closing its review writes`, async () => {
      const text = decisionText("A", "Proposed", more);
      const folder = scratchFolder({ [PATH]: text });
      const { ctx, review } = await scratchDesk(database(), folder);
      const id = await review(PATH);
      const { record, patches } = granted(await getReview(ctx, { review: id }));
      const shown = patches.rejected?.files.map(({ path, patch }) => [path, applyPatch(text, patch)]);
      granted(
        await closeReview(ctx, {
          review: id,
          outcome: "rejected",
          reason: "It costs too much.",
          file: record.file,
        }),
      );
      const written = readFileSync(join(folder.root, PATH), "utf8");
      expect(written).toContain("Rejected");
      expect(shown).toEqual([[PATH, written]]);
    });
  }

  it("a long decision under review is drawn as far as its own page draws it, secrets masked, and says where it ends", async () => {
    const key = `AKIA${"Z7QW3ERT5YUI2OPA"}`;
    const lines = `\n${`A sentence that holds ${key} of it.\n`.repeat(9000)}`;
    const { ctx, review } = await scratchDesk(
      database(),
      scratchFolder({
        [PATH]: decisionText("A", "Proposed", lines),
        "docs/adr/0002-b.md": decisionText("B"),
      }),
    );
    const long = granted(await getReview(ctx, { review: await review(PATH) })).record;
    expect(long.html.length).toBeLessThan(400_000);
    expect(long.html).toContain("A sentence that holds ••••");
    expect(long.html).not.toContain(key.slice(0, 12));
    expect(long.restLine).toBeGreaterThan(3000);
    expect(long).toMatchObject({ title: "A", status: "proposed", isGone: false });
    const short = granted(await getReview(ctx, { review: await review("docs/adr/0002-b.md") })).record;
    expect(short.restLine).toBeNull();
    expect(short.html).toContain("We do it.");
  });
});
