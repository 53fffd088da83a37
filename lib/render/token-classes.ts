/** Scope of a grammar → the class that the style sheet colours. What is not here is as what it stands in. */
const CLASSES: Record<string, string> = {
  ...{ comment: "tk-c", quote: "tk-c", doctag: "tk-c" },
  ...{ string: "tk-s", regexp: "tk-s", code: "tk-s" },
  ...{ number: "tk-n", literal: "tk-n", symbol: "tk-n", "char escape_": "tk-n" },
  ...{ keyword: "tk-k", "variable language_": "tk-k" },
  ...{ title: "tk-f", "title function_": "tk-f", "title function_ invoke__": "tk-f", built_in: "tk-f" },
  ...{ type: "tk-t", "title class_": "tk-t", "title class_ inherited__": "tk-t" },
  ...{ name: "tk-t", section: "tk-t", "selector-tag": "tk-t" },
  ...{ attr: "tk-p", attribute: "tk-p", property: "tk-p", variable: "tk-p", meta: "tk-p" },
  ...{ "selector-class": "tk-p", "selector-id": "tk-p", "selector-pseudo": "tk-p" },
  ...{ addition: "tk-i", deletion: "tk-d" },
  ...{ operator: "tk-o", punctuation: "tk-o", bullet: "tk-o", tag: "tk-o" },
  // Code within a string is code.
  ...{ subst: "" },
};

/** The class of a scope that stands in something of the class `around`; "" is plain. */
export function tokenClass(scope: string, around: string): string {
  return Object.hasOwn(CLASSES, scope) ? (CLASSES[scope] ?? around) : around;
}
