import type { Context } from "../../context";
import type { TextCondition } from "../../search/search-index";
import type { ListPlan } from "../lists/list-plan";
import type { MatchMasks } from "../lists/match-mask";
import type { Page } from "../lists/ordered-page";
import { endOfPage, pageOfIds } from "../lists/page-of-ids";
import { titledIds } from "./ranked-ids";

/**
 * A page of the best matches of words that more than `most` records hold, found by the titles alone: all those
 * records need be neither counted nor handed over. The rows, and their order, are those of the list whose matches
 * are all known. null where that one must be made: fewer hold the words, the query asks for more than words, or the
 * page goes beyond the records that have them in their title.
 */
export async function commonPage(
  ctx: Context,
  list: ListPlan,
  masks: MatchMasks,
  asked: { after: string; limit: number },
  most: number,
): Promise<Page | null> {
  const { sort, group } = list.plan;
  if (sort.key !== "relevance" || !sort.descending || group !== null) return null;
  // A record that is named by its number need not hold the words.
  if (list.plan.named !== null || list.text === null || !isFoundByTitle(list.text)) return null;
  const others = list.conjuncts.filter((node) => node !== list.text);
  if (!others.every((node) => masks.isInMemory(node))) return null;
  const mask = await masks.all(others);
  // As many as are left out may be among those that hold the words.
  const leftOut = mask.size - mask.count();
  if (leftOut > most || mask.size <= most) return null;
  // Asked together: titles have readers of their own, and those of a rare word are few.
  const [isCommon, ids] = await Promise.all([
    masks.isBeyond(list.text, most + leftOut),
    titledIds(ctx, list, masks, mask, endOfPage(list, asked)),
  ]);
  return isCommon && ids !== null ? pageOfIds(ctx, list, ids, asked) : null;
}

/** Whether a record that has any of the words in its title is a match. */
function isFoundByTitle(text: TextCondition): boolean {
  if (text.type === "text") return text.parts.length === 0 || text.parts.includes("title");
  return text.type === "or" && text.children.every(isFoundByTitle);
}
