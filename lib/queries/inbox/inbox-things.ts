import { draftHref, recordHref, reviewHref } from "../../addresses";
import type { Context } from "../../context";
import type { Row } from "../../db/database";
import { counted } from "../../records/counted";
import { maskText } from "../../records/showing/mask-secrets";
import { STATUSES } from "../../records/vocabulary";
import { decisionStateOf } from "../../reviews/decision-state";
import { personKey } from "../../reviews/person-key";
import type { Queue } from "../../reviews/queues";
import { REVIEW_STATES } from "../../reviews/states";
import type { Verb } from "../../reviews/verbs";
import { plannedFiles, writeTodo } from "../../reviews/write-plan";
import { list, raw, type Sql, sql } from "../../sql";
import { toTrustView } from "../decisions/get-trust";
import { openTurns } from "../reviews/open-turns";
import { turnNames } from "../reviews/review-turn";
import { verbViews } from "../reviews/verb-views";
import type { InboxItem } from "./inbox-view";
import { firstLines } from "./lines-around";

const POSITION_BUTTONS: readonly Verb[] = ["approve", "no-objection", "object", "abstain", "request-changes"];
const CLOSING_BUTTONS: readonly Verb[] = ["close-approved", "close-rejected", "close-deferred"];

/** Of a decision what its line shows; where no sync has read it yet, only its path is known. */
const DECISION: Sql = raw(`
  i."key", i."path", s."slug" AS "source", s."name" AS "sourceName", r."title", r."number", r."status", r."sha256",
  r."coreHash", t."text", t."decisionAt", t."decisionLen", y."trust", y."detail"`);
const DECISION_TABLES: Sql = raw(`
  "RecordIdentity" i JOIN "Source" s ON s."id" = i."sourceId" LEFT JOIN "Record" r ON r."key" = i."key"
  LEFT JOIN "RecordText" t ON t."id" = r."id" LEFT JOIN "DecisionTrust" y ON y."key" = i."key"`);

const text = (value: Row[string] | undefined): string | null =>
  typeof value === "string" && value !== "" ? value : null;

function decisionItem(
  row: Row,
): Omit<InboxItem, "id" | "type" | "queue" | "why" | "href" | "verbs" | "since"> {
  const path = String(row.path);
  const all = text(row.text) ?? "";
  const [at, length] = [Number(row.decisionAt ?? 0), Number(row.decisionLen ?? 0)];
  const part = length > 0 ? [...all].slice(at, at + Math.min(length, 2000)).join("") : all;
  const trust = row.trust === null ? "" : toTrustView(String(row.trust), String(row.detail)).sentence;
  return {
    source: String(row.source),
    sourceName: String(row.sourceName),
    title: text(row.title) ?? path.slice(path.lastIndexOf("/") + 1),
    facts: [path, text(row.status), trust].filter((fact): fact is string => fact !== null && fact !== ""),
    isAtLatest: false,
    excerpt: firstLines(part),
    answers: [],
    readHref: recordHref(String(row.source), path),
    file: text(row.sha256),
    core: text(row.coreHash),
  };
}

/** Open reviews, and closed ones that are to be looked at again. */
export async function reviewItems(ctx: Context, ids: readonly string[], queue: Queue): Promise<InboxItem[]> {
  if (ids.length === 0) return [];
  const turns = new Map((await openTurns(ctx)).map(({ id, turn }) => [id, turn]));
  const me = personKey(ctx.actor);
  const rows = await ctx.db.rows(sql`
    SELECT v."id", v."state", v."round", v."openedAt", v."openedByName", v."requestedReason", v."requestedByName",
      v."lastCallUntil", v."outcome", v."revisitOn", v."reason", ${DECISION},
      (SELECT count(*) FROM "Position" p WHERE p."reviewId" = v."id") AS "positions"
    FROM ${DECISION_TABLES} JOIN "Review" v ON v."key" = i."key" WHERE v."id" IN (${list(ids)})`);
  return rows.map((row) => {
    const state = REVIEW_STATES.find((one) => one === row.state) ?? "closed";
    const verbs: readonly Verb[] =
      state === "closed" ? ["reopen-review"] : [...POSITION_BUTTONS, ...CLOSING_BUTTONS];
    const item = decisionItem(row);
    const turn = turns.get(String(row.id));
    const isMine = turn?.people.some(({ key }) => key === me);
    return {
      ...item,
      id: `review:${row.id}`,
      type: "review",
      queue,
      why: reviewWhy(row, state),
      since: String(row.openedAt),
      href: reviewHref(String(row.id)),
      facts: [
        ...item.facts,
        ...(turn ? [isMine ? "your turn" : `turn of ${turnNames(turn)}`] : []),
        `round ${row.round}`,
        counted(Number(row.positions), "position"),
      ],
      verbs: verbViews(ctx, "review", state, verbs),
    };
  });
}

function reviewWhy(row: Row, state: string): string {
  if (state === "closed") return `It was ${row.outcome}, to be looked at again on ${row.revisitOn}.`;
  if (row.requestedReason !== null)
    return `${row.requestedByName} asked for changes: ${maskText(String(row.requestedReason)).slice(0, 300)}`;
  if (state === "last-call") return `The last call runs until ${row.lastCallUntil}.`;
  return `${row.openedByName} asked for a word on it.`;
}

/** Decisions without one readable status, or without recorded consent. */
export async function recordItems(ctx: Context, keys: readonly string[], queue: Queue): Promise<InboxItem[]> {
  if (keys.length === 0) return [];
  const rows = await ctx.db.rows(
    sql`SELECT ${DECISION} FROM ${DECISION_TABLES} WHERE i."key" IN (${list(keys)})`,
  );
  return rows.map((row) => {
    const item = decisionItem(row);
    const status = STATUSES.find((one) => one === row.status) ?? null;
    const state = decisionStateOf(status, false, row.trust === "consented" || row.trust === "by-override");
    const verbs: readonly Verb[] =
      queue === "conflicts" ? ["place-status", "open-review"] : ["ratify", "open-review"];
    const trust = row.trust === null ? null : toTrustView(String(row.trust), String(row.detail));
    return {
      ...item,
      id: `record:${row.key}`,
      type: "record",
      queue,
      why: queue === "conflicts" ? statusWhy(status) : (trust?.sentence ?? "Nobody's consent is recorded."),
      since: null,
      href: item.readHref ?? "",
      verbs: verbViews(ctx, "decision", state, verbs),
    };
  });
}

function statusWhy(status: string | null): string {
  if (status === "conflict") return "The file states its status in two places that disagree.";
  if (status === "none") return "The file states no status.";
  if (status === "unresolved") return "The file still offers a choice of statuses.";
  return "The file states a status that is not known.";
}

/** Decisions that somebody began to write. */
export async function draftItems(ctx: Context, ids: readonly string[]): Promise<InboxItem[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.db.rows(sql`
    SELECT d.*, s."slug" AS "source", s."name" AS "sourceName" FROM "Draft" d
    JOIN "Source" s ON s."id" = d."sourceId" WHERE d."id" IN (${list(ids)})`);
  return rows.map((row) => ({
    id: `draft:${row.id}`,
    type: "draft",
    queue: "drafts",
    source: String(row.source),
    sourceName: String(row.sourceName),
    title: text(row.title) ?? text(row.path) ?? "A decision without a title",
    why: "It was begun and has not been written.",
    since: String(row.updatedAt),
    isAtLatest: false,
    href: draftHref(String(row.id)),
    readHref: null,
    facts: [text(row.path)].filter((fact) => fact !== null),
    excerpt: firstLines(String(row.text)),
    verbs: [],
    answers: [],
    file: null,
    core: null,
  }));
}

/** Verdicts whose bytes or whose commit are still owed to their files. */
export async function writeItems(ctx: Context, ids: readonly string[]): Promise<InboxItem[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.db.rows(sql`
    SELECT w.*, s."slug" AS "source", s."name" AS "sourceName", v."outcome" FROM "WriteBack" w
    JOIN "Source" s ON s."id" = w."sourceId" LEFT JOIN "Review" v ON v."id" = w."reviewId"
    WHERE w."id" IN (${list(ids)})`);
  return rows.map((row) => {
    const files = plannedFiles.parse(JSON.parse(String(row.files)));
    const path = files[0]?.path ?? "";
    const todo =
      writeTodo({ state: String(row.state), wish: text(row.wish), commit: text(row.commit) }) ?? "written";
    const review = text(row.reviewId);
    return {
      id: `write:${row.id}`,
      type: "write",
      queue: "writes",
      source: String(row.source),
      sourceName: String(row.sourceName),
      title: files.map((file) => file.path).join(", "),
      why: writeWhy(row, todo),
      since: String(row.createdAt),
      isAtLatest: false,
      href: review === null ? recordHref(String(row.source), path) : reviewHref(review),
      readHref: recordHref(String(row.source), path),
      facts: [text(row.outcome), text(row.branch)].filter((fact) => fact !== null),
      excerpt: text(row.refusalNextStep) ?? "",
      verbs: verbViews(ctx, "write", todo, todo === "uncommitted" ? ["commit"] : ["write-file"]),
      answers: [],
      file: null,
      core: null,
    };
  });
}

function writeWhy(row: Row, todo: string): string {
  if (todo === "pending") return "It is being written.";
  if (todo === "waiting") return `It waits for the branch ${row.branch}.`;
  if (todo === "uncommitted") return `Written, and not committed: ${row.refusalSentence ?? ""}`;
  return String(row.refusalSentence ?? "It could not be written.");
}
