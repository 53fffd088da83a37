import type { RenderRequest } from "./rendered";

/**
 * The id of something that belongs to footnotes (`fn-1`). A heading's begins with the text's prefix; this
 * ends with it, so that no heading can take a footnote's place.
 */
export function footnoteId(name: string, { idPrefix }: Pick<RenderRequest, "idPrefix">): string {
  return `${name}-of-${idPrefix.replace(/-$/, "")}`;
}
