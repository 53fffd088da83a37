import type { Completion } from "@/lib/query/edit/complete-query";
import { LIST } from "../strings/list-words";
import { recentQueries } from "./recent-queries";

/** Ask the server what stands behind an operator; the most frequent first. */
export type Observe = (key: string, typed: string) => Promise<{ value: string; count: number }[]>;
/** Something that could stand in the query, and the place it would take. */
export type Offer = Completion & { start: number; end: number };
type Observed = Record<string, { value: string; count: number }[]>;

/** Colouring and completion are loaded when somebody comes to type: no page pays for them before. */
export const loadTools = async () => {
  const [{ colourQuery }, { completeQuery, valueAtCaret }, { mendsOf }] = await Promise.all([
    import("@/lib/query/edit/colour-query"),
    import("@/lib/query/edit/complete-query"),
    import("@/lib/query/edit/mend-query"),
  ]);
  return { colourQuery, completeQuery, valueAtCaret, mendsOf };
};
export type Tools = Awaited<ReturnType<typeof loadTools>>;

/** A plain word may be meant as one of these: a few of each are asked for. */
const MEANT = ["label", "feature", "person"];
const FEW = 3;
const SHORTEST = 3;

/** What was asked before, for an empty field. */
export function recentOffers(length: number): Offer[] {
  return recentQueries().map((recent) => ({
    type: "term",
    label: recent,
    insert: recent,
    about: LIST.recent,
    count: null,
    start: 0,
    end: length,
  }));
}

/** What could stand at the caret, as far as it is known without asking; then what was meant by mistakes elsewhere. */
export function offersAt(tools: Tools, text: string, caret: number, observed: Observed): Offer[] {
  const { span, items } = tools.completeQuery(text, caret, observed);
  // What is typed whole already needs no offer.
  const completions = items
    .filter(({ insert }) => insert !== text.slice(span.start, span.end))
    .map((item) => ({ ...item, ...span }));
  const mends = tools
    .mendsOf(text)
    // What is still being typed is no mistake while something begins so.
    .filter(({ span: place }) => caret < place.start || caret > place.end || completions.length === 0)
    .map(({ span: place, ...item }) => ({
      ...item,
      ...place,
      about: LIST.insteadOf(text.slice(place.start, place.end)),
    }));
  return [...mends.slice(0, FEW), ...completions];
}

/** The values that stand at the caret, from the server; null where there is nothing to ask. */
export function askAt(tools: Tools, text: string, caret: number, observe: Observe): Promise<Observed> | null {
  const at = tools.valueAtCaret(text, caret);
  if (at) return observe(at.key, at.typed).then((values) => ({ [at.key]: values }));
  const word = /[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u.exec(text.slice(Math.max(0, caret - 60), caret))?.[0] ?? "";
  if (word.length < SHORTEST) return null;
  return Promise.all(MEANT.map(async (key) => [key, (await observe(key, word)).slice(0, FEW)] as const)).then(
    (pairs) => Object.fromEntries(pairs),
  );
}
