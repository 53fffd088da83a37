import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { FORM } from "@/components/strings/form-words";
import { projectPaths, projectRoot, projectText } from "@/scripts/house/source-files";

const FOREIGN: [string, Record<string, string>][] = [
  ["another site", { origin: "https://example.org" }],
  ["another port", { origin: "http://localhost:3626" }],
  ["a page without an origin", { origin: "null" }],
  ["nobody", {}],
];
const HOST = "localhost:3625";
let asked = new Headers();
vi.mock("next/headers", () => ({ headers: async () => asked }));

/** Made once; no database is open, so that a door which looks for one before it looks at the origin fails. */
async function exportsOf(path: string): Promise<[string, (...given: unknown[]) => unknown][]> {
  const module: Record<string, unknown> = await import(/* @vite-ignore */ join(projectRoot, path));
  return Object.entries(module).flatMap(([name, value]) =>
    typeof value === "function" ? [[name, (...given: unknown[]) => value(...given)]] : [],
  );
}

const paths = projectPaths().filter((path) => path.startsWith("app/"));
const routes = paths.filter((path) => path.endsWith("/route.ts"));
const actions = paths.filter((path) => path.endsWith("/actions.ts"));

describe.each(routes)("%s", (path) => {
  it("takes no change that does not come from a page of this server", async () => {
    for (const [name, handler] of await exportsOf(path)) {
      if (!["POST", "PUT", "PATCH", "DELETE"].includes(name)) continue;
      for (const [who, headers] of FOREIGN) {
        const request = new Request(`http://${HOST}/`, {
          method: name,
          body: "{}",
          headers: { host: HOST, "content-type": "application/json", ...headers },
        });
        const answer = await handler(request, { params: Promise.resolve({ id: "x" }) });
        expect(answer, `${name} from ${who}`).toBeInstanceOf(Response);
        if (answer instanceof Response) expect(answer.status, `${name} from ${who}`).toBe(403);
      }
    }
  });

  it("asks no command where it only reads", async () => {
    const methods = (await exportsOf(path)).map(([name]) => name);
    const changes = methods.some((name) => ["POST", "PUT", "PATCH", "DELETE"].includes(name));
    if (!changes) expect(projectText(path)).not.toContain("lib/commands/");
  });
});

describe.each(actions)("%s", (path) => {
  it("takes no form that does not come from a page of this server", async () => {
    for (const [name, action] of await exportsOf(path))
      for (const [who, headers] of FOREIGN) {
        asked = new Headers({ host: HOST, ...headers });
        const answer = await action(null, new FormData(), { path: "a.md", text: "x" });
        // What only draws a preview says nothing at all.
        if (answer !== null)
          expect(JSON.stringify(answer), `${name} from ${who}`).toContain(FORM.wrongOrigin);
      }
  });
});

describe("the doors of this server", () => {
  it("are found", () => {
    expect(routes.length).toBeGreaterThan(4);
    expect(actions.length).toBeGreaterThan(4);
  });

  it("are all of them routes, or actions in a file of that name", () => {
    // Also within a function, and in a component: the framework makes a door of each.
    const hidden = projectPaths().filter(
      (path) => /^.*["']use server["'];?$/m.test(projectText(path) ?? "") && !actions.includes(path),
    );
    expect(hidden).toEqual([]);
    const others = projectPaths().filter((path) =>
      /^(?:pages\/|(?:middleware|proxy)\.)|^app\/.*\/route\.(?!ts$|test\.ts$)/.test(path),
    );
    expect(others).toEqual([]);
  });

  it("know on whose behalf they act: nothing in the app asks as the server itself", () => {
    // One names who asks; the other says how the process is, and answers to nobody in particular.
    const exempt = ["app/_request/as-person.ts", "app/readyz/route.ts"];
    // Before anybody is named there is nobody to act.
    const naming = "app/settings/actions.ts";
    const others = paths.filter(
      (path) =>
        /\bcurrentContext\b/.test(projectText(path) ?? "") &&
        ![...exempt, naming].includes(path) &&
        !path.endsWith(".test.ts"),
    );
    expect(others).toEqual([]);
  });
});
