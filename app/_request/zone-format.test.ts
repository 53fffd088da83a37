import { expect, it } from "vitest";
import { zoneFormat } from "./zone-format";

it("is made once for a zone", () => {
  const made = zoneFormat("Europe/Berlin");
  expect(made).not.toBeNull();
  expect(zoneFormat("Europe/Berlin")).toBe(made);
  expect(zoneFormat("Asia/Kolkata")).not.toBe(made);
});

it("is none where this machine knows no such zone, whatever a cookie says", () => {
  for (const name of ["", "Nowhere/None", "__proto__", "Europe/Berlin\n"])
    expect(zoneFormat(name)).toBeNull();
});

it("keeps some, however many zones are asked for", () => {
  const first = zoneFormat("Europe/Berlin");
  for (const name of Intl.supportedValuesOf("timeZone").slice(0, 60)) zoneFormat(name);
  expect(zoneFormat("Europe/Berlin")).not.toBe(first);
});
