import { createHash } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { type ScratchContext, scratchContext } from "../../commands/scratch-context";
import { scratchSource } from "../../commands/scratch-source";
import { placeOrSetStatus } from "../../commands/writing/place-or-set-status";
import { forEachDatabase } from "../../db/for-each-database";
import { granted } from "../../granted";
import { isRefusal } from "../../refusal";
import { scratchFolder } from "../../sources/scratch-folder";
import { getStatusPlaces } from "./get-status-places";

const BARE = "docs/adr/0001-bare.md";
const TORN = "docs/adr/0002-torn.md";
const ODD = "docs/adr/0003-odd.md";
const PLAIN = "docs/adr/0004-plain.md";
const FILES = {
  [BARE]: "# 1. Bare\n\n## Context\n\nC.\n",
  [TORN]: "---\nstatus: accepted\n---\n# 2. Torn\n\n## Status\n\nRejected\n\n## Context\n\nC.\n",
  [ODD]: "# 3. Odd\n\n## Status\n\nSomewhere in between\n\n## Context\n\nC.\n",
  [PLAIN]: "# 4. Plain\n\n## Status\n\nPending\n\n## Context\n\nC.\n",
};

forEachDatabase((database) => {
  let ctx: ScratchContext;
  beforeAll(async () => {
    ctx = await scratchContext(database());
  });

  it("a decision without a status, with two, or with an odd one shows where it could go, and what each would do", async () => {
    const { slug, syncFiles } = await scratchSource(ctx, scratchFolder(FILES));
    await syncFiles();
    const places = async (path: keyof typeof FILES) => {
      const view = granted(await getStatusPlaces(ctx, { source: slug, path }));
      expect(view.file).toBe(
        createHash("sha256")
          .update(FILES[path] ?? "")
          .digest("hex"),
      );
      for (const { id, patch } of view.choices) {
        expect(patch).toContain(`+++ b/${path}`);
        expect(
          isRefusal(placeOrSetStatus({ path, text: FILES[path] ?? "" }, { status: "proposed" }, id)),
        ).toBe(false);
      }
      return { status: view.status, ids: view.choices.map(({ id }) => id), said: view.choices[0]?.excerpt };
    };
    expect(await places(BARE)).toEqual({
      status: "none",
      ids: ["front-matter", "list", "section"],
      said: "status: pending",
    });
    expect(await places(TORN)).toMatchObject({ status: "conflict", ids: ["everywhere", "line-2", "line-8"] });
    expect(await places(ODD)).toEqual({ status: "unknown", ids: ["everywhere"], said: "Pending" });
    expect(await places(PLAIN)).toMatchObject({ status: "proposed", ids: [] });
    expect(await getStatusPlaces(ctx, { source: slug, path: "docs/adr/0009-none.md" })).toMatchObject({
      code: "record-missing",
    });
  });
});
