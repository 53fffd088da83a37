import { describe, expect, it } from "vitest";
import { zoneOffset } from "./zone-offset";

describe("the reader's offset", () => {
  const winter = new Date("2026-01-15T12:00:00Z");
  const summer = new Date("2026-07-15T12:00:00Z");

  it.each([
    ["UTC", winter, 0],
    ["Europe/Berlin", winter, 60],
    ["Europe/Berlin", summer, 120],
    ["Asia/Kolkata", winter, 330],
    ["America/St_Johns", winter, -210],
    ["Pacific/Kiritimati", winter, 840],
  ])("in %s at %s is %i minutes", (zone, at, minutes) => {
    expect(zoneOffset(zone, at)).toBe(minutes);
  });
});
