import { expect, it } from "vitest";
import { isTellingShare, tellingWords } from "./telling-words";

it("takes the longer words of a title, each once", () => {
  expect(tellingWords("Use Kafka for the queue of Kafka")).toEqual(["Kafka", "queue"]);
});

it("finds nothing telling in a title that nobody wrote", () => {
  for (const title of [
    "Title",
    "TITLE",
    "Untitled",
    "[short title of solved problem]",
    "{title}",
    "0001 <Title>",
  ])
    expect(tellingWords(title)).toEqual([]);
});

it("keeps what somebody wrote beside a placeholder", () => {
  expect(tellingWords("Title of the invoice")).toEqual(["invoice"]);
});

it("takes no word as a reason that is in very many titles, or in one alone", () => {
  expect(isTellingShare(1, 1000)).toBe(false);
  expect(isTellingShare(2, 10)).toBe(true);
  expect(isTellingShare(5, 100)).toBe(false);
  expect(isTellingShare(25, 1000)).toBe(true);
  expect(isTellingShare(61, 100_000)).toBe(false);
});
