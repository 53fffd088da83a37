import { createHighlighterCore, type HighlighterCore, type LanguageInput } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import { TOKEN_COLORS, TOKEN_THEME } from "./token-theme";

/** Few and by need: what fenced blocks of records are written in. Loaded when first asked for. */
const LANGUAGES: Record<string, () => LanguageInput> = {
  bash: () => import("shiki/langs/shellscript.mjs"),
  c: () => import("shiki/langs/c.mjs"),
  csharp: () => import("shiki/langs/csharp.mjs"),
  css: () => import("shiki/langs/css.mjs"),
  diff: () => import("shiki/langs/diff.mjs"),
  docker: () => import("shiki/langs/docker.mjs"),
  go: () => import("shiki/langs/go.mjs"),
  html: () => import("shiki/langs/html.mjs"),
  ini: () => import("shiki/langs/ini.mjs"),
  java: () => import("shiki/langs/java.mjs"),
  javascript: () => import("shiki/langs/javascript.mjs"),
  json: () => import("shiki/langs/json.mjs"),
  jsonc: () => import("shiki/langs/jsonc.mjs"),
  make: () => import("shiki/langs/make.mjs"),
  powershell: () => import("shiki/langs/powershell.mjs"),
  python: () => import("shiki/langs/python.mjs"),
  rust: () => import("shiki/langs/rust.mjs"),
  sql: () => import("shiki/langs/sql.mjs"),
  toml: () => import("shiki/langs/toml.mjs"),
  tsx: () => import("shiki/langs/tsx.mjs"),
  typescript: () => import("shiki/langs/typescript.mjs"),
  xml: () => import("shiki/langs/xml.mjs"),
  yaml: () => import("shiki/langs/yaml.mjs"),
};

const ALIASES: Record<string, keyof typeof LANGUAGES> = {
  ...{
    sh: "bash",
    shell: "bash",
    zsh: "bash",
    console: "bash",
    shellscript: "bash",
    env: "bash",
    dotenv: "bash",
  },
  ...{ js: "javascript", jsx: "tsx", mjs: "javascript", cjs: "javascript", ts: "typescript", json5: "jsonc" },
  ...{ py: "python", python3: "python", yml: "yaml", dockerfile: "docker", makefile: "make", "c#": "csharp" },
  ...{ cs: "csharp", rs: "rust", golang: "go", ps1: "powershell", pwsh: "powershell", h: "c", svg: "xml" },
  ...{ patch: "diff", conf: "ini", properties: "ini", vue: "html", golden: "diff", postgresql: "sql" },
};

/** One piece of a line: its class ("" for plain text) and its text. */
export type CodeToken = { className: string; text: string };

let opening: Promise<HighlighterCore> | null = null;

/** The name of the grammar for a fence's language, or null when code of that kind stays plain. */
export function grammarOf(language: string): string | null {
  const name = language.toLowerCase();
  if (Object.hasOwn(LANGUAGES, name)) return name;
  return Object.hasOwn(ALIASES, name) ? (ALIASES[name] ?? null) : null;
}

/** Load a grammar; afterwards `tokenLines` may be called with it. */
export async function loadGrammar(grammar: string): Promise<HighlighterCore> {
  opening ??= createHighlighterCore({
    themes: [TOKEN_THEME],
    langs: [],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  const highlighter = await opening;
  const load = LANGUAGES[grammar];
  if (load && !highlighter.getLoadedLanguages().includes(grammar)) await highlighter.loadLanguage(load());
  return highlighter;
}

/** Code as lines of tokens, with classes instead of colours, so that the page's theme decides. */
export function tokenLines(highlighter: HighlighterCore, code: string, grammar: string): CodeToken[][] {
  const lang = highlighter.getLoadedLanguages().includes(grammar) ? grammar : "shellscript";
  const { tokens } = highlighter.codeToTokens(code, {
    lang,
    theme: "docket",
    tokenizeMaxLineLength: 2000,
    // The first lines of a language pay for its grammar; on a busy machine more than shiki's half second.
    tokenizeTimeLimit: 1500,
  });
  return tokens.map((line) =>
    line.map((token) => ({ className: TOKEN_COLORS[token.color ?? ""] ?? "", text: token.content })),
  );
}
