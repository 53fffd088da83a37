import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { closeReview } from "../../commands/reviews/close-review";
import { takePosition } from "../../commands/reviews/take-position";
import { undoClose } from "../../commands/reviews/undo-close";
import { decisionText, scratchDesk } from "../../commands/scratch-desk";
import { forEachDatabase } from "../../db/for-each-database";
import { granted } from "../../granted";
import { canonicalJson, eventHash } from "../../reviews/hash-chain";
import { CHAIN_START } from "../../reviews/ledger-event";
import { sha256 } from "../../sha256";
import { scratchRepository } from "../../sources/scratch-repository";
import { exportLedger } from "./export-ledger";
import { verifyExport } from "./verify-export";
import { verifyLedger } from "./verify-ledger";

const PATH = "docs/adr/0001-use-a-queue.md";

/** The ledger of an installation where somebody only said their name. */
function otherLedger(): string[] {
  const actor = { kind: "person" as const, key: "name:Bea", name: "Bea", mail: null };
  const said = { type: "person-named" as const, data: { name: "Bea", mail: null } };
  const event = { seq: 1, id: "e1", at: "2026-02-01T10:00:00.000Z", actor, source: null, ...said };
  const hash = eventHash({ ...event, previous: CHAIN_START }, sha256);
  return [
    JSON.stringify({ docket: "ledger", version: 1, exportedAt: event.at, sources: [] }),
    canonicalJson({ ...event, previous: CHAIN_START, hash }),
    JSON.stringify({ events: 1, head: hash }),
  ];
}

async function* from(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}
const file = (name: string, lines: readonly string[]) => ({ name, lines: from(lines) });

forEachDatabase((database) => {
  describe("two installations on one repository", () => {
    it("are told apart by the ledger that each commit names, and can be verified together", async () => {
      const one = await scratchDesk(database(), scratchRepository({ [PATH]: decisionText("Use a queue") }));
      const review = await one.review(PATH);
      granted(await takePosition(one.ctx, { review, position: "approve" }));
      const now = createHash("sha256")
        .update(readFileSync(join(one.folder.root, PATH)))
        .digest("hex");
      granted(await closeReview(one.ctx, { review, outcome: "approved", file: now }));
      granted(await undoClose(one.ctx, { review }));
      const own: string[] = [];
      for await (const line of exportLedger(one.ctx)) own.push(line);
      const { root } = one.folder;

      const here = granted(await verifyExport([file("own", own)], [root]));
      expect(here).toMatchObject({ faults: [], repositories: [{ named: 2, others: [] }] });
      expect(here.ledger).toBe((await verifyLedger(one.ctx)).ledger);

      const there = granted(await verifyExport([file("other", otherLedger())], [root]));
      expect(there).toMatchObject({
        faults: [],
        repositories: [{ named: 0, others: [{ ledger: here.ledger, commits: 2 }] }],
      });

      const both = granted(await verifyExport([file("other", otherLedger()), file("own", own)], [root]));
      expect(both).toMatchObject({ events: 1, faults: [], repositories: [{ named: 2, others: [] }] });
      const twice = await verifyExport([file("own", own), file("again", own)], [root]);
      expect(twice).toMatchObject({ code: "invalid-input", sentence: expect.stringContaining("again") });
    });
  });
});
