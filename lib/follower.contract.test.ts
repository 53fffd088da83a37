import { expect, it, onTestFinished } from "vitest";
import { decisionText, scratchDesk } from "./commands/scratch-desk";
import { forEachDatabase } from "./db/for-each-database";
import { Follower } from "./follower";
import { scratchFolder } from "./sources/scratch-folder";
import { sql } from "./sql";

const PATH = "docs/adr/0001-use-boats.md";

forEachDatabase((database) => {
  it("brings a change on disk into the database without anybody asking", async () => {
    const desk = await scratchDesk(database(), scratchFolder({ [PATH]: decisionText("Use boats") }));
    const status = async () => {
      const [row] = await database().rows(
        sql`SELECT "status" FROM "Record" WHERE "sourceId" = ${desk.sourceId} AND "path" = ${PATH}`,
      );
      return row?.status;
    };
    expect(await status()).toBe("proposed");

    desk.folder.write(PATH, decisionText("Use boats", "Accepted"));
    await new Promise<void>((resolve, reject) => {
      // The time to look has come as soon as there is one.
      const follower = new Follower(() => desk.sync().then(() => resolve(), reject), {
        now: () => 0,
        after(_, run) {
          const timer = setImmediate(run);
          return () => clearImmediate(timer);
        },
      });
      onTestFinished(() => follower.stop());
      follower.begin();
      follower.follow();
    });
    expect(await status()).toBe("accepted");
  });
});
