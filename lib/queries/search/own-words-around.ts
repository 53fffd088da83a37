import { readdirSync } from "node:fs";
import { join } from "node:path";
import { decodeForEdit } from "../../records/edit/decode-for-edit";
import { isEditRefusal } from "../../records/edit/edit-refusal";
import { ownWords } from "../../records/edit/own-words";
import { readDecisionText } from "../../records/edit/read-decision-text";
import { readFile } from "../../sources/read-file";

/** So many neighbours are asked how they say a status. */
const NEIGHBOURS = 300;

/**
 * How the decisions of a file's folder say each status; the file itself counts as one of them. Read from
 * disk; what cannot be read has no say.
 *
 * @param root real path of the source; `path` is relative to it, with `/`
 */
export function ownWordsAround(root: string, path: string): ReturnType<typeof ownWords> {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
  return ownWords(
    neighbours(join(root, folder)).flatMap((name) => {
      const reading = readFile(root, folder === "" ? name : `${folder}/${name}`);
      const decoded = reading.ok ? decodeForEdit(reading.bytes) : null;
      if (decoded === null || isEditRefusal(decoded)) return [];
      const record = readDecisionText(name, decoded.text);
      return record.statusPlaces.map((place) => place.raw);
    }),
  );
}

function neighbours(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.(?:md|markdown)$/i.test(name))
      .sort()
      .slice(0, NEIGHBOURS);
  } catch {
    return [];
  }
}
