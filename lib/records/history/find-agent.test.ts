import { describe, expect, it } from "vitest";
import { agentOf, findAgent } from "./find-agent";
import { KNOWN_AGENTS } from "./known-agents";

const human = { name: "Ada", mail: "ada@example.org" };
const by = (value: string) => ({ key: "Co-Authored-By", value });

describe("an agent", () => {
  it("is known by its address, whatever its name", () => {
    const commit = { author: { name: "Ada", mail: "noreply@anthropic.com" }, committer: human, trailers: [] };
    expect(findAgent(commit)).toEqual({ name: "Claude", as: "author" });
  });

  it("is not known by its name: anybody may be called Claude", () => {
    const claude = { name: "Claude", mail: "claude.monet@example.org" };
    expect(
      findAgent({ author: claude, committer: claude, trailers: [by("Claude <claude@example.org>")] }),
    ).toBeNull();
  });

  it("is seen when it wrote along", () => {
    const commit = { author: human, committer: human, trailers: [by("Cursor <cursoragent@cursor.com>")] };
    expect(findAgent(commit)).toEqual({ name: "Cursor", as: "co-author" });
    expect(
      findAgent({ ...commit, trailers: [{ key: "Reviewed-by", value: "x <cursoragent@cursor.com>" }] }),
    ).toBeNull();
  });

  it.each([
    ["158243242+devin-ai-integration[bot]@users.noreply.github.com", "Devin"],
    ["198982749+Copilot@users.noreply.github.com", "Copilot"],
    ["223556219+Copilot@users.noreply.github.com", "Copilot"],
    ["49699333+dependabot[bot]@users.noreply.github.com", "dependabot[bot]"],
    ["1+claude@users.noreply.github.com", null],
    ["12345+ada@users.noreply.github.com", null],
    ["noreply@github.com", null],
    ["", null],
  ])("%s is %s", (mail, name) => expect(agentOf(mail)).toBe(name));

  it("stands in a closed list, each with its source and each address once", () => {
    const mails = KNOWN_AGENTS.flatMap((agent) => [
      ...agent.mails,
      ...agent.logins.map((login) => `${login}[bot]`),
    ]);
    expect(new Set(mails).size).toBe(mails.length);
    expect(mails.filter((mail) => mail !== mail.toLowerCase())).toEqual([]);
    expect(KNOWN_AGENTS.filter((agent) => agent.source.length < 10 || mails.length === 0)).toEqual([]);
  });
});
