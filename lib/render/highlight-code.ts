import hljs from "highlight.js/lib/core";
import { tokenClass } from "./token-classes";

type Grammar = Parameters<typeof hljs.registerLanguage>[1];

/** Few and by need: what fenced blocks of records are written in. Loaded when first asked for. */
const GRAMMARS: Record<string, () => Promise<{ default: Grammar }>> = {
  bash: () => import("highlight.js/lib/languages/bash"),
  c: () => import("highlight.js/lib/languages/c"),
  csharp: async () => withoutFunctions(await import("highlight.js/lib/languages/csharp")),
  css: () => import("highlight.js/lib/languages/css"),
  diff: () => import("highlight.js/lib/languages/diff"),
  dockerfile: () => import("highlight.js/lib/languages/dockerfile"),
  go: () => import("highlight.js/lib/languages/go"),
  ini: () => import("highlight.js/lib/languages/ini"),
  java: () => import("highlight.js/lib/languages/java"),
  javascript: () => import("highlight.js/lib/languages/javascript"),
  json: () => import("highlight.js/lib/languages/json"),
  makefile: () => import("highlight.js/lib/languages/makefile"),
  powershell: () => import("highlight.js/lib/languages/powershell"),
  python: () => import("highlight.js/lib/languages/python"),
  rust: () => import("highlight.js/lib/languages/rust"),
  shell: () => import("highlight.js/lib/languages/shell"),
  sql: () => import("highlight.js/lib/languages/sql"),
  typescript: () => import("highlight.js/lib/languages/typescript"),
  xml: () => import("highlight.js/lib/languages/xml"),
  yaml: () => import("highlight.js/lib/languages/yaml"),
};

const ALIASES: Record<string, string> = {
  ...{ sh: "bash", zsh: "bash", shellscript: "bash", env: "bash", dotenv: "bash", console: "shell" },
  ...{ js: "javascript", jsx: "javascript", mjs: "javascript", cjs: "javascript", ts: "typescript" },
  ...{ tsx: "typescript", json5: "json", jsonc: "json", py: "python", python3: "python", yml: "yaml" },
  ...{ docker: "dockerfile", make: "makefile", "c#": "csharp", cs: "csharp", rs: "rust", golang: "go" },
  ...{ ps1: "powershell", pwsh: "powershell", h: "c", html: "xml", svg: "xml", vue: "xml", patch: "diff" },
  ...{ toml: "ini", conf: "ini", properties: "ini", golden: "diff", postgresql: "sql" },
};

/** What a grammar paints with another one. */
const WITHIN: Record<string, string[]> = {
  javascript: ["xml"],
  shell: ["bash"],
  typescript: ["xml"],
  xml: ["css", "javascript"],
};

/** One piece of code: its class ("" for plain text) and its text. */
export type CodeToken = { className: string; text: string };

/** What the highlighter writes: tags of its own, and text with these entities. */
const WRITTEN = /<span class="([^"]*)">|<\/span>|&(amp|lt|gt|quot|#x27);|[^<&]+/g;
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };

/** How C# begins a function takes the cube of what is written: of 4,000 letters seconds (highlight.js #4529). */
function withoutFunctions({ default: grammar }: { default: Grammar }): { default: Grammar } {
  return {
    default: (highlighter) => {
      const language = grammar(highlighter);
      const contains = language.contains.filter(({ className }) => className !== "function");
      return { ...language, contains };
    },
  };
}

hljs.configure({ classPrefix: "" });

/** The name of the grammar for a fence's language, or null when code of that kind stays plain. */
export function grammarOf(language: string): string | null {
  const name = language.toLowerCase();
  if (Object.hasOwn(GRAMMARS, name)) return name;
  return Object.hasOwn(ALIASES, name) ? (ALIASES[name] ?? null) : null;
}

/** Load a grammar; afterwards `codeTokens` may be called with it. */
export async function loadGrammar(grammar: string): Promise<void> {
  const names = new Set([grammar]);
  for (const name of names) for (const other of WITHIN[name] ?? []) names.add(other);
  for (const name of names) {
    const load = GRAMMARS[name];
    if (load && !hljs.getLanguage(name)) hljs.registerLanguage(name, (await load()).default);
  }
}

/** Code in pieces, with classes instead of colours, so that the page's theme decides. All of it, in order. */
export function codeTokens(code: string, grammar: string): CodeToken[] {
  const { value } = hljs.highlight(code, { language: grammar, ignoreIllegals: true });
  const tokens: CodeToken[] = [];
  const around: string[] = [];
  for (const [written, scope, entity] of value.matchAll(WRITTEN)) {
    const className = around.at(-1) ?? "";
    if (scope !== undefined) around.push(tokenClass(scope, className));
    else if (written === "</span>") around.pop();
    else {
      const text = entity === undefined ? written : (ENTITIES[entity] ?? written);
      const last = tokens.at(-1);
      if (last?.className === className) last.text += text;
      else tokens.push({ className, text });
    }
  }
  return tokens;
}
