import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classifyPath } from "./classify-path";

/** One line a verdict: kind, number, date, stage, feature; or why it is skipped; or nothing. */
function verdict(path: string): string | null {
  const answer = classifyPath(path);
  if (answer === null) return null;
  if ("skip" in answer) return answer.skip;
  const feature = answer.feature ? `${answer.feature.base}:${answer.feature.folder}` : "-";
  const kind = answer.documentKind ?? answer.kind;
  return [kind, answer.number ?? "-", answer.dateFromName ?? "-", answer.stageFromName ?? "-", feature].join(
    " ",
  );
}

const TEMPLATE = "It is a template, not a record.";
const INDEX = "It is an index or a readme of its folder, not a record.";

describe("where prompts lie", () => {
  const cases: [string, string][] = [
    ["history/prompts/001-bell/0002-ring.spec.prompt.md", "prompt 0002 - spec history/prompts:001-bell"],
    [
      "Phase-II/history/prompts/001-bell/3-ring.plan.prompt.md",
      "prompt 3 - plan Phase-II/history/prompts:001-bell",
    ],
    ["a/b/history/prompts/bell/12-x.tasks.prompt.md", "prompt 12 - tasks a/b/history/prompts:bell"],
    ["history/prompts/archived/001-bell/0001-x.red.prompt.md", "prompt 0001 - red history/prompts:001-bell"],
    ["history/prompts/general/0001-x.general.prompt.md", "prompt 0001 - general -"],
    ["history/prompts/constitution/0001-x.constitution.prompt.md", "prompt 0001 - constitution -"],
    ["history/prompts/green/x.md", "prompt - - - -"],
    ["history/prompts/0001-x.misc.prompt.md", "prompt 0001 - misc -"],
    ["specs/003-bell/history/prompts/0001-x.spec.prompt.md", "prompt 0001 - spec specs:003-bell"],
    ["specs/003-bell/prompts/0001-x.spec.prompt.md", "prompt 0001 - spec specs:003-bell"],
    ["history/phr/phr-2025-12-04-bell.md", "prompt - 2025-12-04 - -"],
    [".claude/phr/0002---title.prompt.md", "prompt 0002 - - -"],
    ["docs/prompts/0005-m6.green.prompt.md", "prompt 0005 - green -"],
    ["docs/prompts/notes.md", "It lies in a prompts folder, but is not named like a prompt history record."],
    ["anywhere/0007-x.green.prompt.md", "prompt 0007 - green -"],
    ["history/prompts/bell/README.md", INDEX],
    ["history/phr/TEMPLATE.md", TEMPLATE],
  ];
  for (const [path, expected] of cases) it(`${path}`, () => expect(verdict(path)).toBe(expected));
});

describe("what prompts are called", () => {
  const cases: [string, string][] = [
    ["20251206013400-phase-5.green.prompt.md", "prompt 20251206013400 2025-12-06 green"],
    ["20251206-0005-create.spec.prompt.md", "prompt 0005 2025-12-06 spec"],
    ["20251203-001_update_constitution.md", "prompt 001 2025-12-03 -"],
    ["PHR-20251129-002_remove.md", "prompt 002 2025-11-29 -"],
    ["phr-005-20251216-123457.plan.md", "prompt 005 2025-12-16 plan"],
    ["PHR-0001-create.spec.prompt.md", "prompt 0001 - spec"],
    ["PHR002-customize.green.prompt.md", "prompt 002 - green"],
    ["prompt-2025-01-03-start.md", "prompt - 2025-01-03 -"],
    ["2025-11-27-lesson-3.md", "prompt - 2025-11-27 -"],
    ["2025-13-45-no-day.md", "prompt 2025 - -"],
    ["build-2026-01-04-01-45-58.md", "prompt - 2026-01-04 -"],
    ["001-create-spec-general.prompt.md", "prompt 001 - general"],
    ["complete-all-tasks.md", "prompt - - -"],
    ["implement-p1.3-task-t012.implement.prompt.md", "prompt - - implement"],
    ["013-python-3.13-error.red.prompt.md", "prompt 013 - red"],
    ["5-rag.implement-phase2.prompt.md", "prompt 5 - -"],
    ["004-planning.phr.md", "prompt 004 - planning"],
    ["012-update.PHR.md", "prompt 012 - -"],
    ["temp.prompts.md", "prompt - - -"],
    ["123456789012345-too-long.md", "prompt - - -"],
  ];
  for (const [name, expected] of cases) {
    it(name, () => expect(verdict(`history/prompts/general/${name}`)).toBe(`${expected} -`));
  }
});

describe("where decisions lie and what they are called", () => {
  const cases: [string, string | null][] = [
    ["docs/adr/0007-use-x.md", "decision 0007 - - -"],
    ["docs/adr/2.x/2026-04-03-1-lanes.md", "decision 1 2026-04-03 - -"],
    ["doc/adr/ccc-jb-005-pagination.md", "decision 005 - - -"],
    ["docs/decisions/0013-use-yaml.md", "decision 0013 - - -"],
    ["docs/architecture/decisions/0016-x.md", "decision 0016 - - -"],
    ["doc/arch/adr-009.md", "decision 009 - - -"],
    ["doc/arch/notes.md", null],
    ["architecture-decision-record/012-One-cluster.md", "decision 012 - - -"],
    ["architecture-decision-records/operator/ODH-ADR-Operator-0009-x.md", "decision 0009 - - -"],
    ["architecture-decision-records/operator/design/guide.md", "decision - - - -"],
    [".archgate/adrs/ARCH-001-layers.md", "decision 001 - - -"],
    [".specify/memory/adr-001-limit.md", "decision 001 - - -"],
    ["phase3/.specify/decisions/ADR-001-mcp.md", "decision 001 - - -"],
    ["phase2/adr/005-agents.md", "decision 005 - - -"],
    ["packages/web/docs/adr/20200927-avoid-fc.md", "decision - 2020-09-27 - -"],
    ["docs/adr/adr_with_a_WeIrd-filename.md", "decision - - - -"],
    ["specs/029-refine/ADR-001-lesson-template-alignment.md", "decision 001 - - specs:029-refine"],
    ["specs/001-fix/ADR/0001-session.md", "decision 0001 - - specs:001-fix"],
    ["history/adr/0003-workflow-template-for-ai.md", "decision 0003 - - -"],
    ["history/adr/adr-2026-05-21-parser.md", "decision - 2026-05-21 - -"],
    ["src/decisions/tree.md", null],
    ["docs/adr/README.md", INDEX],
    ["docs/adr/index.md", INDEX],
    ["docs/adr/template.md", TEMPLATE],
    ["docs/adr/adr-template.md", TEMPLATE],
    ["docs/adr/0000-template.md", TEMPLATE],
    ["architecture-decision-records/ODH-ADR-0000-template.md", TEMPLATE],
    [".specify/templates/adr-template.md", TEMPLATE],
  ];
  for (const [path, expected] of cases) it(path, () => expect(verdict(path)).toBe(expected));
});

describe("documents, minutes and the rest", () => {
  const cases: [string, string | null][] = [
    ["specs/003-bell/spec.md", "spec - - - specs:003-bell"],
    ["Phase-I/specs/003-bell/plan.md", "plan - - - Phase-I/specs:003-bell"],
    ["specs/archived/003-bell/tasks.md", "tasks - - - specs:003-bell"],
    ["specs/features/task-crud/tasks.md", "tasks - - - specs:task-crud"],
    ["specs/ui/login-page-plan.md", "plan - - - specs:ui"],
    ["specs/003-bell/research.md", "other - - - specs:003-bell"],
    ["specs/003-bell/checklists/requirements.md", "other - - - specs:003-bell"],
    ["specs/003-bell/contracts/api.yaml", null],
    [".specify/memory/constitution.md", "constitution - - - -"],
    ["phase2/.specify/memory/constitution.md", "constitution - - - -"],
    ["CONSTITUTION.md", "constitution - - - -"],
    ["history/reviews/2026-01-05-weekly.md", "minutes - 2026-01-05 - -"],
    [
      "history/audits/part-1.md",
      "It lies in a history folder, but not among its prompts, decisions or reviews.",
    ],
    ["README.md", null],
    ["src/index.ts", null],
    [".github/prompts/plan.prompt.md", null],
    ["node_modules/x/docs/adr/0001-x.md", null],
  ];
  for (const [path, expected] of cases) it(path, () => expect(verdict(path)).toBe(expected));
});

describe("any path", () => {
  it("gives a verdict, quickly, and never a number that is not in the name", () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom(
        "history",
        "prompts",
        "adr",
        "specs",
        "..",
        "ADR-",
        "0001-",
        "phr-",
        "a-a-a-a-a-",
        "{{",
        ".md",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const path = `${pieces.join("/")}.md`;
        const answer = classifyPath(path);
        if (answer && "kind" in answer && answer.number)
          expect(path.normalize("NFC")).toContain(answer.number);
      }),
    );
    classifyPath(`docs/adr/${"a-".repeat(50_000)}.md`);
    classifyPath(`history/prompts/${"1".repeat(100_000)}.md`);
  });
});
