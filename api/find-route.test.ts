import { expect, it } from "vitest";
import { findRoute } from "./find-route";
import { API_ROUTES } from "./routes";

it("finds an address as it is written, and no other", () => {
  expect(findRoute("/api/v1/search")).toEqual({ route: API_ROUTES["/api/v1/search"], named: {} });
  for (const path of [
    "/api",
    "/api/",
    "/api/v1",
    "/api/v1/search/",
    "/api/v1/Search",
    "/api//v1/search",
    "",
    "/",
  ])
    expect(findRoute(path), path).toBeNull();
});

it("hands over what stands where an address has names, unescaped", () => {
  expect(findRoute("/api/v1/views/old%20proposals")?.named).toEqual({ view: "old proposals" });
  expect(findRoute("/api/v1/reviews/01J/close-approved")).toEqual({
    route: API_ROUTES["/api/v1/reviews/[id]/[verb]"],
    named: { id: "01J", verb: "close-approved" },
  });
});

it("finds nothing where a name is empty, cannot be unescaped, or is the name of a name", () => {
  for (const path of ["/api/v1/views/", "/api/v1/views/%zz", "/api/v1/views/a/b", "/api/v1/reviews//approve"])
    expect(findRoute(path), path).toBeNull();
  expect(findRoute("/api/v1/views/[view]")?.named).toEqual({ view: "[view]" });
});

it("takes nothing for an address that objects have by themselves", () => {
  for (const path of ["constructor", "__proto__", "toString"]) expect(findRoute(path), path).toBeNull();
});
