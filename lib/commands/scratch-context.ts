import type { Context, DocketEvent } from "../context";
import type { Database } from "../db/database";
import { openIndex } from "../search/open-index";
import { readStrictYaml } from "../sources/read-strict-yaml";
import { readFiles } from "./sync/read-files";
import type { SyncTools } from "./sync/sync-tools";

/** A context for tests: what is announced and asked for is kept to be looked at. */
export type ScratchContext = Context & { announced: DocketEvent[]; requested: string[] };

/**
 * Make one over an open database, whose index is brought up to it. Ann is at the desk, and may do all; ids
 * count up, and so sort by time as real ones do.
 */
export async function scratchContext(db: Database): Promise<ScratchContext> {
  const prefix = crypto.randomUUID().replaceAll("-", "").slice(0, 16);
  let ids = 0;
  const context: ScratchContext = {
    db,
    index: openIndex(db),
    actor: { kind: "person", name: "Ann", mail: "ann@example.org", role: "admin" },
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
  await context.index.ensure();
  return context;
}

const yaml: SyncTools["yaml"] = { read: async (headers) => headers.map(readStrictYaml) };

/** Tools of a sync for tests: everything is read in this process, nobody is given way. */
export const scratchTools: SyncTools = {
  yaml,
  readFiles: (root, questions) => readFiles(root, questions, yaml),
  expect: () => {},
  onProgress: () => {},
  giveWay: async () => {},
};
