import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { scratchContext } from "../../commands/scratch-context";
import type { Context } from "../../context";
import { forEachDatabase } from "../../db/for-each-database";
import { madeRecord, madeText } from "../../db/made-record";
import { madeSource } from "../../db/made-source";
import { randomMess, randomQuery } from "../../query/random-queries.spec";
import { sql } from "../../sql";
import { listPlan } from "./list-plan";

const NOW = "2026-11-22T01:00:00.000Z";
const TITLES = [
  "sidebar navigation",
  "get_user_by_id",
  "next.config.js",
  "日本語 Reactを使う",
  "café or useState()",
  "",
];

/** Any string at all: people's queries, the language's own signs in any order, and whatever else there is. */
const anyString = fc.oneof(
  randomQuery,
  randomMess,
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom(..."\"'\\%_*()-:=<>.,;\0{}[]^~$?@#|&!`ab日é \u00ad\ue000\ud800"),
    maxLength: 60,
  }),
  fc
    .tuple(
      fc.constantFrom("(", '"', "-", "*", "a ", "a* ", "kind:", "label:(", "NOT ", "^", "NEAR(a b) "),
      fc.nat(3000),
    )
    .map(([piece, times]) => piece.repeat(times)),
);

forEachDatabase((database) => {
  let ctx: Context;

  beforeAll(async () => {
    ctx = await scratchContext(database());
    ctx.actor = { ...ctx.actor, name: "Ann Lee" };
    ctx.now = () => new Date(NOW);
    const records = TITLES.flatMap((title, n) =>
      (["prompt", "decision"] as const).map((kind) =>
        madeRecord(`${kind}${n}`, {
          title,
          kind,
          date: "2026-11-05",
          labels: ["auth"],
          user: "Ann Lee",
          ...madeText({ prompt: `the ${title} footer` }, ""),
        }),
      ),
    );
    await madeSource(database(), records);
  });

  it("gives an answer, with a sentence for whatever was left out, and no record of another list", async () => {
    let answered = 0;
    // A tenth of them on PostgreSQL, which is asked over a socket.
    const numRuns = database().provider === "sqlite" ? 20_000 : 2_000;
    await fc.assert(
      fc.asyncProperty(anyString, async (q) => {
        const list = await listPlan(ctx, { q, kinds: ["prompt"], zoneOffset: 0 });
        const [row] = await database().rows(sql`
          SELECT count(*) AS "all", coalesce(sum(CASE WHEN r."kind" = 'prompt' THEN 0 ELSE 1 END), 0) AS "others"
          FROM "Record" r WHERE ${list.whole}`);
        expect(Number(row?.others)).toBe(0);
        if (list.text !== null) {
          const ids = Array.from(await database().ids(ctx.index.ids(list.text))).sort((a, b) => a - b);
          await database().rows(ctx.index.ranks(list.text, ids));
        }
        const said = [...list.parsed.diagnostics, ...list.plan.diagnostics];
        for (const { message, span } of said) {
          expect(message).toMatch(/[.!?]$/);
          expect(span.start <= span.end && span.end <= q.length).toBe(true);
        }
        if (said.length === 0 && Number(row?.all) > 0) answered++;
      }),
      { numRuns },
    );
    // Strings that nothing can be found by would prove nothing of the databases.
    expect(answered).toBeGreaterThan(numRuns / 100);
  }, 300_000);
});
