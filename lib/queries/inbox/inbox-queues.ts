import { UNREADABLE_STATUSES } from "../../records/vocabulary";
import type { Queue } from "../../reviews/queues";
import { list, raw, type Sql, sql } from "../../sql";

/** No other review of the decision came after review v. */
const LATEST = `NOT EXISTS (SELECT 1 FROM "Review" n WHERE n."key" = v."key" AND n."round" > v."round")`;
/** Nobody is judging record r. */
const UNJUDGED = `NOT EXISTS (SELECT 1 FROM "Review" v WHERE v."key" = r."key" AND v."state" <> 'closed')`;

/**
 * Since when the suggestion of card c stands in a file, at the latest: the earliest date of the records that hold it, a
 * record without one counting from when its file was last changed. What would be later than its first reading is not
 * believed. That first reading alone says when this server came to know of it, not since when it waits.
 */
const SAID_SINCE = `
  coalesce((SELECT min(CASE WHEN r."sortDate" <> '' THEN r."sortDate" ELSE r."updatedAt" END)
    FROM "Suggestion" o JOIN "Record" r ON r."id" = o."recordId" WHERE o."cardId" = c."id" AND r."goneAt" IS NULL
      AND CASE WHEN r."sortDate" <> '' THEN r."sortDate" ELSE r."updatedAt" END < c."createdAt"), c."createdAt")`;

/**
 * What is in each queue: rows with the type and id of a thing, since when it waits, and its source. Counts
 * and lists are made from the same text, so that they never disagree.
 *
 * @param today `YYYY-MM-DD`
 */
export function queueRows(queue: Queue, today: string): Sql {
  switch (queue) {
    case "writes":
      return raw(`
        SELECT 'write' AS "type", w."id", w."createdAt" AS "since", w."sourceId" FROM "WriteBack" w
        LEFT JOIN "Review" v ON v."id" = w."reviewId"
        WHERE w."state" IN ('pending', 'waiting', 'uncommitted')
          OR (w."state" = 'refused' AND v."id" IS NOT NULL AND ${LATEST}
            AND ((w."purpose" = 'status' AND v."state" = 'closed') OR w."purpose" = 'undo'))`);
    case "reviews":
      return raw(`
        SELECT 'review' AS "type", v."id", v."openedAt" AS "since", v."sourceId" FROM "Review" v
        WHERE v."state" IN ('open', 'last-call')`);
    case "suggestions":
      return raw(`
        SELECT 'card' AS "type", c."id", ${SAID_SINCE} AS "since", c."sourceId" FROM "SuggestionCard" c
        WHERE c."state" = 'open' AND EXISTS (SELECT 1 FROM "Suggestion" o JOIN "Record" r ON r."id" = o."recordId"
          WHERE o."cardId" = c."id" AND r."goneAt" IS NULL)`);
    case "due":
      return sql`
        SELECT 'card' AS "type", c."id", c."laterUntil" AS "since", c."sourceId" FROM "SuggestionCard" c
        WHERE c."state" = 'later' AND c."laterUntil" <> 'meeting' AND c."laterUntil" <= ${today}
        UNION ALL
        SELECT 'review' AS "type", v."id", v."revisitOn" AS "since", v."sourceId" FROM "Review" v
        WHERE v."state" = 'closed' AND v."revisitOn" <= ${today} AND ${raw(LATEST)}`;
    case "drafts":
      return raw(`SELECT 'draft' AS "type", d."id", d."updatedAt" AS "since", d."sourceId" FROM "Draft" d`);
    case "conflicts":
      return sql`
        SELECT 'record' AS "type", r."key" AS "id", r."sortDate" AS "since", r."sourceId" FROM "Record" r
        WHERE r."kind" = 'decision' AND r."goneAt" IS NULL
          AND r."status" IN (${list(UNREADABLE_STATUSES)}) AND ${raw(UNJUDGED)}`;
    // What `is:unconsented` selects (lib/query/plan/flag-predicates.ts): a view and the inbox show one number.
    case "unconsented":
      return raw(`
        SELECT 'record' AS "type", r."key" AS "id", r."sortDate" AS "since", r."sourceId" FROM "DecisionTrust" t
        JOIN "Record" r ON r."key" = t."key"
        WHERE t."trust" IN ('unconsented', 'changed') AND r."goneAt" IS NULL AND ${UNJUDGED}`);
  }
}
