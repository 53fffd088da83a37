import { request as httpRequest } from "node:http";
import { expect, test } from "./docket-test";
import { AWKWARD_NAMES } from "./hostile-repository";

/** Ask with a Host and method of our choosing, which a browser would not let us. */
function ask(url: string, options: { method?: string; headers?: Record<string, string> }): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest(url, options, (response) => {
      response.resume();
      response.once("end", () => resolve(response.statusCode ?? 0));
    });
    asked.once("error", reject);
    asked.end();
  });
}

test.describe("the server", () => {
  test("is alive and ready", async ({ page }) => {
    expect((await page.request.get("/healthz")).status()).toBe(200);
    expect((await page.request.get("/readyz")).status()).toBe(200);
  });

  for (const path of [
    "/prompts",
    "/nowhere-at-all",
    "/healthz",
    "/raw/quiet-desk/history/adr/0001-store-bookings-as-ranges.md",
  ])
    test(`sends every security header with ${path}`, async ({ page }) => {
      const headers = (await page.request.get(path)).headers();
      expect(headers["content-security-policy"]).toMatch(/script-src 'self' 'nonce-/);
      expect(headers["content-security-policy"]).not.toMatch(/script-src[^;]*unsafe-inline/);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["x-frame-options"]).toBe("DENY");
      expect(headers["referrer-policy"]).toBeTruthy();
      expect(headers["x-powered-by"]).toBeUndefined();
    });

  test("answers to its own name only", async ({ docket }) => {
    expect(await ask(docket.url, { headers: { host: "rebound.example" } })).toBe(421);
  });

  test("refuses a change that comes from another page", async ({ docket }) => {
    const headers = { origin: "http://elsewhere.example", "content-length": "0" };
    expect(await ask(`${docket.url}/sources`, { method: "POST", headers })).toBe(403);
  });

  test("has no service for images", async ({ page }) => {
    expect((await page.request.get("/_next/image?url=%2Fx.png&w=64&q=75")).status()).toBe(404);
  });

  for (const path of [
    "/records/quiet-desk/nothing.md",
    "/records/no-such-source/a.md",
    "/features/quiet-desk/999-none",
    "/raw/quiet-desk/../../../../etc/passwd",
    "/raw/quiet-desk/%2e%2e/%2e%2e/etc/passwd",
  ])
    test(`says 404 to ${path}`, async ({ page }) => {
      expect((await page.request.get(path)).status()).toBe(404);
    });

  test("draws what is missing before JavaScript arrives", async ({ page }) => {
    for (const path of [
      "/records/quiet-desk/nothing.md",
      "/features/quiet-desk/999-none",
      "/why/quiet-desk/nothing.md",
      "/help/nothing",
      "/sources/nothing",
      "/nowhere-at-all",
    ]) {
      const response = await page.request.get(path);
      expect(response.status(), path).toBe(404);
      const text = (await response.text()).replace(/<script[^>]*>[\s\S]*?<\/script>/g, "");
      expect(text, path).toMatch(/<h1[^>]*>There is nothing here/);
    }
  });

  test("lets nothing but reading and sending be done to a page", async ({ docket }) => {
    const headers = { origin: docket.url, "content-length": "0" };
    for (const method of ["PUT", "PATCH", "DELETE"])
      expect(await ask(`${docket.url}/prompts`, { method, headers })).toBe(405);
  });

  test("tells a script that its page token is stale", async ({ page }) => {
    for (const list of ["records", "search", "features", "suggestions"]) {
      const response = await page.request.get(`/api/v1/${list}?after=broken`);
      expect(response.status(), list).toBe(400);
      expect((await response.json()).refusal.sentence).toContain("after");
    }
  });

  test("finds files whose names hold dots, signs and escapes", async ({ page }) => {
    for (const name of AWKWARD_NAMES)
      for (const view of ["raw", "records"]) {
        const path = `/${view}/hostile/docs/adr/${name.split("/").map(encodeURIComponent).join("/")}`;
        expect((await page.request.get(path)).status(), path).toBe(200);
      }
  });

  for (const q of [
    '"',
    "((((",
    "source:",
    "date:>>",
    "a OR OR b",
    "\u0000",
    "-",
    "*",
    "日本語",
    "%",
    "x".repeat(4000),
  ])
    test(`answers a query as odd as ${JSON.stringify(q.slice(0, 12))}`, async ({ page }) => {
      for (const list of ["/search", "/prompts", "/decisions"])
        expect((await page.request.get(`${list}?q=${encodeURIComponent(q)}`)).status()).toBe(200);
    });
});
