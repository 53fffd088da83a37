import { parseQuery } from "@/lib/query/language/parse-query";
import { type ListName, RECORD_LISTS } from "@/lib/query/lists/record-lists";
import { describeQuery } from "@/lib/query/sentence/describe-query";
import { recordNouns } from "@/lib/records/counted";

/** A title of a tab and a tooltip are read at a glance; a query may have 2,000 characters. */
const MOST = 160;

/** What the query of a list asks for, as a sentence without its end: `Decisions with status proposed`. */
export function askedFor(list: ListName, q: string): string {
  const [, nouns] = recordNouns(RECORD_LISTS[list].kind);
  const sentence = describeQuery(parseQuery(q), nouns).slice(0, -1);
  if (sentence.length <= MOST) return sentence;
  return `${sentence.slice(0, sentence.lastIndexOf(" ", MOST - 2))} …`;
}
