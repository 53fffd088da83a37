import fc from "fast-check";
import { expect, it } from "vitest";
import { parseQuery } from "../language/parse-query";
import { randomContext, randomQuery, randomRecord } from "../random-queries.spec";
import { compileQuery } from "./compile-query";
import { evaluateQuery } from "./evaluate-query";
import { asksForTurns, resolveTurns } from "./resolve-turns";

it("selects the same records when turns are resolved to the decisions they are of", () => {
  const records = fc.uniqueArray(randomRecord, { minLength: 1, maxLength: 6, selector: ({ key }) => key });
  fc.assert(
    fc.property(randomQuery, randomContext, records, (q, context, all) => {
      const { where } = compileQuery(parseQuery(q), context);
      const turns = all.flatMap(({ key, terms, waitingSince }) =>
        waitingSince
          ? [{ key: key!, turn: terms?.turn ?? [], needs: terms?.needs ?? [], since: waitingSince }]
          : [],
      );
      const resolved = resolveTurns(where, turns);
      expect(asksForTurns(resolved)).toBe(false);
      for (const record of all) {
        const own = record.waitingSince ? record.terms : { ...record.terms, turn: [], needs: [] };
        expect(evaluateQuery(resolved, record)).toBe(evaluateQuery(where, { ...record, terms: own }));
      }
    }),
    { numRuns: 2000 },
  );
}, 120_000);
