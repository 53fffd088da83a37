import { formatPatch, structuredPatch } from "diff";

/**
 * A patch as `git apply` reads it, of one file. Lines keep their ends, a carriage return included.
 *
 * @param path as shown, relative, with `/`
 */
export function unifiedPatch(path: string, before: string, after: string): string {
  const patch = structuredPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
  });
  return formatPatch({ ...patch, index: undefined })
    .split("\n")
    .filter((line) => !/^(?:Index: |=+$)/.test(line))
    .join("\n");
}
