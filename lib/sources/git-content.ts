import { isCommitHash } from "./git-facts";
import { gitFailure } from "./git-failure";
import { type GitPlace, runGit } from "./git-run";
import { MAX_RECORD_BYTES, type SourceFailure } from "./source";

/** So much is read in one call; callers ask again for the rest. */
const MAX_BYTES = 1024 * 1024 * 1024;
const NEWLINE = 10;

/**
 * Read blobs by their ids, in one git process, in the order given. `onBlob` gets null for what is not
 * there, is no blob, or is larger than a record may be. Answers null when all were read.
 */
export async function readBlobs(
  place: GitPlace,
  blobs: readonly string[],
  onBlob: (blob: string, bytes: Uint8Array | null) => void,
): Promise<SourceFailure | null> {
  const wanted = blobs.filter(isCommitHash);
  if (wanted.length === 0) return null;
  let next = 0;
  const tell = (bytes: Uint8Array | null) => {
    const blob = wanted[next++];
    if (blob !== undefined) onBlob(blob, bytes);
  };
  const reader = batchReader(tell);
  const result = await runGit(place, ["cat-file", "--batch", "--buffer"], {
    input: `${wanted.join("\n")}\n`,
    onData: reader,
    timeoutMs: 120_000,
    maxBytes: MAX_BYTES,
  });
  return result.ok ? null : gitFailure(result, "read earlier contents");
}

/** Takes `<id> blob <size> LF <bytes> LF` and `<id> missing LF` apart as they come. */
function batchReader(tell: (bytes: Uint8Array | null) => void): (piece: Buffer) => void {
  let header: Buffer = Buffer.alloc(0);
  /** The content being read; `bytes` is null when it is only passed over. */
  let open: { bytes: Buffer | null; size: number; done: number } | null = null;
  return (piece) => {
    let at = 0;
    while (at < piece.length) {
      if (open === null) {
        const end = piece.indexOf(NEWLINE, at);
        if (end === -1) {
          header = Buffer.concat([header, piece.subarray(at)]);
          return;
        }
        const line = Buffer.concat([header, piece.subarray(at, end)]).toString("latin1");
        header = Buffer.alloc(0);
        at = end + 1;
        const found = /^[0-9a-f]+ (\w+) (\d+)$/.exec(line);
        if (!found) {
          tell(null);
          continue;
        }
        const size = Number(found[2]);
        const isWanted = found[1] === "blob" && size <= MAX_RECORD_BYTES;
        open = { bytes: isWanted ? Buffer.alloc(size) : null, size, done: 0 };
      }
      const take = Math.min(piece.length - at, open.size - open.done);
      if (open.bytes && take > 0) piece.copy(open.bytes, open.done, at, at + take);
      open.done += take;
      at += take;
      // The line feed after the content may come with the next piece.
      if (open.done < open.size || at >= piece.length) return;
      at++;
      tell(open.bytes);
      open = null;
    }
  };
}
