import { describe, expect, it } from "vitest";
import { LOCAL_POLICY, policy } from "./policy";
import { type ReviewFacts, type WeighedPosition, weighReview } from "./weigh-review";

const word = (name: string, position: WeighedPosition["position"], more: Partial<WeighedPosition> = {}) => ({
  key: `name:${name.toLowerCase()}`,
  name,
  position,
  isStale: false,
  isRecorded: false,
  isAuthor: false,
  ...more,
});
const facts = (positions: WeighedPosition[], more: Partial<ReviewFacts> = {}): ReviewFacts => ({
  positions,
  asked: [],
  hasOpenRequest: false,
  lastCallUntil: null,
  today: "2026-03-10",
  ...more,
});
const isMet = (given: object, now: ReviewFacts) =>
  weighReview(policy.parse({ version: 1, ...given }), now).every((one) => one.isMet);

describe("the policy of one person at a desk", () => {
  it("needs their own yes, and that is enough", () => {
    expect(weighReview(LOCAL_POLICY, facts([])).every((one) => one.isMet)).toBe(false);
    const own = facts([word("Ann", "approve", { isAuthor: true })]);
    expect(weighReview(LOCAL_POLICY, own).every((one) => one.isMet)).toBe(true);
  });

  it("takes no objection, no abstention and no stale word for a yes", () => {
    for (const position of ["no-objection", "abstain", "recuse"] as const)
      expect(isMet({}, facts([word("Ann", position)]))).toBe(false);
    expect(isMet({}, facts([word("Ann", "approve", { isStale: true })]))).toBe(false);
  });

  it("does not count what was recorded for another", () => {
    expect(isMet({}, facts([word("Ben", "approve", { isRecorded: true })]))).toBe(false);
    expect(isMet({ recordedCounts: true }, facts([word("Ben", "approve", { isRecorded: true })]))).toBe(true);
  });
});

describe("a policy", () => {
  it("is blocked by an objection until it is cleared or its text is gone", () => {
    const yes = word("Ann", "approve");
    expect(isMet({}, facts([yes, word("Ben", "object")]))).toBe(false);
    expect(isMet({}, facts([yes, word("Ben", "object", { isStale: true })]))).toBe(true);
  });

  it("is blocked by a request that nobody has answered", () => {
    expect(isMet({}, facts([word("Ann", "approve")], { hasOpenRequest: true }))).toBe(false);
  });

  it("counts approvals, no objections and abstentions for the quorum", () => {
    const present = [word("Ann", "approve"), word("Ben", "no-objection"), word("Cleo", "abstain")];
    expect(isMet({ quorum: 3 }, facts(present))).toBe(true);
    expect(isMet({ quorum: 3 }, facts([...present.slice(1), word("Ann", "recuse")]))).toBe(false);
  });

  it("asks for more than half of the electorate, without those who recused themselves", () => {
    const asked = ["name:ann", "name:ben", "name:cleo", "name:dan"];
    const two = [word("Ann", "approve"), word("Ben", "approve")];
    expect(isMet({ majority: true }, facts(two, { asked }))).toBe(false);
    expect(isMet({ majority: true }, facts([...two, word("Dan", "recuse")], { asked }))).toBe(true);
  });

  it("waits for the people it names", () => {
    const given = { approvals: 0, required: ["name:cleo"] };
    expect(isMet(given, facts([word("Ann", "approve")]))).toBe(false);
    expect(isMet(given, facts([word("Cleo", "no-objection")]))).toBe(true);
  });

  it("takes silence for a yes only after a last call", () => {
    const given = { lazyConsensus: true, approvals: 2 };
    expect(isMet(given, facts([], { lastCallUntil: "2026-03-10" }))).toBe(false);
    expect(isMet(given, facts([], { lastCallUntil: "2026-03-09" }))).toBe(true);
    expect(isMet(given, facts([word("Ben", "object")], { lastCallUntil: "2026-03-09" }))).toBe(false);
  });

  it("can leave out its author's own word", () => {
    const own = facts([word("Ann", "approve", { isAuthor: true })]);
    expect(isMet({ ownCounts: false }, own)).toBe(false);
  });

  it("says why of each requirement in a sentence", () => {
    for (const { sentence } of weighReview(
      policy.parse({ version: 1, quorum: 2, majority: true }),
      facts([]),
    ))
      expect(sentence).toMatch(/[.]$/);
  });
});
