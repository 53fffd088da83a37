import { expect, it } from "vitest";
import { LEAST_DRAWN, MOST_DRAWN, partBeginnings } from "./part-beginnings";

const part = (name: "asked" | "answered" | "outcome", text: string, startLine = 1) => ({
  name,
  text,
  startLine,
});

it("draws all of what is no longer than a page should be", () => {
  const parts = [part("asked", "a\n".repeat(100)), part("answered", "b ".repeat(MOST_DRAWN / 4), 104)];
  expect(partBeginnings(parts)).toEqual(parts.map((one) => ({ ...one, restLine: null })));
});

it("draws the beginning of what is longer, and says from which line on the rest stands", () => {
  const line = "so long that a hundred thousand of them are too much\n";
  const [asked] = partBeginnings([part("asked", line.repeat(10_000), 7)]);
  const drawn = asked?.text.split("\n").length ?? 0;
  expect(asked?.text.length).toBeGreaterThan(MOST_DRAWN / 2);
  expect(asked?.text.length).toBeLessThanOrEqual(MOST_DRAWN);
  expect(asked?.restLine).toBe(7 + drawn - 1);
});

it("draws something of every part", () => {
  const parts = (["asked", "answered", "outcome"] as const).map((name) =>
    part(name, "word ".repeat(100_000)),
  );
  const [asked, answered, outcome] = partBeginnings(parts);
  expect(asked?.text.length).toBeGreaterThan(MOST_DRAWN / 2);
  for (const one of [answered, outcome]) expect(one?.text.length).toBeGreaterThan(LEAST_DRAWN / 2);
});

it("does not count the fence that ends code that was cut", () => {
  const code = `\`\`\`ts\n${"const a = 1;\n".repeat(40_000)}\`\`\`\n`;
  const [asked] = partBeginnings([part("asked", code)]);
  expect(asked?.text.endsWith("\n```")).toBe(true);
  expect(
    code
      .split("\n")
      .slice(0, (asked?.restLine ?? 0) - 1)
      .join("\n").length,
  ).toBeLessThanOrEqual(MOST_DRAWN);
});
