import { randomBytes } from "node:crypto";

/** Crockford's base 32: no letter that is taken for a digit. */
const DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
const TIME_DIGITS = 10;
const RANDOM_DIGITS = 16;
/** Asking for randomness costs more than making an id of it: enough for so many is asked for at once. */
const AT_ONCE = 256;

let random = new Uint8Array(0);
let used = 0;

/** A new id: 26 characters, of which ten are the time in milliseconds, so that ids sort by age (as ULIDs do). */
export function newId(now: number): string {
  let id = "";
  let time = now;
  for (let i = 0; i < TIME_DIGITS; i++) {
    id = `${DIGITS[time % 32]}${id}`;
    time = Math.floor(time / 32);
  }
  if (used >= random.length) {
    random = randomBytes(AT_ONCE * RANDOM_DIGITS);
    used = 0;
  }
  for (const end = used + RANDOM_DIGITS; used < end; used++) id += DIGITS[random[used]! % 32];
  return id;
}
