import { describe, expect, it } from "vitest";
import { LOCAL_POLICY } from "./policy";
import { type TurnFacts, turnOf } from "./turn-of";
import { type WeighedPosition, weighReview } from "./weigh-review";

const ANN = { key: "mail:ann@example.org", name: "Ann" };
const BO = { key: "mail:bo@example.org", name: "Bo" };
const CY = { key: "name:cy", name: "Cy" };

type Word = Pick<WeighedPosition, "position"> & Partial<WeighedPosition> & { at?: string };

/** A review that Ann opened on the first, among Ann, Bo and Cy. */
function turn(words: Word[], more: Partial<TurnFacts> = {}, policy = LOCAL_POLICY) {
  const positions = words.map(({ at = "2026-01-02", ...word }) => ({
    ...BO,
    isStale: false,
    isRecorded: false,
    isAuthor: false,
    at,
    ...word,
  }));
  const facts = { positions, asked: [], hasOpenRequest: false, lastCallUntil: null, today: "2026-01-05" };
  const { people, needs, why, since } = turnOf({
    openedAt: "2026-01-01",
    opener: ANN,
    author: null,
    request: null,
    positions,
    asked: [],
    ownCounts: true,
    people: [ANN, BO, CY],
    checklist: weighReview(policy, facts),
    ...more,
  });
  return { who: people.map(({ name }) => name), needs: needs.map(({ name }) => name), why, since };
}

describe("whose turn it is", () => {
  it("is everybody's who takes part, until enough have spoken", () => {
    expect(turn([])).toEqual({
      who: ["Ann", "Bo", "Cy"],
      needs: ["Ann", "Bo", "Cy"],
      why: "0 of 1 approval.",
      since: "2026-01-01",
    });
    expect(turn([{ position: "abstain" }]).who).toEqual(["Ann", "Cy"]);
  });

  it("is theirs whom the policy asks by name", () => {
    const policy = { ...LOCAL_POLICY, required: [BO.key, CY.key] };
    expect(turn([], { asked: [BO, CY] }, policy).who).toEqual(["Bo", "Cy"]);
    expect(turn([{ position: "approve" }], { asked: [BO, CY] }, policy)).toMatchObject({
      who: ["Cy"],
      needs: ["Cy"],
      why: "The word of cy is missing.",
    });
  });

  it("is that of who opened it when all is met, since the last word", () => {
    expect(turn([{ position: "approve", at: "2026-01-03" }])).toEqual({
      who: ["Ann"],
      needs: [],
      why: "Everything it takes is met: it can be closed.",
      since: "2026-01-03",
    });
  });

  it("goes to the author when changes are asked for, else to who opened it", () => {
    const request = { by: "Bo", at: "2026-01-04" };
    expect(turn([], { request, author: CY })).toMatchObject({
      who: ["Cy"],
      why: "Bo asked for changes.",
      since: "2026-01-04",
    });
    expect(turn([], { request }).who).toEqual(["Ann"]);
  });

  it("is also the author's who has to clear an objection", () => {
    expect(turn([{ position: "object" }], { author: BO })).toMatchObject({
      who: ["Ann", "Cy", "Bo"],
      why: "Bo objected.",
    });
    expect(turn([{ position: "object" }], { people: [BO], opener: BO }).who).toEqual(["Bo"]);
  });

  it("comes back to who spoke on an older text, and not to who stepped out", () => {
    expect(turn([{ position: "approve", isStale: true }], { asked: [CY] }).needs).toEqual(["Cy", "Bo"]);
    expect(turn([{ position: "recuse", isStale: true }], { asked: [CY] }).needs).toEqual(["Cy"]);
  });

  it("passes over the author where their own word does not count", () => {
    expect(turn([], { author: ANN, ownCounts: false }).needs).toEqual(["Bo", "Cy"]);
  });

  it("is everybody's where whoever it was takes part no more, and is never nobody's", () => {
    expect(turn([{ position: "approve" }], { people: [BO, CY] }).who).toEqual(["Bo", "Cy"]);
    expect(turn([{ position: "approve" }], { people: [] }).who).toEqual(["Ann"]);
    expect(turn([], { people: [] }).who).toEqual(["Ann"]);
  });
});
