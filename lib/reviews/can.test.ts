import { describe, expect, it } from "vitest";
import { isRefusal } from "../refusal";
import { can } from "./can";
import { ROLES } from "./roles";
import { cardStateOn } from "./states";
import { CLOSING_VERBS, POSITION_VERBS, VERB_NAMES, VERBS, type VerbRow } from "./verbs";

const states = (row: VerbRow) => [...row.from].map(String);
const admin = { kind: "person", role: "admin" } as const;

describe("the one table", () => {
  it("allows each verb exactly in its states", () => {
    const all = [...new Set(VERB_NAMES.flatMap((verb) => states(VERBS[verb])))];
    for (const verb of VERB_NAMES) {
      const row: VerbRow = VERBS[verb];
      for (const state of all) {
        const answer = can(admin, verb, { thing: row.thing, state });
        expect(answer === true).toBe(states(row).includes(state));
      }
    }
  });

  it("refuses whoever has a lesser role, and names the one it takes", () => {
    for (const verb of VERB_NAMES) {
      const row: VerbRow = VERBS[verb];
      const now = { thing: row.thing, state: states(row)[0] ?? "" };
      for (const role of ROLES) {
        const answer = can({ kind: "person", role }, verb, now);
        if (ROLES.indexOf(role) >= ROLES.indexOf(row.role)) expect(answer).toBe(true);
        else
          expect(answer).toMatchObject({ code: "not-allowed", sentence: expect.stringContaining(row.role) });
      }
    }
  });

  it("never lets an agent's token decide, whatever its owner may", () => {
    const agent = { kind: "agent", role: "admin" } as const;
    const allowed = VERB_NAMES.filter((verb) => {
      const row: VerbRow = VERBS[verb];
      return can(agent, verb, { thing: row.thing, state: states(row)[0] ?? "" }) === true;
    });
    expect(allowed).toEqual(["open-review"]);
  });

  it("lets the server itself decide nothing", () => {
    for (const verb of VERB_NAMES) {
      const row: VerbRow = VERBS[verb];
      const answer = can({ kind: "system", role: "admin" }, verb, {
        thing: row.thing,
        state: states(row)[0] ?? "",
      });
      expect(isRefusal(answer)).toBe(true);
    }
  });

  it("refuses a verb for another kind of thing", () => {
    expect(can(admin, "approve", { thing: "suggestion", state: "open" })).toMatchObject({
      code: "wrong-state",
    });
  });

  it("says what comes first where a decision has no one status, instead of to reload the page", () => {
    expect(can(admin, "open-review", { thing: "decision", state: "misplaced" })).toMatchObject({
      sentence: "This decision is without one readable status, so “Open a review” is not possible yet.",
      nextStep: "Choose where its status goes first.",
    });
  });

  it("has one verb for each key of each thing", () => {
    const keys = VERB_NAMES.flatMap((verb) => {
      const row: VerbRow = VERBS[verb];
      return row.key === null ? [] : [`${row.thing} ${row.key}`];
    });
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("asks closing verbs for Shift, so that no slip of a finger ends a review", () => {
    for (const verb of Object.values(CLOSING_VERBS)) {
      const row: VerbRow = VERBS[verb];
      expect(row.key).toBe(row.key?.toUpperCase() ?? null);
    }
    for (const verb of Object.values(POSITION_VERBS)) {
      const row: VerbRow = VERBS[verb];
      expect(row.key).toBe(row.key?.toLowerCase() ?? null);
    }
  });
});

describe("a suggestion that was put off", () => {
  it("comes back on its day, and with the next meeting only when that is called", () => {
    expect(cardStateOn("2026-03-01", "later", "2026-03-02")).toBe("later");
    expect(cardStateOn("2026-03-02", "later", "2026-03-02")).toBe("open");
    expect(cardStateOn("2026-03-02", "later", "meeting")).toBe("later");
    expect(cardStateOn("2026-03-02", "declined", "2026-03-01")).toBe("declined");
  });
});
