import { describe, expect, it } from "vitest";
import { firstDayFrom, instantText, parseMoment, type QueryClock, resolveMoment } from "./dates";

/** Tuesday, 31 March 2026, 23:30 UTC. */
const utc: QueryClock = { nowMs: Date.UTC(2026, 2, 31, 23, 30), offsetMinutes: 0 };
const karachi: QueryClock = { ...utc, offsetMinutes: 300 };

function covers(text: string, clock: QueryClock): string | null {
  const moment = parseMoment(text);
  if (moment === null) return null;
  const { fromMs, toMs } = resolveMoment(moment, clock);
  return `${instantText(fromMs)} – ${instantText(toMs)}`;
}

describe("a date in a query", () => {
  const cases: [string, QueryClock, string | null][] = [
    ["2026-11-05", utc, "2026-11-05T00:00:00 – 2026-11-06T00:00:00"],
    ["2026-11-05", karachi, "2026-11-04T19:00:00 – 2026-11-05T19:00:00"],
    ["2026-02", utc, "2026-02-01T00:00:00 – 2026-03-01T00:00:00"],
    ["2026", utc, "2026-01-01T00:00:00 – 2027-01-01T00:00:00"],
    ["9999", utc, "9999-01-01T00:00:00 – 9999-99-99"],
    ["2026-11-05T10:30", karachi, "2026-11-05T05:30:00 – 2026-11-05T05:31:00"],
    ["2026-11-05T10:30:15Z", karachi, "2026-11-05T10:30:15 – 2026-11-05T10:30:16"],
    ["2026-11-05T10:30+02:00", utc, "2026-11-05T08:30:00 – 2026-11-05T08:31:00"],
    ["today", utc, "2026-03-31T00:00:00 – 2026-04-01T00:00:00"],
    ["today", karachi, "2026-03-31T19:00:00 – 2026-04-01T19:00:00"],
    ["Yesterday", utc, "2026-03-30T00:00:00 – 2026-03-31T00:00:00"],
    ["7d", utc, "2026-03-24T00:00:00 – 2026-03-25T00:00:00"],
    ["2w", utc, "2026-03-17T00:00:00 – 2026-03-18T00:00:00"],
    ["1m", utc, "2026-02-28T00:00:00 – 2026-03-01T00:00:00"],
    ["3M", utc, "2025-12-31T00:00:00 – 2026-01-01T00:00:00"],
    ["1y", utc, "2025-03-31T00:00:00 – 2025-04-01T00:00:00"],
    ["9999y", utc, "1000-01-01T00:00:00 – 1000-01-02T00:00:00"],
    ["2026-02-30", utc, null],
    ["2026-13", utc, null],
    ["2024-02-29", utc, "2024-02-29T00:00:00 – 2024-03-01T00:00:00"],
    ["0999", utc, null],
    ["2026-1-5", utc, null],
    ["2026-11-05T25:00", utc, null],
    ["2026-11-05T10:00+99:00", utc, null],
    ["tomorrow", utc, null],
    ["", utc, null],
  ];
  for (const [text, clock, expected] of cases)
    it(`${text || "an empty word"} ${clock.offsetMinutes ? "in Karachi " : ""}is ${expected ?? "no date"}`, () =>
      expect(covers(text, clock)).toBe(expected));

  it("counts a day from the reader's midnight", () => {
    expect(firstDayFrom(Date.UTC(2026, 10, 5), 0)).toBe("2026-11-05");
    expect(firstDayFrom(Date.UTC(2026, 10, 5) + 1, 0)).toBe("2026-11-06");
    expect(firstDayFrom(Date.UTC(2026, 10, 4, 19), 300)).toBe("2026-11-05");
  });

  it("sorts before every spelling of the second it names", () => {
    const second = instantText(Date.UTC(2026, 10, 5, 10));
    expect(second <= "2026-11-05T10:00:00Z" && second <= "2026-11-05T10:00:00.000Z").toBe(true);
    expect(second > "2026-11-05T09:59:59.999Z").toBe(true);
  });
});
