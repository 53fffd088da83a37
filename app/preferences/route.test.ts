import { describe, expect, it } from "vitest";
import { POST } from "./route";

const choose = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  POST(
    new Request("http://localhost:3625/preferences", {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { host: "localhost:3625", origin: "http://localhost:3625", ...headers },
    }),
  );

describe("a choice posted without a script", () => {
  it("is kept, and leads back to where it was made", async () => {
    const answer = await choose({ theme: "dark" }, { referer: "http://localhost:3625/prompts?q=x" });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/prompts?q=x");
    expect(answer.headers.get("set-cookie")).toMatch(
      /^docket-theme=dark; Path=\/; Max-Age=\d+; SameSite=Lax$/,
    );
  });

  it("keeps the columns and the order of one list, also when no column is left", async () => {
    const cookies = async (fields: Record<string, string>) =>
      (await choose(fields)).headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
    expect(await cookies({ list: "prompts", column: "model", order: "title", density: "roomy" })).toEqual([
      "docket-density=roomy",
      "docket-columns-prompts=title.model",
      "docket-order-prompts=title",
    ]);
    expect(await cookies({ list: "search", order: "date" })).toContain("docket-columns-search=title");
    expect((await choose({ list: "nowhere", order: "date" })).status).toBe(400);
    expect((await choose({ list: "prompts", order: "date; Path=/x" })).status).toBe(400);
    expect((await choose({ column: "model" })).status).toBe(400);
  });

  it("never leads to another host", async () => {
    const answer = await choose({ theme: "dark" }, { referer: "http://example.org/prompts" });
    expect(answer.headers.get("location")).toBe("/");
  });

  it("is refused when it is no choice, or comes from elsewhere", async () => {
    expect((await choose({ theme: "pink" })).status).toBe(400);
    expect((await choose({ colour: "pink" })).status).toBe(400);
    expect((await choose({ theme: "dark" }, { origin: "http://example.org" })).status).toBe(403);
  });
});
