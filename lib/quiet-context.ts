import type { Actor, Context } from "./context";
import { newId } from "./new-id";
import { openIndex } from "./search/open-index";

/**
 * A context outside the server: nobody listens to it and it starts no sync. Of a command line that reads, and
 * of the thread that syncs, whose end is announced by whoever started it.
 */
export function quietContext(db: Context["db"], actor: Actor): Context {
  return {
    db,
    index: openIndex(db),
    actor,
    now: () => new Date(),
    newId: () => newId(Date.now()),
    announce: () => {},
    listen: () => () => {},
    lastEvent: () => 0,
    requestSync: () => {},
    progress: () => null,
    ready: () => true,
  };
}
