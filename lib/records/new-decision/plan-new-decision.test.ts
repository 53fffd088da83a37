import { describe, expect, it } from "vitest";
import { withoutComment } from "./decision-template";
import { DRAFT, decision, expectKept, NO_FACTS, plan, specKit, TEMPLATES } from "./example-drafts.spec";
import { planNewDecision } from "./plan-new-decision";

describe("a new decision in an empty repository", () => {
  it("is written as spec-kit writes them, proposed, under the first number", () => {
    const made = plan();
    expect(made).toMatchObject({
      path: "history/adr/0001-send-mail-through-a-queue.md",
      number: "0001",
      dialect: "spec-kit",
      template: { from: "built-in", dialect: "spec-kit" },
    });
    expect(made.text).toBe(`# ADR-0001: Send mail through a queue

- **Status:** Proposed
- **Date:** 2026-11-22
- **Feature:** 001-mail
- **Deciders:** Ann, Bob
- **Context:** Mails got lost.

## Decision

A queue takes them.

## Consequences

- One more program runs

## Alternatives Considered

- Send again by hand

## References

- Prompt: [0001-ask.plan.prompt.md](../prompts/001-mail/0001-ask.plan.prompt.md)
`);
    expectKept(made, DRAFT.date);
  });

  it("leaves out what nobody said, and keeps the question where an answer is missing", () => {
    const { text } = plan({}, { context: "", alternatives: "", references: [], feature: null, deciders: [] });
    expect(text).not.toContain("Feature");
    expect(text).not.toContain("Context");
    expect(text).not.toContain("References");
    expect(text).toContain(
      "## Alternatives Considered\n\n<!-- What else could be done, and why is it not? -->",
    );
  });

  it("lies in the project of the prompt it came from", () => {
    expect(plan({}, { near: "phase-2/history/prompts/001-mail/0001-a.plan.prompt.md" }).path).toBe(
      "phase-2/history/adr/0001-send-mail-through-a-queue.md",
    );
  });
});

describe("a new decision among others", () => {
  it("takes the next number, the heading and the spelling of its neighbours", () => {
    const made = plan({
      decisions: [
        decision(
          "docs/adr/ADR-001-use_x.md",
          "# ADR 001 - Use x\r\n\r\n## Status\r\n\r\nACCEPTED\r\n\r\n## Context\r\n\r\na",
        ),
        decision(
          "docs/adr/ADR-007-use_y.md",
          "# ADR 007 - Use y\r\n\r\n## Status\r\n\r\nPENDING\r\n\r\n## Context\r\n\r\na",
        ),
      ],
    });
    expect(made.path).toBe("docs/adr/ADR-008-send_mail_through_a_queue.md");
    expect(made.text).toMatch(/^# ADR 008 - Send mail through a queue\r\n\r\n## Status\r\n\r\nPENDING\r\n/);
    expect(made.text.replaceAll("\r\n", "")).not.toContain("\n");
    expect(made.text).toMatch(/\S$/);
    expectKept(made, DRAFT.date);
  });

  it("is named by the day where the others are", () => {
    const day = plan({
      decisions: [
        decision(
          "docs/adr/20240512-use-x.md",
          "# Use x\n\n- Status: accepted\n- Date: 2024-05-12\n\n## Context and Problem Statement\n\na\n",
        ),
      ],
    });
    expect(day).toMatchObject({
      path: "docs/adr/20261122-send-mail-through-a-queue.md",
      number: null,
      dialect: "log4brains",
    });
    const numbered = ["2026-11-22-1-a.md", "2026-11-22-2-b.md", "2026-10-01-7-c.md"];
    const next = plan({
      decisions: numbered.map((name) => decision(`docs/adr/${name}`, "# A\n\n## Status\n\nAccepted\n")),
    });
    expect(next).toMatchObject({ path: "docs/adr/2026-11-22-3-send-mail-through-a-queue.md", number: "3" });
  });

  it("lies beside the others of its feature where decisions lie with their features", () => {
    const decisions = ["specs/001-a/adr/0001-x.md", "specs/002-b/adr/0001-y.md"].map((path) =>
      decision(path, "# ADR-0001: X\n\n- **Status:** Accepted\n- **Feature:** a\n"),
    );
    expect(plan({ decisions }, { feature: "003-c" }).path).toBe(
      "specs/003-c/adr/0001-send-mail-through-a-queue.md",
    );
    expect(plan({ decisions }, { feature: "002-b" }).path).toBe(
      "specs/002-b/adr/0002-send-mail-through-a-queue.md",
    );
  });

  it("never takes the place of a file, whatever the case of its name", () => {
    const taken = ["docs/ADR/20261122-Send-mail-through-a-queue.md"];
    const decisions = [decision("docs/adr/20240512-use-x.md", "# Use x\n\n- Status: accepted\n")];
    expect(planNewDecision({ ...NO_FACTS, decisions, taken }, DRAFT)).toMatchObject({
      refused: true,
      code: "file-exists",
    });
  });

  it("lies at the top where the others do", () => {
    const decisions = [decision("ADR-001-use-x.md", "# ADR-001: Use x\n\n- Status: accepted\n")];
    expect(plan({ decisions }).path).toBe("ADR-002-send-mail-through-a-queue.md");
  });

  it("goes where a person says", () => {
    expect(plan({ decisions: [specKit("0003")] }, { folder: "docs/adr/" }).path).toBe(
      "docs/adr/0004-send-mail-through-a-queue.md".replace("0004", "0001"),
    );
  });
});

it("is refused in a folder where no decision would be found again, or that leads out of the source", () => {
  const at = (folder: string) => planNewDecision(NO_FACTS, { ...DRAFT, folder });
  for (const folder of ["../adr", "docs/../../adr", "/docs/adr", "docs//adr", "docs\\adr", "docs/a\ndr"])
    expect(at(folder)).toMatchObject({ code: "invalid-input" });
  for (const folder of ["src", "node_modules/x/adr"])
    expect(at(folder)).toMatchObject({ code: "edit-refused" });
});

describe.each(Object.entries(TEMPLATES))("with %s template", (_, { path, text, head, says }) => {
  it("fills the gaps, keeps the headings and leaves what nobody filled", () => {
    const log4brains = text.includes("Technical Story") ? "docs/adr" : null;
    const made = plan({ templates: [{ path, text }], settings: { adrTools: null, log4brains } });
    expect(made.template).toEqual({ from: "repository", path });
    for (const line of head) expect(made.text.split("\n")).toContain(line);
    for (const part of says) expect(made.text).toContain(part);
    for (const heading of text
      .split("\n")
      .filter((line) => line.startsWith("##"))
      .map(withoutComment))
      expect(made.text).toContain(heading);
    expectKept(made, DRAFT.date);
  });

  it("keeps its line endings", () => {
    const made = plan({ templates: [{ path, text: `\ufeff${text.replaceAll("\n", "\r\n")}` }] });
    expect(made.text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(made.text).not.toContain("\ufeff");
    expectKept(made, DRAFT.date);
  });
});
