import { indexLines, type LineIndex } from "../line-index";
import { guardHeader } from "./guard-header";
import { maySpeakYaml } from "./read-header";
import { readPlainHeader } from "./read-plain-header";
import { splitHeader } from "./split-header";

/**
 * The header that must be asked of the strict YAML reader, or null: there is none, the plain reader
 * gives the same answer, or it may not go there (too long, too deep). Lines of the answer count from
 * the first line of what is returned.
 *
 * @param file the decoded file, or its lines where somebody has them
 */
export function needsYaml(file: string | LineIndex): string | null {
  const split = splitHeader(typeof file === "string" ? indexLines(file) : file);
  if (!maySpeakYaml(split) || readPlainHeader(split.text) !== null) return null;
  return guardHeader(split.text) === null ? split.text : null;
}
