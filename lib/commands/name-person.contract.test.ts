import { describe, expect, it } from "vitest";
import { forEachDatabase } from "../db/for-each-database";
import { getLocalPerson } from "../queries/get-local-person";
import { openIndex } from "../search/open-index";
import { sql } from "../sql";
import { namePerson, namePersonInput } from "./name-person";
import { scratchContext } from "./scratch-context";

forEachDatabase((database) => {
  describe("who sits at this machine", () => {
    it("is kept as said, and every change of it is an event", async () => {
      const ctx = scratchContext(database(), openIndex(database()));
      await namePerson(ctx, { name: "Ann", mail: "ann@example.org" });
      await namePerson(ctx, { name: "Ann", mail: "ann@example.org" });
      await namePerson(ctx, { name: "Ann Other", mail: null });
      expect(await getLocalPerson(ctx)).toEqual({ name: "Ann Other", mail: null, isKept: true });
      const events = await ctx.db.rows(
        sql`SELECT "actorName", "actorKind" FROM "LedgerEvent" WHERE "type" = 'person-named' ORDER BY "seq"`,
      );
      expect(events).toEqual([
        { actorName: "Ann", actorKind: "person" },
        { actorName: "Ann Other", actorKind: "person" },
      ]);
    });

    it("has a name that a commit can carry", () => {
      for (const name of ["", "  ", "...", "a\nb", "a <b>"])
        expect(namePersonInput.safeParse({ name }).success).toBe(false);
      for (const mail of ["ann", "a b@c", "<a@b>"])
        expect(namePersonInput.safeParse({ name: "Ann", mail }).success).toBe(false);
    });
  });
});
