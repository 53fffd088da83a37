import { posix } from "node:path";
import ts from "typescript";
import type { SourceFile } from "./source-files";

/** One import, export-from or `import()` of a file. */
export type Import = {
  /** The specifier as written. */
  target: string;
  /** Project path without extension for our own files, else null. */
  own: string | null;
  /** Erased by the compiler: only types cross. */
  typeOnly: boolean;
  line: number;
};

const trees = new WeakMap<SourceFile, ts.SourceFile>();
const imports = new WeakMap<SourceFile, Import[]>();

/** Parse a file; once, because every rule reads the same tree. */
export function parseSource(file: SourceFile): ts.SourceFile {
  const known = trees.get(file);
  if (known) return known;
  const kind = /\.(tsx|jsx)$/.test(file.path) ? ts.ScriptKind.TSX : undefined;
  const tree = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2022, true, kind);
  trees.set(file, tree);
  return tree;
}

/** Every import of a file, wherever it stands. */
export function readImports(file: SourceFile): Import[] {
  const known = imports.get(file);
  if (known) return known;
  const tree = parseSource(file);
  const found: Import[] = [];
  const add = (specifier: ts.Expression | undefined, typeOnly: boolean) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const line = tree.getLineAndCharacterOfPosition(specifier.getStart()).line + 1;
    found.push({ target: specifier.text, own: ownPath(file.path, specifier.text), typeOnly, line });
  };
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, isTypeExport(node));
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal as ts.Expression, true);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  imports.set(file, found);
  return found;
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return (
    !clause.name &&
    !!named &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((element) => element.isTypeOnly)
  );
}

function isTypeExport(node: ts.ExportDeclaration): boolean {
  if (node.isTypeOnly) return true;
  const named = node.exportClause;
  return (
    !!named &&
    ts.isNamedExports(named) &&
    named.elements.length > 0 &&
    named.elements.every((element) => element.isTypeOnly)
  );
}

function ownPath(from: string, target: string): string | null {
  if (target.startsWith("@/")) return stripExtension(target.slice(2));
  if (target.startsWith(".")) return stripExtension(posix.join(posix.dirname(from), target));
  return null;
}

/** `lib/a.ts` and `lib/a` are the same module. */
export function stripExtension(path: string): string {
  return path.replace(/\.(tsx?|mts|mjs|cjs|js)$/, "");
}
