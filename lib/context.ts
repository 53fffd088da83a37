import type { Database } from "./db/database";
import type { Role } from "./reviews/roles";
import type { SearchIndex } from "./search/search-index";

/** Who does something. Agents' tokens read and suggest; only people decide. */
export type Actor = {
  kind: "person" | "agent" | "system";
  name: string;
  mail: string | null;
  role: Role;
};

/** What every command and query is handed: explicit, so that a page, the CLI and a test are alike. */
export type Context = {
  db: Database;
  index: SearchIndex;
  actor: Actor;
  /** The clock; a test sets its own. */
  now(): Date;
  /** A new random id (26 characters, sortable by time). */
  newId(): string;
  /** Tell whoever listens that something changed. */
  announce(event: DocketEvent): void;
  /** Hear events after the id `after` (null: from now on), see lib/event-bus.ts. The answer ends it. */
  listen(after: number | null, listener: (id: number, event: DocketEvent) => void): () => void;
  /** The id of the newest event, asked before reading: what came after it is owed to who read. */
  lastEvent(): number;
  /** Start a sync in the background (on the server, in a worker); repeated calls for one source join. */
  requestSync(sourceId: string): void;
  /** Progress of the syncs under way, by source id. */
  progress(sourceId: string): { phase: SyncPhase; done: number; total: number } | null;
  /** Whether the first sync and the index are done. */
  ready(): boolean;
};

/** What live pages hear. Ids only: who listens asks for the rest and is authorised there. */
export type DocketEvent =
  | { type: "sync-progress"; sourceId: string; phase: SyncPhase; done: number; total: number }
  | { type: "sync-finished"; sourceId: string; changed: boolean }
  | { type: "sources-changed" }
  | { type: "views-changed" }
  /** Somebody decided something, or a verdict's bytes came into their file. */
  | { type: "verdict"; sourceId: string }
  /** More happened than is kept: ask for everything again. */
  | { type: "missed" };

export type SyncPhase = "walking" | "reading" | "linking" | "indexing";

const SLOT = Symbol.for("docket");

/** Keep the process-wide context where every copy of this module finds it: the framework loads modules twice. */
export function provideContext(context: Context): void {
  (globalThis as { [SLOT]?: Context })[SLOT] = context;
}

/** The context of this process. Throws when the server was not started through `docket open` or `npm run dev`. */
export function currentContext(): Context {
  const context = (globalThis as { [SLOT]?: Context })[SLOT];
  if (!context) throw new Error("Docket's database is not open in this process: start it with `npm start`.");
  return context;
}
