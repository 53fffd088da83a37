import type { Context } from "../../context";
import { LIKELY_ANSWER } from "../../records/links/match-decision";
import type { RecordKind } from "../../records/vocabulary";
import type { WhyNeighbourhood } from "../../records/why/why-neighbourhood";
import { MOST_IN_COLUMN } from "../../records/why/why-trail";
import {
  type StoredWhyRecord,
  selectWhyAnswers,
  selectWhyLinks,
  selectWhyRevisions,
  selectWhySaid,
  type WhyFound,
} from "./select-why";

/** Of one kind so many are asked about: a column shows twelve, and the surest come first. */
const MOST_ASKED = 2 * MOST_IN_COLUMN;

const OWN = { near: true, targets: true };
const OTHERS = { near: false, targets: false };

/** All that was read; with `isCut` a statement found more than it reads, and counts are lower bounds. */
export type GatheredWhy = WhyNeighbourhood & { isCut: boolean };

/**
 * Read what stands around a record: leftwards only what led to it, rightwards only what came of it. At
 * most four rounds a side, each of one to three indexed and bounded statements.
 */
export async function gatherWhy(ctx: Context, start: StoredWhyRecord): Promise<GatheredWhy> {
  const left = pool(start);
  const right = pool(start);
  await Promise.all([gatherBefore(ctx, start, left), gatherAfter(ctx, start, right)]);
  const [a, b] = [left.found(), right.found()];
  return {
    start: start.path,
    records: unique([...a.records, ...b.records], ({ path }) => path),
    links: unique([...a.links, ...b.links], (link) => JSON.stringify(link)),
    cards: unique([...a.cards, ...b.cards], ({ id }) => id),
    said: unique([...a.said, ...b.said], (one) => JSON.stringify(one)),
    answers: unique([...a.answers, ...b.answers], ({ card, path }) => `${card} ${path}`),
    revisions: [...a.revisions, ...b.revisions],
    isCut: a.isCut || b.isCut,
  };
}

/** What came of a record: its suggestions and its plan's, the decisions they led to, and what became of those. */
async function gatherAfter(ctx: Context, start: StoredWhyRecord, seen: Pool): Promise<void> {
  if (start.kind === "minutes") return;
  if (start.kind !== "decision") {
    const kinds: RecordKind[] =
      start.kind === "prompt" ? ["document", "decision", "minutes"] : ["decision", "minutes"];
    seen.take(
      await Promise.all([
        selectWhyLinks(ctx, [start.id], kinds, OWN),
        selectWhySaid(ctx, { records: [start.id] }),
      ]),
    );
    if (start.kind === "prompt") seen.take([await selectWhySaid(ctx, { records: seen.of("document") })]);
    seen.take([await selectWhyAnswers(ctx, { cards: seen.cards() }, LIKELY_ANSWER)]);
  }
  const decisions = seen.of("decision");
  seen.take(
    await Promise.all([
      selectWhyLinks(ctx, decisions, ["minutes"], { near: false, targets: true }),
      selectWhyRevisions(ctx, decisions),
    ]),
  );
}

/** What led to a record: of minutes the decisions, of decisions the suggestions, and the prompts behind all. */
async function gatherBefore(ctx: Context, start: StoredWhyRecord, seen: Pool): Promise<void> {
  if (start.kind === "prompt") return;
  if (start.kind === "document") {
    seen.take([await selectWhyLinks(ctx, [start.id], ["prompt"], OWN)]);
    return;
  }
  if (start.kind === "minutes")
    seen.take([await selectWhyLinks(ctx, [start.id], ["prompt", "document", "decision"], OWN)]);
  const decisions = seen.of("decision");
  const links = start.kind === "decision" ? OWN : OTHERS;
  seen.take(
    await Promise.all([
      selectWhyLinks(ctx, decisions, ["prompt"], links),
      selectWhyAnswers(ctx, { records: decisions }, LIKELY_ANSWER),
    ]),
  );
  seen.take([await selectWhySaid(ctx, { cards: seen.cards() })]);
  seen.take([await selectWhyLinks(ctx, seen.speaking(), ["prompt"], OTHERS)]);
}

type Pool = ReturnType<typeof pool>;

/** What was found on one side so far. */
function pool(start: StoredWhyRecord) {
  const records = new Map([[start.id, start]]);
  const all: Required<Omit<WhyFound, "records">> = {
    links: [],
    cards: [],
    said: [],
    answers: [],
    revisions: [],
    isCut: false,
  };
  const idsOf = (test: (record: StoredWhyRecord) => boolean) =>
    [...records.values()]
      .filter(test)
      .slice(0, MOST_ASKED)
      .map(({ id }) => id);
  return {
    take(answers: readonly WhyFound[]) {
      for (const answer of answers) {
        for (const record of answer.records ?? []) records.set(record.id, record);
        all.links.push(...(answer.links ?? []));
        all.cards.push(...(answer.cards ?? []));
        all.said.push(...(answer.said ?? []));
        all.answers.push(...(answer.answers ?? []));
        all.revisions.push(...(answer.revisions ?? []));
        all.isCut ||= answer.isCut;
      }
    },
    of: (kind: RecordKind) => idsOf((record) => record.kind === kind),
    /** Documents in which a suggestion stands. */
    speaking: () => {
      const paths = new Set(all.said.map(({ path }) => path));
      return idsOf((record) => record.kind === "document" && paths.has(record.path));
    },
    cards: () => [...new Set(all.cards.map(({ id }) => id))].slice(0, MOST_ASKED),
    found: () => ({ ...all, records: [...records.values()] }),
  };
}

function unique<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
