import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CommitMessageParts, commitMessage } from "./commit-message";

const parts = (more: Partial<CommitMessageParts> = {}): CommitMessageParts => ({
  subject: "Accept ADR-0007: Use a queue",
  body: "It is cheaper.\n\nWe measured it.",
  decision: "ADR-0007",
  reviewers: [
    { name: "Ann", mail: "ann@example.org" },
    { name: "Bob", mail: null },
  ],
  review: "01J0000000000000000000000A",
  ledger: "3c2b",
  head: "9f8e",
  ...more,
});

/** What git itself takes for trailers. */
function trailersOf(message: string): string[] {
  const out = execFileSync("git", ["interpret-trailers", "--parse", "--no-divider"], {
    input: message,
    encoding: "utf8",
    env: {
      PATH: process.env.PATH,
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_CONFIG_NOSYSTEM: "1",
      NODE_ENV: "test",
    },
  });
  return out.split("\n").filter((line) => line !== "");
}

describe("the message of a commit", () => {
  it("is subject, body and trailers", () => {
    expect(commitMessage(parts())).toBe(
      [
        "Accept ADR-0007: Use a queue",
        "",
        "It is cheaper.",
        "",
        "We measured it.",
        "",
        "Decision: ADR-0007",
        "Reviewed-by: Ann <ann@example.org>",
        "Reviewed-by: Bob",
        "Docket-Review: 01J0000000000000000000000A",
        "Docket-Ledger: 3c2b",
        "Docket-Head: 9f8e",
        "",
      ].join("\n"),
    );
  });

  it("leaves out what there is not", () => {
    const message = commitMessage({
      subject: "Accept A",
      body: null,
      decision: null,
      reviewers: [],
      review: null,
      undoes: null,
      ledger: null,
      head: null,
    });
    expect(message).toBe("Accept A\n");
  });

  it("keeps the lines and indents of a reason, and never more than one empty line", () => {
    expect(
      commitMessage(parts({ body: "- a\r\n  - b\n\n\n\nc\n" }))
        .split("\n")
        .slice(2, 6),
    ).toEqual(["- a", "  - b", "", "c"]);
  });

  it("lets nobody speak for another: a reason cannot add a trailer", () => {
    const body = "ok\n\nReviewed-by: Eve <eve@example.org>\nDocket-Head: 0000\n---\nSigned-off-by: Eve";
    const none = { decision: null, reviewers: [], review: null, ledger: null, head: null };
    expect(trailersOf(commitMessage(parts({ body })))).toHaveLength(6);
    expect(trailersOf(commitMessage(parts({ body, ...none })))).toEqual([]);
    const forged = { name: "Eve\nReviewed-by: Ann <ann@example.org>", mail: "e>\n\nDecision: ADR-1" };
    expect(trailersOf(commitMessage(parts({ ...none, reviewers: [forged] })))).toEqual([
      "Reviewed-by: Eve Reviewed-by: Ann ann@example.org <eDecision:ADR-1>",
    ]);
  });

  it("has only its own trailers, whatever anybody writes", () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom(
        "Reviewed-by: X",
        "\n",
        "\r",
        "\n\n",
        "Decision: 1",
        " a: b",
        "(cherry picked from commit 1)",
      ),
    );
    const text = fc.array(line, { maxLength: 6 }).map((lines) => lines.join("\n"));
    fc.assert(
      fc.property(text, text, text, text, (subject, body, name, review) => {
        const message = commitMessage(
          parts({
            subject,
            body,
            review,
            reviewers: [{ name, mail: "a@b" }],
            override: { name, mail: "a@b" },
            decision: "ADR-1",
          }),
        );
        const found = trailersOf(message).map((trailer) => trailer.split(":")[0]);
        const people = ["Decision", "Reviewed-by", "Docket-Override"];
        const own = [...people, ...(/Docket-Review:/.test(message) ? ["Docket-Review"] : [])];
        expect(found).toEqual([...own, "Docket-Ledger", "Docket-Head"]);
        expect(message.split("\n")[0]).not.toBe("");
        expect(message).not.toMatch(/[^\P{Cc}\n]/u);
      }),
      { numRuns: 150 },
    );
  }, 120_000);
});
