import { expect, it } from "vitest";
import { readStrictYaml } from "../../sources/read-strict-yaml";
import { needsYaml } from "../header/needs-yaml";
import { parseRecord } from "../parse-record";
import { maskRecord } from "./mask-record";

// Made up, and cut in two so that no scanner takes this file for a leak.
const token = `${"gh"}p_Zk7Qw3Xv9Lm2Np5Rt8Yb4Hc6Jd1Fg0SaUeIo`;
const path = "history/prompts/001-bell/0002-ring.spec.prompt.md";

function mask(text: string) {
  const header = needsYaml(text);
  const yaml = header === null ? null : readStrictYaml(header);
  const bytes = new TextEncoder().encode(text);
  return maskRecord(parseRecord({ path, bytes, sha256: "0", yaml, digest: (part) => part }));
}

it("covers a secret in the text and in every field that was read from it", () => {
  const { record, secretCount } = mask(
    `---\ntitle: use ${token}\nlabels: [${token}]\ndate: ${token}\n---\n## Prompt\n${token}\n`,
  );
  expect(secretCount).toBe(4);
  expect(JSON.stringify(record)).not.toContain(token);
  expect(record.title).toBe(`use ${"•".repeat(token.length)}`);
  expect(record.text).toContain(`labels: [${"•".repeat(token.length)}]`);
});

it("covers what is left of a secret where a message cuts it short", () => {
  const { record } = mask(`---\ntitle: t\nstage: please use only this one ${token}\n---\nx\n`);
  expect(record.problems.map(({ message }) => message).join()).toMatch(/please use only this one •{20,}…/);
  expect(JSON.stringify(record)).not.toContain(token.slice(0, 8));
});

it("covers a secret that YAML's escapes hide in the text", () => {
  const escaped = token.replace("_", "\\u005f");
  const { record } = mask(`---\ntitle: "use ${escaped}"\n---\nx\n`);
  expect(record.title).toBe(`use ${"•".repeat(token.length)}`);
});

it("leaves a record without secrets as it is", () => {
  const text = "---\ntitle: Ring the bell\n---\n## Prompt\nLouder.\n";
  const { record, secretCount } = mask(text);
  expect(secretCount).toBe(0);
  expect(record).toMatchObject({ title: "Ring the bell", text, path });
});
