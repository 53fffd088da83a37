import { describe, expect, it } from "vitest";
import { refuse } from "../refusal";
import { EMPTY_CHAIN, followChain } from "../reviews/hash-chain";
import { type LedgerEvent, ledgerEvent } from "../reviews/ledger-event";
import { sha256 } from "../sha256";
import { sql } from "../sql";
import { appendEvents } from "./append-events";
import type { Database } from "./database";
import { forEachDatabase } from "./for-each-database";

const actor = { kind: "person" as const, key: "name:ann", name: "Ann", mail: null };
let made = 0;
const frame = {
  at: "2026-03-01T09:00:00.000Z",
  actor,
  source: null,
  newId: () => `event-${++made}`,
};
const named = (name: string) => ({ type: "person-named" as const, data: { name, mail: null } });

async function readChain(db: Database): Promise<LedgerEvent[]> {
  const rows = await db.rows(sql`SELECT * FROM "LedgerEvent" ORDER BY "seq"`);
  return rows.map(({ actorKind, actorKey, actorName, actorMail, sourceId, data, ...row }) =>
    ledgerEvent.parse({
      ...row,
      source: sourceId,
      actor: { kind: actorKind, key: actorKey, name: actorName, mail: actorMail },
      data: JSON.parse(String(data)),
    }),
  );
}

forEachDatabase((database) => {
  describe("the ledger", () => {
    it("stays one chain when many append at once", async () => {
      const db = database();
      await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          db.transact((transaction) =>
            appendEvents(db, transaction, frame, [named(`Ann ${n}`), named("Ben")]),
          ),
        ),
      );
      const events = await readChain(db);
      expect(events).toHaveLength(40);
      expect(followChain(EMPTY_CHAIN, events, sha256).faults).toEqual([]);
    });

    it("keeps nothing of a change that was refused or failed", async () => {
      const db = database();
      await db.transact((transaction) => appendEvents(db, transaction, frame, [named("Ann")]));
      const before = await readChain(db);
      await db.transact(async (transaction) => {
        await appendEvents(db, transaction, frame, [named("Ben")]);
        return refuse("wrong-state", "Somebody was faster.", "Look again.");
      });
      const failing = db.transact(async (transaction) => {
        await appendEvents(db, transaction, frame, [named("Ben")]);
        throw new Error("the disk is full");
      });
      await expect(failing).rejects.toThrow("the disk is full");
      expect(await readChain(db)).toEqual(before);
    });

    it("lets nobody change or remove a row", async () => {
      const db = database();
      await db.transact((transaction) => appendEvents(db, transaction, frame, [named("Ann")]));
      await expect(db.write([sql`UPDATE "LedgerEvent" SET "actorName" = 'Eve'`])).rejects.toThrow(
        "append-only",
      );
      await expect(db.write([sql`DELETE FROM "LedgerEvent"`])).rejects.toThrow("append-only");
      expect(await readChain(db)).not.toEqual([]);
      expect((await readChain(db)).every(({ actor }) => actor.name !== "Eve")).toBe(true);
    });
  });
});
