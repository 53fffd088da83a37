import { randomBytes } from "node:crypto";

/** Crockford's base 32: no letter that is taken for a digit. */
const DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
const TIME_DIGITS = 10;
const RANDOM_DIGITS = 16;

/** A new id: 26 characters, of which ten are the time in milliseconds, so that ids sort by age (as ULIDs do). */
export function newId(now: number): string {
  let id = "";
  let time = now;
  for (let i = 0; i < TIME_DIGITS; i++) {
    id = `${DIGITS[time % 32]}${id}`;
    time = Math.floor(time / 32);
  }
  for (const byte of randomBytes(RANDOM_DIGITS)) id += DIGITS[byte % 32];
  return id;
}
