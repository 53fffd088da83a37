import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findSecrets, maskSecrets } from "./mask-secrets";
import { SECRET_RULES } from "./secret-rules";

// Made up here, and cut in two so that no scanner takes this file for a leak.
const body = "Zk7Qw3Xv9Lm2Np5Rt8Yb4Hc6Jd1Fg0SaUeIoTrWq";
const hex = "4f9a1c7e2b8d3056e1f4a9c2b7d80635f9a1c7e2b8d30564f9a1c7e2b8d3056e";
const join = (...parts: string[]) => parts.join("");
const secrets: [string, string][] = [
  ["aws-access-key", join("AK", "IAQ7WZ5NXKRM3TBL2V")],
  ["aws-access-key", join("AK", "IAQWERTYUIOPASDFGH")],
  ["github-token", join("gh", "p_", body)],
  ["gitlab-token", join("glp", "at-", body.slice(0, 20))],
  ["slack-token", join("xox", "b-7351-8842-", body.slice(0, 24))],
  ["stripe-key", join("sk_", "live_", body.slice(0, 24))],
  ["anthropic-key", join("sk-", "ant-api03-", body)],
  ["openai-key", join("sk-", "proj-", body)],
  ["openai-old-key", join("sk-", body)],
  ["google-api-key", join("AI", "za", body.slice(0, 35))],
  ["huggingface-token", join("hf", "_", body.slice(0, 34))],
  ["npm-token", join("np", "m_", body.slice(0, 36))],
  ["neon-password", join("np", "g_", body.slice(0, 12))],
  ["json-web-token", join("ey", "JhbGciOiJIUzI1NiJ9.", "eyJzdWIiOiI3MzUxODg0MiJ9.", body)],
  ["digitalocean-token", join("dop", "_v1_", hex)],
  ["telegram-token", join("735188429:", "AA", body.slice(0, 33))],
];

describe("secrets", () => {
  it("have rules enough, each with its own name", () => {
    expect(SECRET_RULES.length).toBeGreaterThanOrEqual(40);
    expect(new Set(SECRET_RULES.map((rule) => rule.id)).size).toBe(SECRET_RULES.length);
  });

  for (const [rule, secret] of secrets) {
    it(`of the kind ${rule} are found in prose, in quotes and in assignments`, () => {
      for (const [before, after] of [
        ["use ", " now"],
        ['key="', '"'],
        ["KEY=", "\n"],
        ["`", "`."],
      ]) {
        const found = findSecrets(`${before}${secret}${after}`);
        expect(found.map((span) => span.rule)).toEqual([rule]);
        expect(`${before}${secret}${after}`.slice(found[0]?.start, found[0]?.end)).toContain(
          secret.slice(-20),
        );
      }
    });
  }

  it("in addresses: the password alone is covered, the host stays readable", () => {
    const text = `postgres://ann:${body.slice(0, 14)}@db.example.org:5432/x`;
    expect(maskSecrets(text, findSecrets(text))).toBe(
      `postgres://ann:${"•".repeat(14)}@db.example.org:5432/x`,
    );
  });

  it("behind a name that says so", () => {
    const text = `BETTER_AUTH_SECRET=${body.slice(0, 32)}\n"jwt_secret": "${body.slice(3, 35)}"`;
    expect(findSecrets(text).map((span) => span.rule)).toEqual(["named-secret", "named-secret"]);
  });

  it("of a key block, its lines kept", () => {
    const text = `-----BEGIN RSA ${"PRIVATE KEY"}-----\n${body}\n${body}\n-----END RSA ${"PRIVATE KEY"}-----`;
    const masked = maskSecrets(text, findSecrets(text));
    expect(masked.split("\n")).toHaveLength(4);
    expect(masked).not.toContain(body);
  });

  it("are not seen in examples, paths, hashes and words", () => {
    const innocent = [
      join("AK", "IAIOSFODNN7EXAMPLE"),
      "sk-proj-your-key-here-and-more-of-it-in-this-place",
      join("gh", "p_", "x".repeat(36)),
      "postgresql://user:password@host/db",
      "postgres://postgres:postgres@localhost:5432/app",
      "https://[user]:[password]@host",
      "specs/001-task-management-with-a-long-name/quickstart-2025.md",
      "history/prompts/003-frontend/0001-risk-split-editor-12345.green.prompt.md",
      "sha256-4f9a1c7e2b8d3056e1f4a9c2b7d80635",
      "commit 4f9a1c7e2b8d3056e1f4a9c2b7d80635f9a1c7e2",
      "OPENAI_API_KEY=process.env.OPENAI_API_KEY_2025_NEW",
      "api_key: settings.secret_store_api_key_v2_production",
      "secret-key-of-all-secrets",
    ];
    for (const text of innocent) expect(findSecrets(text)).toEqual([]);
  });

  it("are masked in place: same length, same lines, nothing of them left", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(...secrets.map(([, secret]) => secret), "\r\n", " "),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join(" ");
        const found = findSecrets(text);
        const masked = maskSecrets(text, found);
        expect(masked).toHaveLength(text.length);
        expect(masked.split(/[\r\n]/)).toHaveLength(text.split(/[\r\n]/).length);
        expect(findSecrets(masked)).toEqual([]);
        let past = 0;
        for (const { start, end } of found) {
          expect(start).toBeGreaterThanOrEqual(past);
          expect(end).toBeGreaterThan(start);
          past = end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
