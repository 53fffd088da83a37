import { API_ROUTES, type ApiRoute } from "./routes";

/** Addresses that hold names, by their segments; all others are looked up as they are. */
const NAMED = Object.entries(API_ROUTES)
  .filter(([address]) => address.includes("["))
  .map(([address, route]) => ({ segments: address.split("/"), route }));

export type FoundRoute = { route: ApiRoute; named: Record<string, string> };

/** The route of a path (still escaped), with what stands where it has names; null for none. */
export function findRoute(path: string): FoundRoute | null {
  if (!path.includes("[") && Object.hasOwn(API_ROUTES, path)) return { route: API_ROUTES[path]!, named: {} };
  const given = path.split("/");
  for (const { segments, route } of NAMED) {
    if (segments.length !== given.length) continue;
    const named: Record<string, string> = {};
    const isThis = segments.every((segment, at) => {
      const name = /^\[(\w+)\]$/.exec(segment)?.[1];
      if (name === undefined) return segment === given[at];
      const text = unescaped(given[at]!);
      if (text === null || text === "") return false;
      named[name] = text;
      return true;
    });
    if (isThis) return { route, named };
  }
  return null;
}

function unescaped(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
