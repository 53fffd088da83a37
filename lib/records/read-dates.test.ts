import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDate } from "./read-dates";

describe("a date", () => {
  const readable: [string, string][] = [
    ["2025-12-06", "2025-12-06"],
    ["2025/12/6", "2025-12-06"],
    ["20251206", "2025-12-06"],
    ['"2025-12-06"', "2025-12-06"],
    ["2025-12-06 (revised 2026)", "2025-12-06"],
    ["2025-11-02T09:30:00Z", "2025-11-02T09:30:00Z"],
    ["2025-11-02T09:30:15.123+05:00", "2025-11-02T04:30:15Z"],
    ["2025-11-02T23:30-0530", "2025-11-03T05:00:00Z"],
    ["December 6, 2025", "2025-12-06"],
    ["Saturday, December 6th, 2025", "2025-12-06"],
    ["6 December 2025", "2025-12-06"],
    ["11-April-2023", "2023-04-11"],
    ["6 décembre 2021", "2021-12-06"],
    ["5 января 2022", "2022-01-05"],
    ["2021年3月9日", "2021-03-09"],
    ["31.12.2020", "2020-12-31"],
    ["25/12/2020", "2020-12-25"],
    ["12/25/2020", "2020-12-25"],
    ["04/04/2020", "2020-04-04"],
    ["29 February 2024", "2024-02-29"],
  ];
  for (const [raw, date] of readable)
    it(`${raw} is ${date}`, () => expect(readDate(raw)).toEqual({ date, why: "read" }));

  it("keeps the day and drops a time whose zone nobody gave", () => {
    expect(readDate("2025-12-06T10:15:00").date).toBe("2025-12-06");
    expect(readDate("2025-12-06 10:15 PKT").date).toBe("2025-12-06");
  });

  it("that may be day/month or month/day is neither, unless the dialect prescribes the order", () => {
    expect(readDate("03/04/2025")).toEqual({ date: null, why: "ambiguous" });
    expect(readDate("03/04/2025", "day-first").date).toBe("2025-04-03");
    expect(readDate("03/04/2025", "month-first").date).toBe("2025-03-04");
  });

  it("that does not exist is never bent into one that does", () => {
    for (const raw of [
      "2025-02-30",
      "2025-13-01",
      "31 April 2025",
      "32/01/2025",
      "2023-02-29",
      "9999-99-99",
    ]) {
      expect(readDate(raw)).toEqual({ date: null, why: "unreadable" });
    }
    for (const raw of ["soon", "10/04/18", "January, 2026", "2025-12"])
      expect(readDate(raw).why).toBe("unreadable");
  });

  it("that is absent or still a placeholder is told apart from one that cannot be read", () => {
    for (const raw of [null, "", "N/A", "TBD"]) expect(readDate(raw).why).toBe("none");
    for (const raw of ["{{DATE_ISO}}", "YYYY-MM-DD", "insert date", "[DATE]"]) {
      expect(readDate(raw).why).toBe("placeholder");
    }
  });

  it("is a day of the calendar or nothing, whatever is written", () => {
    const written = fc.oneof(
      fc.string(),
      fc.stringMatching(/^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}[T ]?\d{0,2}:?\d{0,2}Z?$/),
    );
    fc.assert(
      fc.property(written, (raw) => {
        const { date } = readDate(raw);
        if (date !== null)
          expect(new Date(date).toISOString().slice(0, date.length - (date.length > 10 ? 1 : 0))).toBe(
            date.replace("Z", ""),
          );
      }),
      { numRuns: 2000 },
    );
  });
});
