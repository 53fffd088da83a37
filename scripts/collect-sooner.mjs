import { setFlagsFromString } from "node:v8";

/** By how much of what is in use a heap may grow before it is looked through. */
const GROWTH_PERCENT = 50;

/**
 * Have the heaps of this process, and of the threads it starts from now on, looked through when they have grown by
 * half. On a machine with much memory V8 lets them grow to four times what is in use first: a server of fifty
 * megabytes keeps a hundred and fifty of pages that were sent long ago. See ADR-0018.
 */
export function collectSooner() {
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
}
