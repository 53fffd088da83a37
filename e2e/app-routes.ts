import { readdirSync } from "node:fs";
import { join } from "node:path";

/** A page of the app as its folder names it, and whether a path is one of its addresses. */
export type AppRoute = { route: string; matches: (path: string) => boolean };

const app = join(import.meta.dirname, "../app");

/** Every page there is, found in the folder of the app; the one with the fewest unknowns first. */
export function appRoutes(): AppRoute[] {
  return readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, "")}`)
    .sort((a, b) => unknowns(a) - unknowns(b) || a.localeCompare(b))
    .map((route) => {
      const pattern = patternOf(route);
      return { route, matches: (path) => pattern.test(new URL(path, "http://docket").pathname) };
    });
}

/** The page that answers at a path, or null. */
export function routeOf(path: string, routes: readonly AppRoute[]): string | null {
  return routes.find(({ matches }) => matches(path))?.route ?? null;
}

function unknowns(route: string): number {
  return route.split("[").length;
}

function patternOf(route: string): RegExp {
  const segments = route.split("/").filter((segment) => segment !== "" && !segment.startsWith("("));
  const parts = segments.map((segment) => {
    if (segment.startsWith("[[...")) return "(/.+)?";
    if (segment.startsWith("[...")) return "/.+";
    return segment.startsWith("[") ? "/[^/]+" : `/${segment}`;
  });
  return new RegExp(`^${parts.join("") || "/"}$`);
}
