import { findField } from "../fields";
import type { FieldNode, FieldValue, QueryDiagnostic, QueryNode } from "./ast";
import { readValue } from "./read-value";

/**
 * What a tree says that cannot be answered: values that cannot be read, operators whose data comes
 * later, words without a letter, `in:` with nothing to restrict. The compiler finds nothing by the first and leaves out
 * the others, exactly those that get an error here, so nothing is dropped silently.
 */
export function checkQuery(root: QueryNode | null): QueryDiagnostic[] {
  const diagnostics: QueryDiagnostic[] = [];
  if (root !== null) checkNode(root, null, diagnostics);
  return diagnostics;
}

function checkNode(node: QueryNode, parent: QueryNode | null, found: QueryDiagnostic[]): void {
  switch (node.type) {
    case "text":
      checkText(node, parent, found);
      break;
    case "field":
      checkField(node, found);
      if (node.key === "in") checkIn(node, parent, found);
      break;
    case "not":
      checkNode(node.child, node, found);
      break;
    default:
      for (const child of node.children) checkNode(child, node, found);
  }
}

/** Whether a text holds anything an index could hold: a letter or a digit. */
export function isSearchable(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function checkText(
  node: Extract<QueryNode, { type: "text" }>,
  parent: QueryNode | null,
  found: QueryDiagnostic[],
): void {
  const { text, form, span } = node;
  if (!isSearchable(text)) {
    const message = `“${text}” holds no letter and no digit, so it cannot be searched and was left out.`;
    found.push({ severity: "error", message, suggestion: null, span });
    return;
  }
  if (form === "word" && text === "or" && parent?.type === "and" && parent.children.length > 2)
    found.push({
      severity: "notice",
      message: "“or” was searched as a word; write OR in capitals to find either.",
      suggestion: "OR",
      span,
    });
  if (form !== "phrase" && /\*[^*]/.test(text))
    found.push({
      severity: "notice",
      message: "A star stands for the rest of a word only at its end; inside, it was read as a space.",
      suggestion: null,
      span,
    });
}

function checkField(node: FieldNode, found: QueryDiagnostic[]): void {
  const field = findField(node.key)!;
  const error = (message: string, suggestion: string | null, span = node.span) =>
    found.push({ severity: "error", message, suggestion, span });
  if (field.notYet !== null) return void error(`Not yet: ${field.notYet}, so this was left out.`, null);
  if (node.values.length === 0)
    return void error(`“${node.key}:” needs a value directly after the colon.`, field.example);
  for (const value of node.values) {
    const read = readValue(field, value);
    if (!read.ok) error(read.message, read.suggestion, value.span);
  }
  const isSingle = field.reads?.from === "column" && field.kind !== "glob";
  if (node.join === "all" && isSingle && !node.values.some(isPattern))
    found.push({
      severity: "notice",
      message: `A record has one ${node.key}, so no record has all of these. Join them by OR.`,
      suggestion: null,
      span: node.span,
    });
}

function isPattern(value: FieldValue): boolean {
  return value.type === "range" || value.glob;
}

/** `in:` stands beside the words it restricts, in one group with them. */
function checkIn(node: FieldNode, parent: QueryNode | null, found: QueryDiagnostic[]): void {
  const error = (message: string) =>
    found.push({ severity: "error", message, suggestion: null, span: node.span });
  if (parent?.type === "not") error("“in:” cannot be excluded; exclude the word instead. It was left out.");
  else if (parent?.type !== "and" || !parent.children.some(holdsText))
    error(`“${node.key}:” restricts the words beside it, and there are none. It was left out.`);
}

/** Whether there is a text in this tree that can be searched. */
export function holdsText(node: QueryNode): boolean {
  if (node.type === "text") return isSearchable(node.text);
  if (node.type === "not") return holdsText(node.child);
  return node.type !== "field" && node.children.some(holdsText);
}
