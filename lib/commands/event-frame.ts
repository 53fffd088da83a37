import type { Actor, Context } from "../context";
import type { EventFrame } from "../db/append-events";
import type { LedgerEvent } from "../reviews/ledger-event";
import { personKey } from "../reviews/person-key";

/** An actor as an event names them. */
export function ledgerActorOf({ kind, name, mail }: Actor): LedgerEvent["actor"] {
  return { kind, key: kind === "person" ? personKey({ name, mail }) : `${kind}:${name}`, name, mail };
}

/** What every event of one command says: who, when, and of which source. */
export function eventFrame(ctx: Context, source: string | null): EventFrame {
  return {
    at: ctx.now().toISOString(),
    actor: ledgerActorOf(ctx.actor),
    source,
    newId: () => ctx.newId(),
  };
}
