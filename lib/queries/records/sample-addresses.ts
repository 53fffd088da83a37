import { recordHref } from "../../addresses";
import type { Context } from "../../context";
import { sql } from "../../sql";

/** Larger files take longer to draw than it takes to load what draws them. Bytes. */
const SMALL = 20_000;

/** The address of one small record of each kind of page there is: the newest prompt and the newest decision. */
export async function sampleAddresses(ctx: Pick<Context, "db">): Promise<string[]> {
  const found = await Promise.all(
    ["prompt", "decision"].map((kind) =>
      ctx.db.rows(sql`
        SELECT s."slug", r."path" FROM "Record" r JOIN "Source" s ON s."id" = r."sourceId"
        WHERE r."kind" = ${kind} AND r."goneAt" IS NULL AND s."removedAt" IS NULL AND r."size" < ${SMALL}
        ORDER BY r."sortDate" DESC, r."id" DESC LIMIT 1`),
    ),
  );
  return found.flat().map(({ slug, path }) => recordHref(String(slug), String(path)));
}
