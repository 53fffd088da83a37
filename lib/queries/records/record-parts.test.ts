import { describe, expect, it } from "vitest";
import { recordParts } from "./record-parts";

const spanOf = (text: string, piece: string) => {
  const start = text.indexOf(piece);
  const lineOf = (at: number) => text.slice(0, at).split("\n").length;
  return {
    start,
    end: start + piece.length,
    startLine: lineOf(start),
    endLine: lineOf(start + piece.length),
  };
};

describe("the parts of a record", () => {
  it("follow the conversation, without the headings that name them", () => {
    const text =
      "---\nid: 1\ntitle: T\n---\n# T\n\n## Prompt\n\nAdd a cart.\n\n## Response snapshot\n\nDone.\n";
    const parts = recordParts({
      kind: "prompt",
      text,
      sections: { prompt: spanOf(text, "Add a cart."), response: spanOf(text, "Done.") },
    });
    expect(parts.map(({ name, text }) => [name, text])).toEqual([
      ["asked", "Add a cart."],
      ["answered", "Done."],
    ]);
  });

  it("has the lines that a decision meant whose breaks were written out", () => {
    const text = "# ADR: X\\n\\n## Status\\nAccepted\\n\\n## Context\\nWords.";
    const [part] = recordParts({ kind: "decision", text, sections: {} });
    expect(part?.text.split("\n")).toContain("Words.");
  });

  it("leave out nothing that stands between or after them", () => {
    const text = "# T\n\nA note before.\n\n## Prompt\n\nAdd a cart.\n\n## Appendix\n\nA log.\n";
    const parts = recordParts({ kind: "prompt", text, sections: { prompt: spanOf(text, "Add a cart.") } });
    expect(parts.at(-1)).toMatchObject({ name: "besides", startLine: 3 });
    expect(parts.at(-1)?.text).toMatch(/^A note before\.\n{2,}## Appendix\n\nA log\.$/);
  });

  it("keep the numbers of their lines", () => {
    const text =
      "---\nid: 1\n---\n# T\n\nBefore.\n\n## Prompt\n\nAdd a cart.\nAnd pay.\n\n## Appendix\n\nA log.\n\n---\n\nEnd.\n";
    const sections = { prompt: spanOf(text, "Add a cart.\nAnd pay.\n") };
    const whole = text.split("\n");
    for (const order of ["reading", "file"] as const)
      for (const part of recordParts({ kind: "prompt", text, sections }, order))
        part.text.split("\n").forEach((line, index) => {
          if (line.trim() !== "") expect(whole[part.startLine - 1 + index]).toBe(line);
        });
  });

  it("are the body as the file has it, to be read beside the source", () => {
    const text = "---\nprompt_text: |\n  Add a cart.\n---\n# T\n\n## Prompt\n\nAdd a cart.\n";
    const sections = { prompt: spanOf(text, "Add a cart.") };
    expect(
      recordParts({ kind: "prompt", text, sections }, "file").map(({ name, startLine }) => [name, startLine]),
    ).toEqual([
      ["asked", 3],
      ["text", 5],
    ]);
  });

  it("are found in time however many empty lines, dashes and spaces there are", () => {
    for (const unit of ["\r", "\n", " \n", "-", " -"]) {
      const text = `# T\n\nBefore.\n${unit.repeat(300_000)}x\n\n----\n\nAfter.\n`;
      const [besides] = recordParts({ kind: "prompt", text, sections: {} });
      expect(besides?.text).toMatch(/^Before\.[\s\S]*x\s+After\.$/);
    }
  });

  it("take a prompt that the header keeps without the header's indent", () => {
    const text = "---\nid: 1\nprompt_text: |\n  Add a cart.\n    indented\ntitle: T\n---\n\nAll done.\n";
    const parts = recordParts({
      kind: "prompt",
      text,
      sections: { prompt: spanOf(text, "Add a cart.\n    indented") },
    });
    expect(parts[0]?.text).toBe("Add a cart.\n  indented");
    expect(parts[1]).toMatchObject({ name: "besides", text: "All done." });
  });

  it("are the whole text of a decision, without its header", () => {
    const text = "---\nstatus: accepted\n---\n# Use X\n\nBecause.\n";
    expect(recordParts({ kind: "decision", text, sections: {} })).toEqual([
      { name: "text", text: "# Use X\n\nBecause.\n", startLine: 4 },
    ]);
  });

  it("keep a decision's own status lines in its text", () => {
    const text = "# Use X\n\n* Status: accepted\n\nBecause.\n";
    expect(recordParts({ kind: "decision", text, sections: {} })[0]?.text).toBe(text);
  });
});
