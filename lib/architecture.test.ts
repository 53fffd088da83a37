import { describe, expect, it, vi } from "vitest";
import { FILE_RULES } from "../scripts/house/file-rules";
import {
  IMPORT_RULES,
  importCycles,
  importViolations,
  undeclaredPackages,
} from "../scripts/house/import-rules";
import { compareVersions, lockComplaints, lockedPackages } from "../scripts/house/locked-packages";
import { isTest, projectText, type SourceFile, sourceFiles } from "../scripts/house/source-files";
import { unaskedExports, unsaidWords } from "../scripts/house/unused-names";

const files = sourceFiles();

/** Every file of the project is parsed once; a busy machine takes its time. */
vi.setConfig({ testTimeout: 120_000 });

/** What every rule says about one made-up file; a guard that never speaks guards nothing. */
function complaintsAbout(path: string, text: string): string[] {
  const made: SourceFile[] = [{ path, text }];
  return [
    ...IMPORT_RULES.flatMap((rule) => importViolations(rule, made)),
    ...FILE_RULES.flatMap((rule) => made.flatMap(rule.complaints)),
  ];
}

describe("the house", () => {
  it("sees the files it judges", () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.map((file) => file.path)).toContain("lib/records/record.ts");
  });

  for (const rule of IMPORT_RULES) {
    it(rule.name, () => expect(importViolations(rule, files)).toEqual([]));
  }

  it("No import comes back to where it began", () => expect(importCycles(files)).toEqual([]));

  for (const rule of FILE_RULES) {
    it(rule.name, () => expect(files.flatMap(rule.complaints)).toEqual([]));
  }

  it("Nothing is exported that nobody asks for", () => expect(unaskedExports(files)).toEqual([]));

  it("No word is kept that no page says", () => expect(unsaidWords(files)).toEqual([]));

  it("Most files are short: half within 70 lines, nine of ten within 220", () => {
    const lengths = files
      .filter((file) => /\.tsx?$/.test(file.path) && !isTest(file.path))
      .map((file) => file.text.split("\n").length)
      .sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length * 0.5)]).toBeLessThanOrEqual(70);
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThanOrEqual(220);
  });
});

describe("the rules catch what they are for", () => {
  it("an export that nobody asks for", () => {
    const made = [
      { path: "lib/a.ts", text: "export const asked = 1;\nexport function unasked(): void {}\n" },
      { path: "lib/b.ts", text: 'import { asked } from "./a";\n' },
    ];
    expect(unaskedExports(made)).toEqual(["lib/a.ts: unasked"]);
  });

  it("a word that no page says", () => {
    const words = 'export const PAGE = {\n  title: "A",\n  gone: "B",\n};\n';
    const made = [
      { path: "components/strings/page-words.ts", text: words },
      {
        path: "components/page.tsx",
        text: 'import { PAGE } from "./strings/page-words";\nconst title = PAGE.title;\n',
      },
    ];
    expect(unsaidWords(made)).toEqual(["components/strings/page-words.ts: PAGE.gone"]);
  });

  const broken: [string, string, string][] = [
    ["a file read in the core", "lib/records/a.ts", 'import { readFileSync } from "node:fs";'],
    ["a clock in the core", "lib/query/a.ts", "export const now = () => Date.now();"],
    ["a bare date in the core", "lib/query/a.ts", "export const now = () => new Date();"],
    ["chance in the core", "lib/records/a.ts", "export const dice = () => Math.random();"],
    ["the environment in the core", "lib/records/a.ts", "export const home = process.env.HOME;"],
    ["a buffer in the core", "lib/records/a.ts", 'export const bytes = Buffer.from("a");'],
    ["a record that knows of a query", "lib/records/a.ts", 'import { parse } from "../query/parse";'],
    ["Prisma outside lib/db", "lib/queries/a.ts", 'import { PrismaClient } from "@prisma/client";'],
    ["a generated client in a page", "app/page.tsx", 'import { x } from "@/lib/db/generated/sqlite/client";'],
    ["an adapter that calls another", "lib/search/a.ts", 'import { open } from "../db/open";'],
    ["a query that draws", "lib/queries/a.ts", 'import { cache } from "react";'],
    ["a query that writes", "lib/queries/a.ts", 'import { addSource } from "../commands/add-source";'],
    ["a page in the JSON interface", "api/a.ts", 'import { redirect } from "next/navigation";'],
    ["a page that opens the database", "app/page.tsx", 'import { open } from "@/lib/db/open";'],
    [
      "a component that reads a query",
      "components/a.tsx",
      'import { listRecords } from "@/lib/queries/lists/list-records";',
    ],
    ["a component that fetches", "components/a.tsx", 'export const A = () => void fetch("/x");'],
    ["a lazy import of an adapter", "app/a.ts", 'export const a = () => import("@/lib/db/open");'],
    ["a sentence between tags", "components/a.tsx", "export const A = () => <p>Good day</p>;"],
    ["a name only heard", "components/a.tsx", 'export const A = () => <nav aria-label="Place" />;'],
    ["a word chosen in place", "app/a.tsx", 'export const A = (p: { b: 1 }) => <p>{p.b ? "Yes" : ""}</p>;'],
    ["any", "lib/a.ts", "export const a: any = 1;"],
    ["a test run alone", "lib/a.test.ts", 'it.only("a", () => {});'],
    ["a test left out", "lib/a.test.ts", 'describe.skip("a", () => {});'],
    ["a barrel", "lib/a.ts", 'export { b } from "./b";\nexport * from "./c";'],
    ["a name that says nothing", "lib/utils.ts", "export const a = 1;"],
    ["a name in camel case", "lib/someThing.ts", "export const a = 1;"],
    ["a long file", "lib/a.ts", "export const a = 1;\n".repeat(401)],
    ["a long page", "app/x/page.tsx", "export const a = 1;\n".repeat(61)],
    ["a long route", "app/x/route.ts", "export const a = 1;\n".repeat(81)],
  ];
  for (const [what, path, text] of broken) {
    it(`catches ${what}`, () => expect(complaintsAbout(path, text)).not.toEqual([]));
  }

  const allowed: [string, string, string][] = [
    ["a date made of an argument", "lib/query/a.ts", "export const at = (ms: number) => new Date(ms);"],
    [
      "a property that is called process",
      "lib/records/a.ts",
      "export const a = (b: { process: 1 }) => b.process;",
    ],
    ["the type of a contract", "lib/search/a.ts", 'import type { Database } from "../db/database";'],
    ["a sign between tags", "components/a.tsx", "export const A = () => <p>← {1}</p>;"],
    ["a name of a class", "components/a.tsx", 'export const A = () => <p className="some class" />;'],
    [
      "the type of a view in a component",
      "components/a.tsx",
      'import type { RecordRow } from "@/lib/queries/lists/record-row";',
    ],
  ];
  for (const [what, path, text] of allowed) {
    it(`allows ${what}`, () => expect(complaintsAbout(path, text)).toEqual([]));
  }

  it("finds a circle of imports", () => {
    const circle = [
      { path: "lib/a.ts", text: 'import { b } from "./b"; export const a = b;' },
      { path: "lib/b.ts", text: 'import { a } from "./a"; export const b = a;' },
    ];
    expect(importCycles(circle)).toEqual(["lib/a → lib/b → lib/a"]);
  });
});

describe("what is installed", () => {
  const locked = lockedPackages(projectText("package-lock.json") ?? "");
  const { dependencies, devDependencies } = JSON.parse(projectText("package.json") ?? "{}");
  const asked: [string, string][] = Object.entries({ ...dependencies, ...devDependencies });

  it("holds nothing that is banned or below its floor", () => expect(lockComplaints(locked)).toEqual([]));

  it("is pinned to one version each", () => {
    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+[-.\w]*$/.test(version))).toEqual([]);
  });

  it("is all that is imported: nothing comes in through somebody else's dependency", () => {
    const declared = asked.map(([name]) => name);
    expect(undeclaredPackages(files, declared)).toEqual([]);
    const lucky = [{ path: "lib/a.ts", text: 'import "micromark";' }];
    expect(undeclaredPackages(lucky, declared)).toHaveLength(1);
  });

  it("has one version of all that belongs to Prisma", () => {
    const versions = asked.filter(([name]) => /^(prisma|@prisma\/(client|adapter-.*))$/.test(name));
    expect(new Set(versions.map(([, version]) => version)).size).toBe(1);
  });

  it("would be caught if it were banned, too old or from elsewhere", () => {
    const bad = [
      { name: "gray-matter", version: "4.0.3", resolved: null },
      { name: "next", version: "16.4.5", resolved: null },
      { name: "react", version: "19.3.1-rc.0", resolved: null },
      { name: "left", version: "1.0.0", resolved: "git+ssh://example.org/left.git" },
    ];
    expect(lockComplaints(bad)).toHaveLength(4);
  });

  it("is compared by number, not by letter", () => {
    expect(compareVersions("16.10.0", "16.4.6")).toBeGreaterThan(0);
    expect(compareVersions("16.4.6", "16.4.6")).toBe(0);
  });
});
