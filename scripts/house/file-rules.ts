import ts from "typescript";
import { parseSource } from "./read-imports";
import { drawsForReaders, wordsOnScreen } from "./screen-words";
import { isTest, type SourceFile } from "./source-files";

/** A rule about one file alone; answers `path:line what` for each place that breaks it. */
export type FileRule = { name: string; complaints: (file: SourceFile) => string[] };

const PURE = /^lib\/(records|query|reviews|meetings)\//;
const AMBIENT = new Set([
  "process",
  "Buffer",
  "globalThis",
  "crypto",
  "performance",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "fetch",
  "require",
  "console",
  "navigator",
]);

export const FILE_RULES: FileRule[] = [
  {
    name: "The core has no clock, no chance, no environment and no output",
    complaints: (file) => (PURE.test(file.path) && !isTest(file.path) ? findNodes(file, impurity) : []),
  },
  {
    name: "Nothing is typed any, and no complaint of the compiler is silenced",
    complaints: (file) => [
      ...findNodes(file, (node) => (node.kind === ts.SyntaxKind.AnyKeyword ? "any" : null)),
      ...findLines(file, /@ts-(?:ignore|nocheck|expect-error)|eslint-disable/, "silences the compiler"),
      ...findLines(file, /biome-ignore(?!\S*\s+\S+: \S.{9})/, "silences the linter without a reason"),
    ],
  },
  {
    name: "No test is left out, run alone or made to wait for a clock",
    complaints: (file) => (isTest(file.path) ? findNodes(file, leftOut) : []),
  },
  {
    name: "No file is a barrel that only hands on what others export",
    complaints: (file) => {
      if (!/\.tsx?$/.test(file.path)) return [];
      const { statements } = parseSource(file);
      const isBarrel = statements.length > 0 && statements.every(isReexport);
      return isBarrel ? [`${file.path}:1 only re-exports`] : [];
    },
  },
  {
    name: "A file is named for what it holds, in kebab-case",
    complaints: ({ path }) => {
      const name = path.slice(path.lastIndexOf("/") + 1).replace(/(\.[a-z]+)+$/, "");
      if (["utils", "util", "helpers", "helper", "misc", "common", "types"].includes(name))
        return [`${path}:1 says nothing with its name`];
      return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) ? [] : [`${path}:1 is not kebab-case`];
    },
  },
  {
    name: "A file stays readable in one sitting: 400 lines, a page 60, a route or actions file 80",
    complaints: ({ path, text }) => {
      const ceiling = ceilingOf(path);
      const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
      return lines > ceiling ? [`${path}:${lines} is longer than ${ceiling} lines`] : [];
    },
  },
  {
    name: "What the screen says stands in components/strings",
    complaints: (file) => (drawsForReaders(file.path) ? wordsOnScreen(file) : []),
  },
  {
    name: "Components never fetch",
    complaints: (file) =>
      file.path.startsWith("components/") && !isTest(file.path)
        ? findNodes(file, (node) =>
            (ts.isCallExpression(node) || ts.isNewExpression(node)) &&
            ["fetch", "XMLHttpRequest", "WebSocket"].includes(node.expression.getText())
              ? `calls ${node.expression.getText()}`
              : null,
          )
        : [],
  },
];

function ceilingOf(path: string): number {
  if (/^app\/.*\bpage\.tsx$/.test(path)) return 60;
  if (/^app\/.*\b(route|actions)\.tsx?$/.test(path)) return 80;
  return isTest(path) ? 500 : 400;
}

function isReexport(statement: ts.Statement): boolean {
  return ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined;
}

function impurity(node: ts.Node): string | null {
  if (ts.isNewExpression(node) && node.expression.getText() === "Date" && !node.arguments?.length)
    return "new Date() reads the clock";
  if (ts.isPropertyAccessExpression(node)) {
    const text = node.getText();
    if (text === "Date.now" || text === "Math.random") return `${text} is not pure`;
  }
  if (!ts.isIdentifier(node) || !AMBIENT.has(node.text)) return null;
  return isReference(node) ? `${node.text} is not pure` : null;
}

/** An identifier that reads a variable, and is no property, parameter, key or name of its own. */
function isReference(node: ts.Identifier): boolean {
  const parent = node.parent;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return !isShadowed(node);
  if (ts.isElementAccessExpression(parent)) return parent.expression === node && !isShadowed(node);
  return false;
}

/** Whether an enclosing function or block names something of its own so. */
function isShadowed(node: ts.Identifier): boolean {
  for (let scope: ts.Node | undefined = node.parent; scope; scope = scope.parent) {
    if (ts.isFunctionLike(scope) && scope.parameters.some((p) => p.name.getText() === node.text)) return true;
    if (ts.isBlock(scope) || ts.isSourceFile(scope))
      for (const statement of scope.statements)
        if (ts.isVariableStatement(statement))
          if (statement.declarationList.declarations.some((d) => d.name.getText() === node.text)) return true;
  }
  return false;
}

function leftOut(node: ts.Node): string | null {
  if (!ts.isPropertyAccessExpression(node)) return null;
  const name = node.name.text;
  if (name === "waitForTimeout") return "waits for a clock";
  const runner = node.expression.getText();
  const isRunner = /^(describe|it|test|suite)(\.\w+)*$/.test(runner);
  return isRunner && ["only", "skip", "todo", "fixme", "skipIf"].includes(name)
    ? `${runner}.${name} leaves tests out`
    : null;
}

function findNodes(file: SourceFile, test: (node: ts.Node) => string | null): string[] {
  const tree = parseSource(file);
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    const complaint = test(node);
    if (complaint)
      found.push(`${file.path}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${complaint}`);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function findLines(file: SourceFile, pattern: RegExp, complaint: string): string[] {
  // The rules and their tests name what they look for.
  if (file.path.startsWith("scripts/house/") || file.path === "lib/architecture.test.ts") return [];
  return file.text
    .split("\n")
    .flatMap((line, index) => (pattern.test(line) ? [`${file.path}:${index + 1} ${complaint}`] : []));
}
