import { expect, test } from "vitest";
import { type FeatureFacts, featureGaps } from "./feature-gaps";

const whole: FeatureFacts = {
  documents: ["spec", "plan", "tasks"],
  stages: ["spec", "plan", "tasks", "red", "green"],
  prompts: 5,
  decisions: 1,
  suggestions: 1,
  taskDone: 4,
  taskTotal: 4,
};

test("a feature with every step and an answer to its suggestion has no gap", () => {
  expect(featureGaps(whole)).toEqual([]);
});

test("a plan is not missed before there are tasks or code", () => {
  const young = { ...whole, documents: ["spec"], stages: ["spec"], taskDone: 0, taskTotal: 0 };
  expect(featureGaps(young)).toEqual([]);
});

test("code without tasks, without a plan and without a spec is three gaps", () => {
  const hasty = { ...whole, documents: [], stages: ["green"], taskDone: 0, taskTotal: 0 };
  expect(featureGaps(hasty)).toEqual([
    "It has no spec.",
    "It was taken on without a plan.",
    "Code was written without a list of tasks.",
  ]);
});

test("suggestions nobody documented are a gap", () => {
  expect(featureGaps({ ...whole, decisions: 0 })).toEqual([
    "Decisions were suggested, but none is documented.",
  ]);
});
