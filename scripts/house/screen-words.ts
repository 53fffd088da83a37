import ts from "typescript";
import { parseSource } from "./read-imports";
import type { SourceFile } from "./source-files";

/** Attributes whose value somebody reads or hears. */
const SPOKEN = new Set(["aria-label", "aria-description", "title", "placeholder", "alt", "label"]);
const WORD = /\p{L}{2}/u;

/** Whether a file draws for readers: the style guide shows specimens, not the interface. */
export function drawsForReaders(path: string): boolean {
  return /^(app|components)\/.*\.tsx$/.test(path) && !/styleguide|\.test\.tsx$/.test(path);
}

/**
 * Words that a file writes onto the screen itself, as `path:line what`: text between tags, a spoken
 * attribute, or a string that an expression between tags comes to.
 */
export function wordsOnScreen(file: SourceFile): string[] {
  const tree = parseSource(file);
  const found: string[] = [];
  const complain = (node: ts.Node, text: string) => {
    const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    found.push(`${file.path}:${line} says “${text.trim().slice(0, 60)}”`);
  };
  const visit = (node: ts.Node) => {
    if (ts.isJsxText(node) && WORD.test(node.text)) complain(node, node.text);
    if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText()) && node.initializer)
      for (const text of stringsOf(node.initializer)) complain(node, text);
    if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent))
      for (const text of stringsOf(node.expression)) complain(node, text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** The strings with words in them that an expression may come to: itself, a branch, what stands around a value. */
function stringsOf(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return WORD.test(node.text) ? [node.text] : [];
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].filter((text) =>
      WORD.test(text),
    );
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(stringsOf);
  if (ts.isJsxExpression(node)) return node.expression ? stringsOf(node.expression) : [];
  if (ts.isParenthesizedExpression(node)) return stringsOf(node.expression);
  if (!ts.isBinaryExpression(node)) return [];
  const joins = [
    ts.SyntaxKind.PlusToken,
    ts.SyntaxKind.BarBarToken,
    ts.SyntaxKind.QuestionQuestionToken,
    ts.SyntaxKind.AmpersandAmpersandToken,
  ];
  return joins.includes(node.operatorToken.kind) ? [node.left, node.right].flatMap(stringsOf) : [];
}
