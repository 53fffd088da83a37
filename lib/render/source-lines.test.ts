import { expect, it } from "vitest";
import { MOST_SOURCE_LINES, sourceLines } from "./source-lines";

const problem = { line: 2, severity: "warning", message: "“<b>” is no date." };

it("numbers every line, whatever ends it, with problems at theirs", () => {
  const { html, leftOut } = sourceLines("a\r\nb\rc\nd", [problem, { ...problem, line: null }]);
  expect(html.match(/id="L\d+"/g)).toEqual(['id="L1"', 'id="L2"', 'id="L3"', 'id="L4"']);
  expect(html).toContain('<div id="L2" class="source-line" data-severity="warning"><a href="#L2">2</a>');
  expect(html.match(/<small>/g)).toHaveLength(1);
  expect(leftOut).toBe(0);
});

it("shows markup and direction controls as text", () => {
  const { html } = sourceLines("<script>x</script>\"'&\u202etxt", [{ ...problem, line: 1 }]);
  expect(html).toContain("&lt;script&gt;x&lt;/script&gt;&quot;&#39;&amp;⟨U+202E⟩txt");
  expect(html).toContain("<small>“&lt;b&gt;” is no date.</small>");
});

it("says how much it leaves out", () => {
  const { html, leftOut } = sourceLines("\n".repeat(MOST_SOURCE_LINES + 4), []);
  expect(html.match(/<div /g)).toHaveLength(MOST_SOURCE_LINES);
  expect(leftOut).toBe(5);
});
