import { describe, expect, it } from "vitest";
import { type TrustFacts, trustOf } from "./trust";

const core = "a".repeat(64);
const facts = (more: Partial<TrustFacts>): TrustFacts => ({
  status: "accepted",
  core,
  consent: null,
  acceptance: null,
  proposedOn: null,
  citations: 0,
  today: "2026-06-01",
  ...more,
});
const acceptance = {
  commit: "c".repeat(40),
  at: "2026-01-01T00:00:00Z",
  author: "Ann",
  agent: null,
  isDecided: true,
  reviewers: ["Ben"],
  review: null,
  overrideBy: null,
};
const consent = { at: "2026-01-02T00:00:00Z", by: ["Ann"], core, review: "r1", overrideBy: null };

describe("trust in a decision", () => {
  it("is consent only where somebody said yes to what it says now", () => {
    expect(trustOf(facts({ consent }))).toBe("consented");
    expect(trustOf(facts({ consent: { ...consent, core: "b".repeat(64) } }))).toBe("changed");
    expect(trustOf(facts({ consent, core: null }))).toBe("changed");
  });

  it("tells an approval by override from one that people gave, until the text changes", () => {
    const override = { ...consent, overrideBy: "Ann" };
    expect(trustOf(facts({ consent: override }))).toBe("by-override");
    expect(trustOf(facts({ consent: override, core: "b".repeat(64) }))).toBe("changed");
    expect(trustOf(facts({ acceptance: { ...acceptance, overrideBy: "Ann" } }))).toBe("by-override");
  });

  it("knows a reviewer from the commit that accepted it, and none from an import", () => {
    expect(trustOf(facts({ acceptance }))).toBe("per-commit");
    expect(trustOf(facts({ acceptance: { ...acceptance, isDecided: false } }))).toBe("unconsented");
    expect(trustOf(facts({ acceptance: { ...acceptance, reviewers: [] } }))).toBe("unconsented");
    expect(trustOf(facts({ acceptance: { ...acceptance, reviewers: [], review: "r1" } }))).toBe("per-commit");
  });

  it("never takes a file's word for a person's", () => {
    expect(trustOf(facts({}))).toBe("unconsented");
  });

  it("says so where a proposal is old, or taken for settled", () => {
    expect(trustOf(facts({ status: "proposed", proposedOn: "2026-01-01" }))).toBe("old");
    expect(trustOf(facts({ status: "proposed", proposedOn: "2026-05-01" }))).toBe("none");
    expect(trustOf(facts({ status: "proposed", proposedOn: "2026-05-01", citations: 1 }))).toBe("cited");
  });

  it("has nothing to say of a decision that is not accepted", () => {
    for (const status of ["rejected", "superseded", "conflict", "none", "unknown"] as const)
      expect(trustOf(facts({ status, consent }))).toBe("none");
  });
});
