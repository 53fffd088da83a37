import { recordHref } from "../../addresses";
import type { Row } from "../../db/database";
import { someText } from "../../db/text-or-null";
import { raw, type Sql } from "../../sql";
import { toTrustView } from "../decisions/get-trust";
import type { InboxItem } from "./inbox-view";
import { firstLines } from "./lines-around";

/** Of a decision what an item shows; where no sync has read it yet, only its path is known. */
export const DECISION: Sql = raw(`
  i."key", i."path", s."slug" AS "source", s."name" AS "sourceName", r."title", r."number", r."status", r."sha256",
  r."coreHash", t."text", t."decisionAt", t."decisionLen", y."trust", y."detail"`);
export const DECISION_TABLES: Sql = raw(`
  "RecordIdentity" i JOIN "Source" s ON s."id" = i."sourceId" LEFT JOIN "Record" r ON r."key" = i."key"
  LEFT JOIN "RecordText" t ON t."id" = r."id" LEFT JOIN "DecisionTrust" y ON y."key" = i."key"`);

/** What an item of the inbox says of its decision: all but why it waits there. */
export function decisionItem(
  row: Row,
): Omit<InboxItem, "id" | "type" | "queue" | "why" | "href" | "verbs" | "since"> {
  const path = String(row.path);
  const all = someText(row.text) ?? "";
  const [at, length] = [Number(row.decisionAt ?? 0), Number(row.decisionLen ?? 0)];
  const part = length > 0 ? [...all].slice(at, at + Math.min(length, 2000)).join("") : all;
  const trust = row.trust === null ? "" : toTrustView(String(row.trust), String(row.detail)).sentence;
  return {
    source: String(row.source),
    sourceName: String(row.sourceName),
    title: someText(row.title) ?? path.slice(path.lastIndexOf("/") + 1),
    facts: [path, someText(row.status), trust].filter((fact): fact is string => fact !== null && fact !== ""),
    isAtLatest: false,
    excerpt: firstLines(part),
    answers: [],
    readHref: recordHref(String(row.source), path),
    file: someText(row.sha256),
    core: someText(row.coreHash),
  };
}
