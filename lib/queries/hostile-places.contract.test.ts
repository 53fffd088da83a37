import { beforeAll, describe, expect, it } from "vitest";
import { scratchContext } from "../commands/scratch-context";
import { removeSource } from "../commands/sources/remove-source";
import { requestSync } from "../commands/sources/request-sync";
import { changeView } from "../commands/views/change-view";
import { removeView } from "../commands/views/remove-view";
import type { Context } from "../context";
import { forEachDatabase } from "../db/for-each-database";
import { madeRecord } from "../db/made-record";
import { madeSource } from "../db/made-source";
import { listFeatures } from "./features/list-features";
import { getCard } from "./inbox/get-card";
import { getInbox } from "./inbox/get-inbox";
import { listRecords } from "./lists/list-records";
import { getLocalFolder } from "./records/get-local-folder";
import { getReview } from "./reviews/get-review";
import { listProblems } from "./sources/list-problems";
import { listSkipped } from "./sources/list-skipped";

const NUL = "a\0b";

forEachDatabase((database) => {
  let ctx: Context;
  beforeAll(async () => {
    ctx = await scratchContext(database());
    await madeSource(
      database(),
      ["one", "two", "three"].map((key) => madeRecord(key)),
    );
  });

  describe("what no database can hold", () => {
    it("is found nowhere, and fails nothing", async () => {
      expect(await listSkipped(ctx, { source: NUL })).toMatchObject({ code: "source-missing" });
      expect(await getLocalFolder(ctx, { source: NUL })).toBeNull();
      expect(await getInbox(ctx, { source: NUL, item: `card:${NUL}` })).toMatchObject({ total: 0 });
      expect(await getCard(ctx, { card: NUL })).toMatchObject({ code: expect.stringContaining("missing") });
      expect(await getReview(ctx, { review: NUL })).toMatchObject({ code: "review-missing" });
      expect(await listProblems(ctx, { rule: NUL, source: NUL })).toMatchObject({ total: 0 });
      expect(await listFeatures(ctx, { q: NUL, source: NUL })).toMatchObject({ total: 0 });
      expect(await changeView(ctx, { view: NUL, name: NUL })).toMatchObject({ code: "view-missing" });
      expect(await removeView(ctx, { view: NUL })).toMatchObject({ code: "view-missing" });
      expect(await removeSource(ctx, { source: NUL })).toMatchObject({ code: "source-missing" });
      expect(await requestSync(ctx, { source: NUL })).toMatchObject({ code: "source-missing" });
    });

    it("is no place in a list: a token with a number that no row has begins it anew", async () => {
      const first = await listRecords(ctx, { limit: 1 });
      const [mark, ...place] = JSON.parse(atob((first.next ?? "").replaceAll("-", "+").replaceAll("_", "/")));
      for (const id of [3e9, 1e300, 1.5, null, NUL]) {
        const after = btoa(JSON.stringify([mark, ...place.slice(0, -1), id]));
        expect((await listRecords(ctx, { limit: 1, after })).records).toEqual(first.records);
      }
    });
  });
});
