import fc from "fast-check";
import { expect, it } from "vitest";
import { LINE_LENGTH, PART_LINES, sourceLines } from "./source-lines";

const problem = { line: 2, severity: "warning", message: "“<b>” is no date." };

it("numbers every line, whatever ends it, with problems at theirs", () => {
  const drawn = sourceLines("a\r\nb\rc\nd", [problem, { ...problem, line: null }]);
  expect(drawn.html.match(/id="L\d+"/g)).toEqual(['id="L1"', 'id="L2"', 'id="L3"', 'id="L4"']);
  expect(drawn.html).toContain(
    '<div id="L2" class="source-line" data-severity="warning"><a href="#L2">2</a>',
  );
  expect(drawn.html.match(/<small>/g)).toHaveLength(1);
  expect(drawn).toMatchObject({ from: 1, to: 4, lines: 4, previous: null, next: null, cutLines: 0 });
});

it("shows markup and direction controls as text", () => {
  const { html } = sourceLines("<script>x</script>\"'&\u202etxt", [{ ...problem, line: 1 }]);
  expect(html).toContain("&lt;script&gt;x&lt;/script&gt;&quot;&#39;&amp;⟨U+202E⟩txt");
  expect(html).toContain("<small>“&lt;b&gt;” is no date.</small>");
});

it("draws the part of a long file that holds the line that is asked for", () => {
  const text = "\n".repeat(2 * PART_LINES + 4);
  const problems = [{ ...problem, line: PART_LINES + 3 }];
  const second = sourceLines(text, problems, PART_LINES + 7);
  expect(second).toMatchObject({ from: PART_LINES + 1, to: 2 * PART_LINES, lines: 2 * PART_LINES + 5 });
  expect(second).toMatchObject({ previous: 1, next: 2 * PART_LINES + 1 });
  expect(second.html).toContain(`<div id="L${PART_LINES + 3}" class="source-line" data-severity="warning">`);
  expect(sourceLines(text, problems, 99_999_999)).toMatchObject({ from: 2 * PART_LINES + 1, next: null });
  expect(sourceLines(text, problems, -3).from).toBe(1);
});

it("draws the beginning of a line that is longer than any, and says so", () => {
  const { html, cutLines } = sourceLines(`${"x".repeat(LINE_LENGTH - 1)}🎉y`, []);
  expect(cutLines).toBe(1);
  expect(html).toContain("x …</span>");
});

it("draws every line in one part, and parts of a bounded length", () => {
  const line = fc.string({ maxLength: 12 }).map((text) => text.replace(/[\r\n]/g, "").repeat(3000));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      const text = lines.join("\n");
      let next: number | null = 1;
      let drawn = 0;
      for (let parts = 0; next !== null && parts < 50; parts++) {
        const part = sourceLines(text, [], next);
        expect(part.from).toBe(drawn + 1);
        expect(part.html.length).toBeLessThan(2_000_000);
        drawn = part.to;
        next = part.next;
      }
      expect(drawn).toBe(Math.max(1, lines.length));
    }),
    { numRuns: 30 },
  );
});
