import type { RenderRequest } from "./rendered";

/** A request for tests: a text that stands nowhere, with what the test is about laid over it. */
export function madeRequest(text: string, changes: Partial<RenderRequest> = {}): RenderRequest {
  return {
    text,
    place: null,
    forgeBase: null,
    idPrefix: "s-",
    headingShift: 0,
    dropTitle: false,
    firstLine: null,
    ...changes,
  };
}
