import { describe, expect, it } from "vitest";
import { mendsOf } from "./mend-query";

const mended = (query: string) =>
  mendsOf(query).map(({ span, insert }) => query.slice(0, span.start) + insert + query.slice(span.end));

describe("what was meant", () => {
  it("is the nearest operator, the nearest value, a closed quote", () => {
    expect(mended("staus:accepted booking")).toEqual(["status:accepted booking"]);
    expect(mended("status:acepted")).toEqual(["status:accepted"]);
    expect(mended('booking "open')).toEqual(['booking "open"']);
  });

  it("takes the whole place of an order that nobody knows", () => {
    expect(mended("booking sort:dat")).toEqual(["booking sort:date"]);
    expect(mended("sort: booking")).toEqual(["sort:title booking"]);
  });

  it("is offered for every mistake in its order, and for a sound query not at all", () => {
    expect(mendsOf("kind:decison staus:accepted").map(({ insert }) => insert)).toEqual([
      "decision",
      "status:",
    ]);
    expect(mendsOf("kind:decision booking")).toEqual([]);
  });
});
