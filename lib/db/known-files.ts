import type { KnownFile } from "../records/plan-sync";
import { sql } from "../sql";
import type { Database } from "./database";

/** Every record of a source, gone ones too, with the stamp of its file as the last sync saw it. */
export async function knownFiles(db: Database, sourceId: string): Promise<(KnownFile & { id: number })[]> {
  const rows = await db.rows(sql`
    SELECT "id", "key", "path", "size", "mtimeMs", "inode", "sha256", "coreHash", "goneAt"
    FROM "Record" WHERE "sourceId" = ${sourceId} ORDER BY "path"`);
  return rows.map((row) => ({
    id: Number(row.id),
    key: String(row.key),
    path: String(row.path),
    size: Number(row.size),
    mtimeMs: Number(row.mtimeMs),
    inode: Number(row.inode),
    sha256: String(row.sha256),
    coreHash: row.coreHash === null ? null : String(row.coreHash),
    isGone: row.goneAt !== null,
  }));
}

/**
 * Identities of a source by path, so that a source that was removed and added again gets its keys
 * back. Also of paths whose record is gone.
 */
export async function knownIdentities(db: Database, sourceId: string): Promise<Map<string, string>> {
  const rows = await db.rows(sql`SELECT "path", "key" FROM "RecordIdentity" WHERE "sourceId" = ${sourceId}`);
  return new Map(rows.map((row) => [String(row.path), String(row.key)]));
}
