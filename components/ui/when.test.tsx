import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { dayWords, When } from "./when";

describe("a date", () => {
  it("of a file is that day everywhere", () => {
    expect(dayWords("2025-12-06")).toBe("6 Dec 2025");
    expect(renderToStaticMarkup(<When at="2025-12-06" zone="Pacific/Kiritimati" />)).toBe(
      '<time dateTime="2025-12-06" title="2025-12-06">6 Dec 2025</time>',
    );
  });

  it("with a time is shown in the reader's zone, exactly on hover", () => {
    expect(renderToStaticMarkup(<When at="2026-09-06T22:30:00Z" zone="Asia/Tokyo" time />)).toBe(
      '<time dateTime="2026-09-06T22:30:00Z" title="7 Sep 2026 07:30 GMT+9">7 Sep 2026 07:30 GMT+9</time>',
    );
  });

  it("that cannot be read is shown as it is", () => {
    expect(dayWords("2025-13-40")).toBe("2025-13-40");
    expect(renderToStaticMarkup(<When at="some time last year" zone="UTC" />)).toContain(
      ">some time last year<",
    );
  });
});
