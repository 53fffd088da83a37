import { beforeAll, describe, expect, it } from "vitest";
import { scratchContext } from "../../commands/scratch-context";
import type { Context } from "../../context";
import { forEachDatabase } from "../../db/for-each-database";
import { madeRecord } from "../../db/made-record";
import { madeSource } from "../../db/made-source";
import { listPeople, peopleView } from "./list-people";

forEachDatabase((database) => {
  let ctx: Context;
  const names = async (q: string) =>
    peopleView.parse(await listPeople(ctx, { q })).people.map(({ name }) => name);

  beforeAll(async () => {
    ctx = await scratchContext(database());
    const users = ["Ann Lee", "bo", "Bo", "Bo", "Joann"];
    await madeSource(
      database(),
      users.map((user, n) => madeRecord(`p${n}`, { user })),
    );
  });

  describe("people", () => {
    it("are listed by how much names them, those that begin as typed before others", async () => {
      expect((await names("")).slice(0, 1)).toEqual(["Bo"]);
      expect(await names("bo")).toEqual(["Bo"]);
      expect(await names("ann")).toEqual(["Ann Lee", "Joann"]);
      expect(await names("lee an")).toEqual(["Ann Lee"]);
      expect(await names("nobody")).toEqual([]);
    });

    it("come with the query that lists their records", async () => {
      const { people, total } = await listPeople(ctx, { q: "ann lee" });
      expect(people).toEqual([{ name: "Ann Lee", count: 1, query: 'person:"Ann Lee"' }]);
      expect(total).toBe(1);
    });

    it("are one whatever the case of their name, counted as the query finds them", async () => {
      const { people } = await listPeople(ctx, { q: "bo" });
      expect(people).toEqual([{ name: "Bo", count: 3, query: "person:Bo" }]);
    });
  });
});
