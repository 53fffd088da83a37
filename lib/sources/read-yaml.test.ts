import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createYamlReader, type YamlReader } from "./read-yaml";

const folder = mkdtempSync(join(process.cwd(), "node_modules", ".yaml-child-"));
const child = join(folder, "yaml-child.mjs");
/** Answers as the real one does, but dies of one word and sleeps over another. */
const frail = join(folder, "frail.mjs");
let reader: YamlReader;

beforeAll(async () => {
  const settings = { bundle: true, platform: "node", format: "esm", packages: "external" } as const;
  await build({ ...settings, entryPoints: ["lib/sources/yaml-child.ts"], outfile: child });
  writeFileSync(
    frail,
    `process.send({ is: "ready" });
    process.on("message", function next({ id, headers, index = 0, asked = [] }) {
      const header = headers[index];
      if (header === undefined) return;
      asked = [...asked, header];
      if (header === "deadly") process.abort();
      if (header === "endless") for (;;) {}
      const reading = { ok: true, entries: [{ key: asked.join(" "), value: null, line: 1 }] };
      process.send({ is: "reading", id, index, reading }, () => next({ id, headers, index: index + 1, asked }));
    });`,
  );
  reader = createYamlReader(child);
});
afterAll(async () => {
  await reader.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the process that reads YAML", () => {
  it("answers every header in order", async () => {
    const headers = Array.from({ length: 150 }, (_, i) => `id: ${i}\nlabels: {a: [x, y]}`);
    const readings = await reader.read(headers);
    expect(readings).toHaveLength(150);
    expect(readings[149]).toMatchObject({
      ok: true,
      entries: [{ key: "id", value: "149", line: 1 }, { key: "labels" }],
    });
  });

  it("says at which line and why a header cannot be read", async () => {
    const [reading] = await reader.read(["id: 1\ntitle: a: b"]);
    expect(reading).toEqual({ ok: false, line: 2, message: "a value holds “: ” without quotes" });
  });

  it("refuses bombs without dying of them", async () => {
    const bombs = [
      `a: ${"[".repeat(20_000)}`,
      "- ".repeat(20_000),
      `a: &a [x]\nb: [*a, *a]`,
      `${"  ".repeat(70)}a:`.replace(
        /^/,
        Array.from({ length: 70 }, (_, i) => `${"  ".repeat(i)}k:\n`).join(""),
      ),
      "a: !!binary x",
      "<<: {a: b}",
    ];
    const readings = await reader.read(bombs);
    expect(readings.map((reading) => reading.ok)).toEqual(bombs.map(() => false));
    expect((await reader.read(["a: {b: c}"]))[0]?.ok).toBe(true);
  });

  it("loses only the header that kills it, and the one that never ends", async () => {
    const weak = createYamlReader(frail);
    const readings = await weak.read(["one", "deadly", "two", "endless", "three"]);
    expect(readings.map((reading) => reading.ok)).toEqual([true, false, true, false, true]);
    expect(readings[1]).toMatchObject({ message: "it cannot be read safely" });
    expect(readings[3]).toMatchObject({ message: "it takes too long to read" });
    await weak.close();
  }, 120_000);

  it("asks nothing twice: what was answered before a header that never ends stays answered", async () => {
    const weak = createYamlReader(frail);
    const readings = await weak.read(["one", "two", "endless", "three", "four"]);
    expect(readings.map((reading) => (reading.ok ? reading.entries[0]?.key : null))).toEqual([
      "one",
      "one two",
      null,
      "three",
      "three four",
    ]);
    await weak.close();
  }, 120_000);

  it("answers with “not ok” when there is no such process", async () => {
    const missing = createYamlReader(join(tmpdir(), "docket-no-such-child.mjs"));
    expect((await missing.read(["a: {b: c}"]))[0]?.ok).toBe(false);
    await missing.close();
  });
});
