import { describe, expect, it } from "vitest";
import { API_ROUTES } from "@/api/routes";
import { VERBS } from "../cli/help";
import { syncReport } from "../lib/commands/sync/sync-report";
import { ENVIRONMENT } from "../lib/env";
import { checkedRecord, checkReport } from "../lib/records/check-report";
import { RULES } from "../lib/records/problems";
import { TRUSTS } from "../lib/reviews/trust";
import { VERBS as REVIEW_VERBS, VERB_NAMES, type Verb, type VerbRow } from "../lib/reviews/verbs";
import { FLOORS } from "../scripts/house/locked-packages";
import { projectPaths, projectText, sourceFiles } from "../scripts/house/source-files";

/** Text of a page of the documentation; a page that is missing is an empty one. */
const page = (path: string) => projectText(path) ?? "";
const manifest = JSON.parse(page("package.json"));

/** First cell and whole line of every row of every table, without backticks. */
function tableRows(text: string): Map<string, string> {
  const rows = text.split("\n").filter((line) => line.startsWith("| `"));
  return new Map(rows.map((line) => [line.split("|")[1]?.trim().replaceAll("`", "") ?? "", line]));
}

/** Names of environment variables that the product reads. */
function variablesRead(): string[] {
  const product = sourceFiles().filter(
    ({ path }) =>
      /^(app|cli|components|lib|next\.config|instrumentation)/.test(path) && !/\.test\./.test(path),
  );
  const named = product.flatMap(({ text }) =>
    [...text.matchAll(/process\.env(?:\.|\[")([A-Z][A-Z0-9_]+)/g)].map((match) => match[1] ?? ""),
  );
  return [...new Set([...named, ...Object.keys(ENVIRONMENT.shape)])]
    .filter((name) => !["NODE_ENV", "NEXT_RUNTIME", "PATH"].includes(name))
    .sort();
}

const TAKES: Record<VerbRow["needs"][number], string> = {
  reason: "a reason",
  until: "a day",
  target: "a decision",
  policy: "the policy met",
};

/** The line that `docs/review-flow.md` has for a verb. */
function flowLine(verb: Verb): string {
  const row: VerbRow = REVIEW_VERBS[verb];
  const takes = row.needs.map((need) => TAKES[need]).join(", ") || "—";
  const role = `${row.role}${row.agents ? ", agents" : ""}`;
  return `| \`${verb}\` ${row.label} | ${row.key ?? "—"} | ${row.from.join(", ")} | ${row.to ?? "—"} | ${takes} | ${role} | ${row.does} |`;
}

describe("the documentation", () => {
  it("tells of every verb of the one table what the table says, and of no other", () => {
    const lines = page("docs/review-flow.md")
      .split("\n")
      .filter((line) => /^\| `[a-z-]+` [A-Z]/.test(line));
    expect(lines.toSorted()).toEqual(VERB_NAMES.map(flowLine).toSorted());
  });

  it("explains every trust", () => {
    const rows = tableRows(page("docs/review-flow.md").split("## Trust")[1] ?? "");
    expect([...rows.keys()].toSorted()).toEqual([...TRUSTS].toSorted());
  });

  it("names every environment variable that is read", () => {
    const documented = tableRows(page("docs/configure.md"));
    expect(variablesRead().filter((name) => !documented.has(name))).toEqual([]);
  });

  it("has a line with its severity for every rule, and for no other", () => {
    const rows = tableRows(page("docs/problems.md"));
    const missing = Object.entries(RULES)
      .filter(([rule, { severity }]) => rows.get(rule)?.split("|")[2]?.trim() !== severity)
      .map(([rule, { severity, about }]) => `| \`${rule}\` | ${severity} | ${about} |`);
    expect(missing).toEqual([]);
    expect([...rows.keys()].filter((rule) => !(rule in RULES))).toEqual([]);
  });

  it("gives a reason for every dependency, and for no other", () => {
    const text = page("docs/dependencies.md");
    const rows = tableRows(text.slice(0, text.indexOf("## Not used")));
    const asked = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(asked.filter((name) => (rows.get(name)?.split("|")[2]?.trim().length ?? 0) < 5)).toEqual([]);
    expect([...rows.keys()].filter((name) => !asked.includes(name))).toEqual([]);
    for (const [name, { floor }] of Object.entries(FLOORS))
      if (asked.includes(name)) expect(rows.get(name)).toContain(floor);
  });

  it("has a section for every verb of the command line, with every option of it", () => {
    const sections = new Map(
      page("docs/cli.md")
        .split("\n## docket ")
        .slice(1)
        .map((section) => [section.slice(0, section.indexOf("\n")), section]),
    );
    expect([...sections.keys()].sort()).toEqual(Object.keys(VERBS).sort());
    for (const [verb, { usage, text }] of Object.entries(VERBS)) {
      expect(sections.get(verb)).toContain(usage);
      const options = [...[usage, ...text].join("\n").matchAll(/--[a-z][a-z-]*/g)].map(([option]) => option);
      expect(
        options.filter((option) => !sections.get(verb)?.includes(option) && option !== "--help"),
      ).toEqual([]);
    }
  });

  it("names every field of what the command line prints as JSON", () => {
    const section = (verb: string) =>
      page("docs/cli.md")
        .split("\n## docket ")
        .find((text) => text.startsWith(verb)) ?? "";
    const unnamed = (verb: string, shape: object) =>
      Object.keys(shape).filter((field) => !section(verb).includes(`\`${field}\``));
    expect(unnamed("check", checkReport.shape)).toEqual([]);
    expect(unnamed("check", checkedRecord.shape)).toEqual([]);
    expect(unnamed("check", checkReport.shape.totals.shape)).toEqual([]);
    expect(unnamed("sync", syncReport.shape)).toEqual([]);
  });

  it("has a line for every address of the JSON interface, and for no other", () => {
    const plain = (address: string) => address.replace(/[[{<][^\]}>]*[\]}>]/g, "{}");
    const rows = page("docs/api.md")
      .split("\n")
      .flatMap((line) => /^\| `(?:[A-Z]+ )?(\/api\/v1\/[^`]+)`/.exec(line)?.[1] ?? []);
    const answered = Object.keys(API_ROUTES).filter((address) => address.startsWith("/api/v1/"));
    expect([...new Set(rows.map(plain))].toSorted()).toEqual(answered.map(plain).toSorted());
  });

  it("names every command of the project", () => {
    const rows = tableRows(page("CONTRIBUTING.md"));
    const said = (name: string) => rows.has(`npm ${name}`) || rows.has(`npm run ${name}`);
    expect(Object.keys(manifest.scripts).filter((name) => !said(name))).toEqual([]);
  });

  it("draws every folder of the code into the map", () => {
    const map = page("docs/architecture.md");
    const paths = projectPaths();
    const folders = new Set(paths.flatMap((path) => /^lib\/([a-z-]+)\//.exec(path)?.[1] ?? []));
    expect([...folders].filter((name) => !map.includes(`\n  ${name}/`))).toEqual([]);
  });

  it("has no link that leads nowhere", () => {
    const dead = projectPaths()
      .filter((path) => /^(docs\/|history\/|[A-Z]+\.md$)/.test(path) && path.endsWith(".md"))
      .flatMap((path) => deadLinks(path));
    expect(dead).toEqual([]);
  });

  it("is found from the readme", () => {
    const readme = page("README.md");
    const pages = projectPaths().filter((path) => /^docs\/[a-z-]+\.md$/.test(path));
    expect(pages.filter((path) => !readme.includes(path))).toEqual([]);
  });
});

function deadLinks(path: string): string[] {
  const folder = path.split("/").slice(0, -1).join("/");
  return [...page(path).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = ""]) => {
    if (/^(https?:|mailto:|#)/.test(target)) return [];
    const full = new URL(target.split("#")[0] ?? "", `file:///${folder ? `${folder}/` : ""}`).pathname.slice(
      1,
    );
    return projectText(decodeURIComponent(full)) === null ? [`${path}: ${target}`] : [];
  });
}
