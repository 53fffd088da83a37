import { z } from "zod";
import type { Context } from "../../context";
import { setFacet } from "../../query/edit/edit-query";
import { foldAscii } from "../../query/like-pattern";
import { recordColumns } from "./record-columns";

export const peopleInput = z.strictObject({
  /** Words that a name holds, each anywhere in it; empty: everybody. */
  q: z.string().max(500).default(""),
  limit: z.number().int().min(1).max(200).default(50),
});

/** Whoever asked, wrote or decided, as the files name them. `query` lists what they are named in. */
export const peopleView = z.object({
  people: z.array(z.object({ name: z.string(), count: z.number(), query: z.string() })),
  total: z.number(),
});
export type PeopleView = z.infer<typeof peopleView>;

/**
 * People by the number of records that name them, most first; whose name begins with the words before others. Names
 * that differ in case only are one, as for `person:`, under the spelling that facets show.
 */
export async function listPeople(ctx: Context, input: z.input<typeof peopleInput>): Promise<PeopleView> {
  const { q, limit } = peopleInput.parse(input);
  const asked = q.trim().toLowerCase();
  const words = asked.split(/\s+/).filter((word) => word !== "");
  const { columns } = await recordColumns(ctx);
  const { values, places } = columns.terms.person;
  const spellings = new Map<string, number[]>();
  values.forEach((name, index) => {
    const folded = foldAscii(name);
    spellings.set(folded, [...(spellings.get(folded) ?? []), index]);
  });
  const found = [...spellings.values()]
    .map((indexes) => {
      const name = values[indexes[0] ?? 0] ?? "";
      const all = indexes.map((index) => places[index] ?? []);
      // A record may name somebody in two spellings; most people have one, and nothing to be held together.
      const count = all.length === 1 ? (all[0]?.length ?? 0) : new Set(all.flatMap((each) => [...each])).size;
      return { name, folded: name.toLowerCase(), count };
    })
    .filter(({ folded }) => words.every((word) => folded.includes(word)))
    .sort(
      (a, b) =>
        Number(b.folded.startsWith(asked)) - Number(a.folded.startsWith(asked)) ||
        b.count - a.count ||
        (a.name < b.name ? -1 : 1),
    );
  return {
    people: found.slice(0, limit).map(({ name, count }) => ({
      name,
      count,
      query: setFacet("", "person", [name]),
    })),
    total: found.length,
  };
}
