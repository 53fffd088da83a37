import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FileChange, LoggedCommit } from "./logged-commit";
import { logParser } from "./parse-log";

const hash = fc.stringMatching(/^[0-9a-f]{40}$/);
const name = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
    fc.constantFrom('"a\nb"', ":100644 x", "-x", " a "),
  )
  .filter((text) => !/[\0\uFFFD]/.test(text));
const person = fc.record({
  name: fc.constantFrom("Ada", 'Łukasz "Q" O\'Neil', "", "李"),
  mail: fc.constantFrom("ada@example.org", "", "x"),
});
const change: fc.Arbitrary<FileChange> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("added" as const, "modified" as const),
    path: name,
    from: fc.constant(null),
    blob: hash,
  }),
  fc.record({ kind: fc.constant("renamed" as const), path: name, from: name, blob: hash }),
  fc.record({
    kind: fc.constant("deleted" as const),
    path: name,
    from: fc.constant(null),
    blob: fc.constant(null),
  }),
);
const commit: fc.Arbitrary<LoggedCommit> = fc.record({
  hash,
  parents: fc.array(hash, { maxLength: 3 }),
  author: person,
  authoredAt: fc.integer({ min: 0, max: 4_000_000_000 }).map((s) => new Date(s * 1000).toISOString()),
  committer: person,
  committedAt: fc.integer({ min: 0, max: 4_000_000_000 }).map((s) => new Date(s * 1000).toISOString()),
  trailers: fc.array(
    fc.record({
      key: fc.constantFrom("Co-authored-by", "Reviewed-by"),
      value: fc.constantFrom("Ada <a@b>", "x: y", ""),
    }),
    { maxLength: 3 },
  ),
  changes: fc.array(change, { maxLength: 5 }),
});

const NONE = "0".repeat(40);
const seconds = (iso: string) => String(Date.parse(iso) / 1000);

/** As git writes it. */
function written(commits: readonly LoggedCommit[]): string {
  return commits
    .map((one) => {
      const trailers = one.trailers.map(({ key, value }) => `${key}: ${value}\n`).join("");
      const fields = [
        one.hash,
        one.parents.join(" "),
        one.author.name,
        one.author.mail,
        seconds(one.authoredAt),
      ];
      fields.push(one.committer.name, one.committer.mail, seconds(one.committedAt), trailers);
      const entries = one.changes.map((entry, index) => {
        const lead = index === 0 ? "\n" : "";
        if (entry.kind === "added") return `${lead}:000000 100644 ${NONE} ${entry.blob} A\0${entry.path}\0`;
        if (entry.kind === "deleted")
          return `${lead}:100644 000000 ${hashOf(entry)} ${NONE} D\0${entry.path}\0`;
        if (entry.kind === "renamed")
          return `${lead}:100644 100755 ${entry.blob} ${entry.blob} R087\0${entry.from}\0${entry.path}\0`;
        return `${lead}:100644 100644 ${NONE} ${entry.blob} M\0${entry.path}\0`;
      });
      return `${fields.join("\0")}\0\0${entries.join("")}`;
    })
    .join("");
}
const hashOf = (entry: FileChange) => (entry.path.length % 2 === 0 ? NONE : "a".repeat(40));

describe("the parser of a log", () => {
  it("reads every commit back, however the output is cut into pieces", () => {
    fc.assert(
      fc.property(
        fc.array(commit, { maxLength: 6 }),
        fc.array(fc.integer({ min: 1, max: 90 })),
        (commits, cuts) => {
          const parser = logParser();
          const found: LoggedCommit[] = [];
          let text = written(commits);
          for (const size of cuts) {
            found.push(...parser.push(text.slice(0, size)));
            text = text.slice(size);
          }
          found.push(...parser.push(text), ...parser.end());
          expect(found).toEqual(commits);
        },
      ),
    );
  });

  it("never throws, whatever it is given", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom("\0", "\n:", "a".repeat(40)))), (pieces) => {
        const parser = logParser();
        for (const piece of pieces) parser.push(piece);
        parser.end();
      }),
    );
  });

  it("tells a merge by what it made itself", () => {
    const header = ["b".repeat(40), "", "A", "a@b", "1", "A", "a@b", "1", ""].join("\0");
    const blob = "c".repeat(40);
    const raw = `::100644 100644 100644 ${NONE} ${NONE} ${blob} MM\0docs/a.md\0`;
    const added = `::000000 000000 100644 ${NONE} ${NONE} ${blob} AA\0docs/b.md\0`;
    const parser = logParser();
    expect([...parser.push(`${header}\0\0${raw}${added}`), ...parser.end()][0]?.changes).toEqual([
      { kind: "modified", path: "docs/a.md", from: null, blob },
      { kind: "added", path: "docs/b.md", from: null, blob },
    ]);
  });

  it("takes a link or a submodule in a file's place for the file's end", () => {
    const header = ["b".repeat(40), "", "A", "a@b", "1", "A", "a@b", "1", ""].join("\0");
    const raw = `\n:100644 120000 ${NONE} ${"c".repeat(40)} T\0a.md\0:000000 160000 ${NONE} ${NONE} A\0b.md\0`;
    const parser = logParser();
    expect([...parser.push(`${header}\0\0${raw}`), ...parser.end()][0]?.changes).toEqual([
      { kind: "deleted", path: "a.md", from: null, blob: null },
    ]);
  });

  it("keeps a forged date within the calendar", () => {
    for (const at of ["99999999999999", "-5", "x", ""]) {
      const header = ["b".repeat(40), "", "A", "a@b", at, "A", "a@b", at, ""].join("\0");
      const parser = logParser();
      const [first] = [...parser.push(`${header}\0\0`), ...parser.end()];
      expect(first?.committedAt).toBe("1970-01-01T00:00:00.000Z");
    }
  });
});
