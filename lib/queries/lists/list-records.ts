import type { Context } from "../../context";
import { isTitleOnly } from "../../search/search-index";
import { sql } from "../../sql";
import { commonPage } from "../search/common-page";
import { MOST_RANKED } from "../search/find-matches";
import { listSnippets, readTexts } from "../search/list-snippets";
import { suggestQuery } from "../search/suggest-query";
import { countFacets } from "./count-facets";
import { describeList } from "./describe-list";
import { groupRecords } from "./group-records";
import { idsInOrder } from "./ids-in-order";
import { type ListPlan, listPlan } from "./list-plan";
import { type ListInput, type ListView, listInput } from "./list-view";
import type { Mask } from "./mask";
import { type MatchMasks, openMasks } from "./match-mask";
import { orderedPage, type Page } from "./ordered-page";
import { endOfPage, pageOfIds } from "./page-of-ids";
import { isForeignToken } from "./page-token";
import { Turnstile } from "./turnstile";

/** Counted to here where no facet is asked for; beyond it a list says "more than". */
const MOST_COUNTED = 10_000;
/** Where fewer are found, another query may be meant. */
const FEW = 5;

/**
 * One page of the records a query selects, with what stands around it: the one code path of pages,
 * search, API, CLI. Whatever is typed gives an answer or a diagnostic; records whose file is gone are
 * left out unless the query speaks of them.
 */
export async function listRecords(ctx: Context, input: ListInput): Promise<ListView> {
  const asked = listInput.parse(input);
  const list = await listPlan(ctx, asked);
  // What somebody types into the palette asks for titles, whose index is small: it stands in no line.
  const isLight = list.ranksBy === null || isTitleOnly(list.ranksBy);
  return isLight ? listed(ctx, asked, list) : searches.pass(() => listed(ctx, asked, list));
}

type ListAsked = ReturnType<typeof listInput.parse>;

/**
 * Whoever searches waits for others who do, so that pages need not: one at a time takes half as many searches a
 * second as two, and the slowest of a hundred pages meanwhile a quarter less time.
 */
const searches = new Turnstile(1);

async function listed(ctx: Context, asked: ListAsked, list: ListPlan): Promise<ListView> {
  const isRanked = list.plan.sort.key === "relevance";
  const needsOrder = isRanked || list.plan.group !== null;
  const masks = await openMasks(ctx);
  const common = asked.facets.length === 0 ? await commonPage(ctx, list, masks, asked, MOST_COUNTED) : null;
  const isCheap = list.conjuncts.every((node) => masks.isInMemory(node));
  const needsMask = needsOrder || isCheap || asked.facets.length > 0;
  const mask = common === null && needsMask ? await masks.all(list.conjuncts) : null;
  const [page, facets, total] = await Promise.all([
    common ??
      (needsOrder && mask
        ? pageInOrder(ctx, list, masks, mask, asked)
        : orderedPage(ctx, list, asked.after, asked.limit)),
    mask ? countFacets(list, masks, mask, asked) : [],
    mask ? mask.count() : common ? MOST_COUNTED + 1 : countRecords(ctx, list),
  ]);
  // A large total is exact where facets are counted, or where no text is asked for. Of a page it says nothing: a
  // first one of common words is found without counting them, and the others must not tell another number.
  const isExact = total <= MOST_COUNTED || asked.facets.length > 0 || isCheap;
  const [texts, suggestion] = await Promise.all([
    page.texts ??
      readTexts(
        ctx,
        list.plan,
        page.rows.map(({ rowId }) => rowId),
      ),
    total < FEW ? suggestQuery(ctx, list, asked, { total, masks }) : null,
  ]);
  const snippets = listSnippets(list.plan, page.rows, texts);
  return {
    q: asked.q,
    records: page.rows.map(({ rowId, ...row }) => ({ ...row, snippet: snippets.get(rowId) ?? null })),
    total: isExact ? total : MOST_COUNTED,
    totalIsExact: isExact,
    groups: page.groups ?? null,
    next: page.next,
    previous: page.previous,
    startedOver: isForeignToken(asked.after, list.identity),
    sort: list.plan.sort,
    diagnostics: [...list.parsed.diagnostics, ...list.plan.diagnostics],
    facets,
    didYouMean: suggestion,
    description: describeList({
      total: isExact ? total : MOST_COUNTED,
      isExact,
      kinds: asked.kinds,
      sort: list.plan.sort,
      ranksTitles: isRanked && total > MOST_RANKED,
    }),
  };
}

/** A page of a list by relevance or under headings: its order is made first, as far as the page needs it. */
async function pageInOrder(
  ctx: Context,
  list: ListPlan,
  masks: MatchMasks,
  mask: Mask,
  asked: { after: string; limit: number },
): Promise<Page> {
  const { group } = list.plan;
  const ordered = await idsInOrder(
    ctx,
    list,
    masks,
    mask,
    group === null ? endOfPage(list, asked) : mask.size,
  );
  const grouping = group === null ? null : groupRecords(masks, group, ordered, mask);
  const page = await pageOfIds(ctx, list, grouping?.ids ?? ordered, asked);
  return { ...page, groups: grouping?.groupsOf(page.start, page.rows.length) ?? null };
}

/** How many there are, to one more than is counted. */
async function countRecords(ctx: Context, list: ListPlan): Promise<number> {
  const [row] = await ctx.db.rows(
    sql`SELECT count(*) AS "n" FROM (SELECT 1 AS "one" FROM "Record" r WHERE ${list.whole} LIMIT ${MOST_COUNTED + 1}) c`,
  );
  return Number(row?.n ?? 0);
}
