import type { ThemeRegistration } from "shiki/core";

/**
 * Grammar scopes → a handful of classes. The theme's colours are never seen: each is only the key
 * under which the class is found again, and the style sheet decides for light and dark.
 */
const GROUPS: { className: string; color: string; scope: string[] }[] = [
  { className: "tk-c", color: "#000001", scope: ["comment", "punctuation.definition.comment"] },
  {
    className: "tk-s",
    color: "#000002",
    scope: ["string", "punctuation.definition.string", "markup.inline.raw"],
  },
  {
    className: "tk-n",
    color: "#000003",
    scope: ["constant.numeric", "constant.language", "constant.character"],
  },
  {
    className: "tk-k",
    color: "#000004",
    scope: [
      "keyword",
      "storage",
      "keyword.operator.new",
      "variable.language",
      "support.type.property-name.css",
    ],
  },
  {
    className: "tk-f",
    color: "#000005",
    scope: ["entity.name.function", "support.function", "entity.name.command"],
  },
  {
    className: "tk-t",
    color: "#000006",
    scope: ["entity.name.type", "entity.name.class", "support.type", "support.class", "entity.name.tag"],
  },
  {
    className: "tk-p",
    color: "#000007",
    scope: [
      "support.type.property-name",
      "entity.other.attribute-name",
      "variable.other.property",
      "meta.object-literal.key",
    ],
  },
  { className: "tk-i", color: "#000008", scope: ["markup.inserted"] },
  { className: "tk-d", color: "#000009", scope: ["markup.deleted"] },
  { className: "tk-o", color: "#00000a", scope: ["keyword.operator", "punctuation"] },
];

/** Theme colour (upper case, as shiki gives it back) → class of the token. */
export const TOKEN_COLORS: Record<string, string> = Object.fromEntries(
  GROUPS.flatMap((group) => [
    [group.color.toUpperCase(), group.className],
    [group.color, group.className],
  ]),
);

export const TOKEN_THEME: ThemeRegistration = {
  name: "docket",
  type: "light",
  fg: "#000000",
  bg: "#ffffff",
  settings: [
    { settings: { foreground: "#000000", background: "#ffffff" } },
    ...GROUPS.map((group) => ({ scope: group.scope, settings: { foreground: group.color } })),
  ],
};
