import { isBuiltin } from "node:module";
import { type Import, readImports, stripExtension } from "./read-imports";
import { isTest, type SourceFile } from "./source-files";

/**
 * Who may import whom, as `docs/architecture.md` draws it. A rule names the files it binds and says
 * what is wrong with one import, or null. Tests are bound by nothing: they may set up what they like.
 */
type ImportRule = {
  name: string;
  binds: (path: string) => boolean;
  complaint: (imported: Import, path: string) => string | null;
};

const PURE = ["lib/records/", "lib/query/", "lib/reviews/", "lib/meetings/"];
const ADAPTERS = ["lib/db/", "lib/sources/", "lib/search/", "lib/auth/", "lib/render/", "lib/pen/"];
/** Contracts of adapters that hold types alone; a type may cross where no code may. */
const CONTRACTS = ["lib/db/database", "lib/search/search-index"];
const PURE_SHARED = ["lib/refusal", "lib/sql", "lib/addresses"];
/** Packages that compute and do nothing else. */
const PURE_PACKAGES = ["zod", "diff"];

const within = (folders: string[], path: string) => folders.some((folder) => path.startsWith(folder));
const isFramework = (target: string) => /^(next|react|react-dom)(\/|$)/.test(target);
const packageName = (target: string) =>
  target
    .split("/")
    .slice(0, target.startsWith("@") ? 2 : 1)
    .join("/");

export const IMPORT_RULES: ImportRule[] = [
  {
    name: "The core is pure: it imports itself, pure neighbours and zod",
    binds: (path) => within(PURE, path),
    complaint: ({ own, target }) => {
      if (own !== null)
        return within(PURE, own) || PURE_SHARED.includes(own) ? null : `the core imports ${own}`;
      return PURE_PACKAGES.includes(packageName(target)) ? null : `the core imports ${target}`;
    },
  },
  {
    name: "Inside the core, records know nothing of the rest, and reviews nothing of meetings",
    binds: (path) => within(PURE, path),
    complaint: ({ own }, path) => {
      const forbidden = path.startsWith("lib/records/")
        ? ["lib/query/", "lib/reviews/", "lib/meetings/"]
        : path.startsWith("lib/meetings/")
          ? []
          : ["lib/meetings/"];
      return own !== null && within(forbidden, own) ? `imports ${own}, which stands above it` : null;
    },
  },
  {
    name: "Only lib/db imports the generated clients",
    binds: (path) => !within(["lib/db/", "scripts/", "prisma"], path),
    complaint: ({ own, target }) =>
      own?.startsWith("lib/db/generated") || target.startsWith("@prisma/")
        ? `imports ${target}: only lib/db knows Prisma`
        : null,
  },
  {
    name: "Adapters never import each other; the types of a contract may cross",
    binds: (path) => within(ADAPTERS, path),
    complaint: ({ own, target, typeOnly }, path) => {
      if (isFramework(target)) return `an adapter imports ${target}`;
      if (own === null || own.startsWith(path.split("/").slice(0, 2).join("/"))) return null;
      if (within(ADAPTERS, own))
        return typeOnly && CONTRACTS.includes(own) ? null : `one adapter imports another: ${own}`;
      return within(["api/", "app/", "components/", "cli/", "lib/commands/", "lib/queries/"], own)
        ? `an adapter imports ${own}, which stands above it`
        : null;
    },
  },
  {
    name: "Commands and queries serve the page, the CLI and the test: neither Next nor React",
    binds: (path) => within(["lib/commands/", "lib/queries/"], path),
    complaint: ({ own, target }) => {
      if (isFramework(target)) return `imports ${target}`;
      return own !== null && within(["api/", "app/", "components/", "cli/"], own) ? `imports ${own}` : null;
    },
  },
  {
    name: "Queries change nothing: they never call a command",
    binds: (path) => path.startsWith("lib/queries/"),
    complaint: ({ own }) => (own?.startsWith("lib/commands/") ? `a query imports ${own}` : null),
  },
  {
    name: "The app reads and writes through commands and queries, never through an adapter",
    binds: (path) => path.startsWith("app/"),
    complaint: ({ own, target }) => {
      if (own !== null && within([...ADAPTERS, "api/", "cli/", "lib/workers/", "lib/start-context"], own))
        return `the app imports ${own}`;
      return ["better-sqlite3", "pg", "node:fs", "node:child_process", "fs", "child_process"].includes(target)
        ? `the app imports ${target}`
        : null;
    },
  },
  {
    name: "Components draw: props in, elements out",
    binds: (path) => path.startsWith("components/"),
    complaint: ({ own, target, typeOnly }) => {
      if (isBuiltin(target)) return `a component imports ${target}`;
      if (own === null) return null;
      if (own.startsWith("components/") || within(PURE, own) || PURE_SHARED.includes(own)) return null;
      // An action may be handed down by import: it is a form's target, not a fetch.
      if (own.startsWith("app/") && own.endsWith("/actions")) return null;
      return typeOnly ? null : `a component imports code from ${own}`;
    },
  },
  {
    name: "The JSON interface answers through commands and queries: no adapter, no page, no framework",
    binds: (path) => path.startsWith("api/"),
    complaint: ({ own, target }) => {
      if (isFramework(target)) return `the interface imports ${target}`;
      return own !== null &&
        within(["app/", "components/", "cli/", ...ADAPTERS, "lib/workers/", "lib/start-context"], own)
        ? `the interface imports ${own}`
        : null;
    },
  },
  {
    name: "The command line knows nothing of pages",
    binds: (path) => path.startsWith("cli/"),
    complaint: ({ own }) =>
      own !== null && within(["app/", "components/"], own) ? `the CLI imports ${own}` : null,
  },
];

/** What one rule finds wrong in files, as `path:line what`. */
export function importViolations(rule: ImportRule, files: SourceFile[]): string[] {
  return files
    .filter((file) => !isTest(file.path) && rule.binds(file.path))
    .flatMap((file) =>
      readImports(file).flatMap((imported) => {
        const complaint = rule.complaint(imported, file.path);
        return complaint ? [`${file.path}:${imported.line} ${complaint}`] : [];
      }),
    );
}

/** Chains of imports that come back to where they began; types are erased and make none. */
export function importCycles(files: SourceFile[]): string[] {
  const product = files.filter((file) => !isTest(file.path));
  const known = new Map(product.map((file) => [stripExtension(file.path), file]));
  const edges = new Map(
    product.map((file) => [
      stripExtension(file.path),
      readImports(file).flatMap(({ own, typeOnly }) =>
        own !== null && !typeOnly && known.has(own) ? [own] : [],
      ),
    ]),
  );
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (node: string, trail: string[]) => {
    const seenAt = trail.indexOf(node);
    if (seenAt !== -1) cycles.push([...trail.slice(seenAt), node].join(" → "));
    if (seenAt !== -1 || done.has(node)) return;
    for (const next of edges.get(node) ?? []) visit(next, [...trail, node]);
    done.add(node);
  };
  for (const node of edges.keys()) visit(node, []);
  return cycles;
}

/** The contract that both database adapters are written against, installed with them in their version. */
const COMES_WITH_ADAPTERS = "@prisma/driver-adapter-utils";

/** Packages that the product's code imports and package.json does not name; types alone may come from elsewhere. */
export function undeclaredPackages(files: SourceFile[], declared: string[]): string[] {
  return files
    .filter((file) => !file.path.startsWith("scripts/bench/bare-app/"))
    .flatMap((file) =>
      readImports(file).flatMap(({ target, own, typeOnly, line }) => {
        const isDeclared =
          own !== null ||
          typeOnly ||
          isBuiltin(target) ||
          [...declared, COMES_WITH_ADAPTERS].includes(packageName(target));
        return isDeclared ? [] : [`${file.path}:${line} imports ${target}, which package.json does not name`];
      }),
    );
}
