import type { Context, DocketEvent } from "../context";
import type { Database } from "../db/database";
import type { SearchIndex } from "../search/search-index";
import { readStrictYaml } from "../sources/read-strict-yaml";
import { readFiles } from "./sync/read-files";
import type { SyncTools } from "./sync/sync-tools";

/** A context for tests: what is announced and asked for is kept to be looked at. */
export type ScratchContext = Context & { announced: DocketEvent[]; requested: string[] };

/** Make one over an open database. Ids count up, and so sort by time as real ones do. */
export function scratchContext(db: Database, index: SearchIndex): ScratchContext {
  const prefix = crypto.randomUUID().replaceAll("-", "").slice(0, 16);
  let ids = 0;
  const context: ScratchContext = {
    db,
    index,
    actor: { kind: "system", name: "test", mail: null, role: "viewer" },
    now: () => new Date(),
    newId: () => `${prefix}${String(ids++).padStart(10, "0")}`,
    announced: [],
    requested: [],
    announce: (event) => void context.announced.push(event),
    listen: () => () => {},
    lastEvent: () => 0,
    requestSync: (sourceId) => void context.requested.push(sourceId),
    progress: () => null,
    ready: () => true,
  };
  return context;
}

const yaml: SyncTools["yaml"] = { read: async (headers) => headers.map(readStrictYaml) };

/** Tools of a sync for tests: everything is read in this process, nobody is given way. */
export const scratchTools: SyncTools = {
  yaml,
  readFiles: (root, questions) => readFiles(root, questions, yaml),
  expectMany: () => {},
  onProgress: () => {},
  giveWay: async () => {},
};
