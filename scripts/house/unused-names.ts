import { isTest, type SourceFile } from "./source-files";

/** Files whose exports are asked for by a framework, not by name. */
const ASKED_BY_FRAMEWORK =
  /(^instrumentation\.ts|^scripts\/bench\/bare-app\/|\/(page|layout|route|template|error|not-found|global-error|default)\.tsx?|postgres-for-tests\.mjs|\.config\.\w+)$|^scripts\/bench\/bare-app\//;
const EXPORTED =
  /^export (?:default )?(?:async )?(?:const|let|function\*?|class|type|interface) ([A-Za-z_$][\w$]*)/gm;

/** Files that are there for tests, and may be asked by tests alone. */
const FOR_TESTS = /\/(?:made|scratch)-[\w-]+\.ts$|for-each-database\.ts$|^lib\/granted\.ts$|^scripts\//;

/** `path: name` of each export that is named nowhere else, not in its own file either; tests do not count. */
export function unaskedExports(files: readonly SourceFile[]): string[] {
  const inProduct = timesNamed(files.filter(({ path }) => !isTest(path)));
  const anywhere = timesNamed(files);
  return files.flatMap(({ path, text }) => {
    if (ASKED_BY_FRAMEWORK.test(path)) return [];
    const times = isTest(path) || FOR_TESTS.test(path) ? anywhere : inProduct;
    const names = [...text.matchAll(EXPORTED)].map((match) => match[1] ?? "");
    return names.filter((name) => times.get(name) === 1).map((name) => `${path}: ${name}`);
  });
}

function timesNamed(files: readonly SourceFile[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { text } of files)
    for (const [name] of text.matchAll(/[A-Za-z_$][\w$]*/g)) times.set(name, (times.get(name) ?? 0) + 1);
  return times;
}

/**
 * `path: NAME.key` of each word in `components/strings` that nobody says. Of a table that is also read as a
 * whole, by a key that is only known as it runs, every word may be said.
 */
export function unsaidWords(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith("components/strings/"))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/^export const (\w+)[^=]*= \{\n([\s\S]*?)^\}/gm)].flatMap(
        ([, table = "", body = ""]) => {
          const said = saidOf(table, files);
          const keys = [...body.matchAll(/^ {2}(\w+):/gm)].map((match) => match[1] ?? "");
          return said === "all"
            ? []
            : keys.filter((key) => !said.has(key)).map((key) => `${path}: ${table}.${key}`);
        },
      ),
    );
}

function saidOf(table: string, files: readonly SourceFile[]): Set<string> | "all" {
  const uses = new RegExp(`(?<!import [^;]*|export const )\\b${table}\\b(\\.\\w+)?`, "g");
  const said = new Set<string>();
  for (const { text } of files) {
    if (!text.includes(table)) continue;
    for (const [, key] of text.matchAll(uses)) {
      if (key === undefined) return "all";
      said.add(key.slice(1));
    }
  }
  return said;
}
