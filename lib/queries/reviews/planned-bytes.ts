import { applyEdits, type Edit } from "../../records/edit/edit";
import type { PlannedFile } from "../../reviews/write-plan";
import { sha256 } from "../../sha256";
import { readFile } from "../../sources/read-file";
import { refuseWrite, type WriteRefusal } from "../../sources/write-refusal";

/** A planned file beside what is on disk: `isDone` when it holds its new bytes already. */
export type PlannedBytes = {
  path: string;
  oldBytes: Uint8Array | null;
  newBytes: Uint8Array;
  isDone: boolean;
};

/**
 * The bytes of a planned change, made from the file as it is now: it must hold the bytes the change was
 * made for, or those it leads to.
 */
export function plannedBytes(root: string, file: PlannedFile): PlannedBytes | WriteRefusal {
  const { path } = file;
  const reading = readFile(root, path);
  if (!reading.ok) {
    if (!reading.isGone) return refuseWrite("file-not-regular", path);
    if (file.before !== null || file.text === null) return refuseWrite("file-missing", path);
    return { path, oldBytes: null, newBytes: encode(file.text), isDone: false };
  }
  const { bytes } = reading;
  const hash = sha256(bytes);
  if (hash === file.after) {
    const before = file.before === null ? null : edited(bytes, file.inverse, file.before);
    if (file.before !== null && before === null) return refuseWrite("file-changed", path);
    return { path, oldBytes: before, newBytes: bytes, isDone: true };
  }
  if (file.before === null) return refuseWrite("file-exists", path);
  const after = hash === file.before ? edited(bytes, file.edits, file.after) : null;
  return after === null
    ? refuseWrite("file-changed", path)
    : { path, oldBytes: bytes, newBytes: after, isDone: false };
}

/** The bytes after edits; null when they are not those whose hash is `wanted`. */
function edited(bytes: Uint8Array, edits: readonly Edit[], wanted: string): Uint8Array | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    const after = encode(applyEdits(text, edits));
    return sha256(after) === wanted ? after : null;
  } catch {
    return null;
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
