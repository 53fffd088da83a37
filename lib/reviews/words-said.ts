import type { NewEvent } from "./ledger-event";

/** Where events keep what people say in their own words. */
const SAID = ["reason", "wouldChange"] as const;

/**
 * What somebody said with an event: why a position was taken, changes were asked for or answered, a verdict
 * was given or taken back, and what would change it. [] where nothing was said.
 */
export function wordsSaid({ data }: { data: NewEvent["data"] | Record<string, unknown> }): string[] {
  return SAID.flatMap((name) => {
    const words = (data as Record<string, unknown>)[name];
    return typeof words === "string" && words.trim() !== "" ? [words.trim()] : [];
  });
}
