import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { forEachDatabase } from "../../db/for-each-database";
import { getLocalPerson } from "../../queries/get-local-person";
import { listViews } from "../../queries/list-views";
import { scratchFolder } from "../../sources/scratch-folder";
import { sql } from "../../sql";
import { scratchContext } from "../scratch-context";
import { addView } from "../views/add-view";
import { namePerson, namePersonInput } from "./name-person";

forEachDatabase((database) => {
  describe("who sits at this machine", () => {
    it("is kept as said, and every change of it is an event", async () => {
      const ctx = await scratchContext(database());
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

    it("keeps the views that were theirs under another name", async () => {
      const ctx = await scratchContext(database());
      const asNamed = (name: string, mail: string | null) => ({
        ...ctx,
        actor: { kind: "person" as const, name, mail, role: "admin" as const },
      });
      await namePerson(ctx, { name: "Ann", mail: "ann@example.org" });
      await addView(asNamed("Ann", "ann@example.org"), { name: "Mine", q: "kind:prompt", personal: true });
      await namePerson(ctx, { name: "Ann", mail: "ann@elsewhere.example" });
      const { views } = await listViews(asNamed("Ann", "ann@elsewhere.example"), {});
      expect(views.filter(({ personal }) => personal).map(({ name }) => name)).toEqual(["Mine"]);
    });

    it("is asked of git, and where git does not know, not at every page", async () => {
      const folder = scratchFolder();
      const settings = join(folder.root, "gitconfig");
      vi.stubEnv("GIT_CONFIG_GLOBAL", settings);
      for (const name of ["GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL"]) vi.stubEnv(name, "");
      onTestFinished(() => {
        vi.unstubAllEnvs();
        folder.remove();
      });
      const ctx = await scratchContext(database());
      await ctx.db.write([sql`DELETE FROM "Person"`]);
      let now = Date.UTC(2026, 0, 1);
      ctx.now = () => new Date(now);
      expect(await getLocalPerson(ctx)).toBeNull();
      folder.write("gitconfig", "[user]\n\tname = Ann\n\temail = ann@example.org\n");
      now += 9000;
      expect(await getLocalPerson(ctx)).toBeNull();
      now += 1000;
      expect(await getLocalPerson(ctx)).toEqual({ name: "Ann", mail: "ann@example.org", isKept: false });
    });

    it("has a name that a commit can carry", () => {
      for (const name of ["", "  ", "...", "a\nb", "a <b>"])
        expect(namePersonInput.safeParse({ name }).success).toBe(false);
      for (const mail of ["ann", "a b@c", "<a@b>"])
        expect(namePersonInput.safeParse({ name: "Ann", mail }).success).toBe(false);
    });
  });
});
