import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type ScratchFolder, scratchFolder } from "../lib/sources/scratch-folder";
import { main } from "./main";
import type { Terminal } from "./terminal";

const A = "docs/adr/0007-use-a-queue.md";
const B = "docs/adr/0008-use-a-log.md";
const decision = (title: string, status = "Proposed") =>
  `# ${title}\r\n\r\nDate: 2026-01-02\r\n\r\n## Status\r\n\r\n${status}\r\n\r\n## Context\r\n\r\n${title} matters.\r\n`;

function repository(files: Record<string, string> = { [A]: decision("7. Use a queue") }): ScratchFolder {
  const folder = scratchFolder({ ...files, gitconfig: "[user]\n\tname = Ann\n\temail = ann@example.org\n" });
  vi.stubEnv("GIT_CONFIG_GLOBAL", join(folder.root, "gitconfig"));
  vi.stubEnv("GIT_AUTHOR_NAME", "");
  vi.stubEnv("GIT_AUTHOR_EMAIL", "");
  folder.git("init", "-q", "-b", "main");
  folder.git("config", "user.name", "Mallory");
  folder.git("config", "core.autocrlf", "false");
  folder.commit("First");
  return folder;
}
afterEach(() => vi.unstubAllEnvs());

/** Run the program as `docket set-status …`; paths are relative to the folder. */
async function run(folder: ScratchFolder, ...args: string[]) {
  const out: string[] = [];
  const error: string[] = [];
  const terminal: Terminal = {
    out: (line) => void out.push(line),
    error: (line) => void error.push(line),
    progress: () => {},
    style: (_, text) => text,
    isInteractive: false,
  };
  const full = args.map((arg) =>
    arg.includes("/") && !arg.startsWith("docket/") ? join(folder.root, arg) : arg,
  );
  const code = await main(["set-status", ...full], terminal);
  return { code, out, said: error.join("\n"), patch: out.filter((line) => /^[-+][^-+]/.test(line)) };
}

const hash = (folder: ScratchFolder, path = A) =>
  createHash("sha256")
    .update(readFileSync(join(folder.root, path)))
    .digest("hex");

describe("docket set-status", () => {
  it("prints the patch, changes the one line, and brings every byte back", async () => {
    const folder = repository();
    const before = hash(folder);
    const { code, out, patch } = await run(folder, A, "accepted", "--inverse", "out/../undo.json");
    expect([code, patch]).toEqual([0, ["-Proposed", "+Accepted"]]);
    expect(out[0]).toBe(`--- a/${A}`);
    expect(folder.git("diff", "--numstat")).toBe(`1\t1\t${A}\n`);
    const undone = await run(folder, A, "--undo", "out/../undo.json");
    expect([undone.code, undone.patch, hash(folder)]).toEqual([0, ["-Accepted", "+Proposed"], before]);
  });

  it("writes nothing on a dry run", async () => {
    const folder = repository();
    const before = hash(folder);
    const { code, patch } = await run(folder, A, "rejected", "--dry-run", "--commit");
    expect([code, patch, hash(folder)]).toEqual([0, ["-Proposed", "+Rejected"], before]);
  });

  it("writes a patch that git applies", async () => {
    const folder = repository({ [A]: decision("7. Use a queue").replaceAll("\r\n", "\n") });
    const { out } = await run(folder, A, "accepted", "--dry-run");
    execFileSync("git", ["apply", "--check", "-"], { cwd: folder.root, input: `${out.join("\n")}\n` });
  });

  it("writes both files of a supersession, and undoes both", async () => {
    const folder = repository({
      [A]: decision("7. Use a queue", "Accepted"),
      [B]: decision("8. Use a log", "Accepted"),
    });
    const before = [hash(folder), hash(folder, B)];
    const { code, patch } = await run(
      folder,
      A,
      "superseded",
      "--superseded-by",
      B,
      "--inverse",
      "./undo.json",
      "--commit",
    );
    expect([code, patch]).toEqual([
      0,
      [
        "-Accepted",
        "+Superseded by [8. Use a log](0008-use-a-log.md)",
        "+Supersedes [7. Use a queue](0007-use-a-queue.md)",
      ],
    ]);
    expect(folder.git("show", "--format=%s", "--name-only", "HEAD")).toBe(
      `Supersede ADR-0007: 7. Use a queue\n\n${A}\n${B}\n`.replace("7. Use a queue", "Use a queue"),
    );
    const undone = await run(folder, A, "--undo", "./undo.json", "--commit");
    expect([undone.code, hash(folder), hash(folder, B)]).toEqual([0, ...before]);
    expect(folder.git("rev-list", "--count", "HEAD").trim()).toBe("3");
    expect(folder.git("status", "--porcelain", "--untracked-files=no")).toBe("");
  });

  it("commits in the name of the person's own configuration, never of the repository's", async () => {
    const folder = repository();
    const { code, out } = await run(folder, A, "accepted", "--commit");
    expect(code).toBe(0);
    expect(out.at(-1)).toBe("  git push origin main");
    expect(folder.git("log", "-1", "--format=%an <%ae>%n%B")).toBe(
      "Ann <ann@example.org>\nAccept ADR-0007: Use a queue\n\nDecision: ADR-0007\n\n",
    );
    const lines = folder.git("show", "--format=", "-U0", "HEAD").split("\n");
    expect(lines.filter((line) => /^[-+](?![-+])/.test(line))).toEqual(["-Proposed\r", "+Accepted\r"]);
  });

  it("leaves the work tree as it is when it commits to a new branch", async () => {
    const folder = repository();
    const before = hash(folder);
    const { code } = await run(folder, A, "accepted", "--branch", "docket/adr-0007");
    expect([code, hash(folder), folder.git("status", "--porcelain")]).toEqual([0, before, ""]);
    expect(folder.git("diff", "--numstat", "main", "docket/adr-0007")).toBe(`1\t1\t${A}\n`);
  });

  it("says it when the file is written and not committed", async () => {
    const folder = repository();
    folder.write(A, `${decision("7. Use a queue")}\r\nMore.\r\n`);
    const { code, out, said } = await run(folder, A, "accepted", "--commit");
    expect([code, out.at(-1)]).toEqual([1, `✓ ${A} written.`]);
    expect(said).toMatch(/^The file is written, and not committed:\n.*differs from the last commit/);
    expect(folder.git("rev-list", "--count", "HEAD").trim()).toBe("1");
  });

  it("names the places of a status that contradicts itself, and writes to the one that was chosen", async () => {
    const text = `---\r\nstatus: accepted\r\n---\r\n${decision("7. Use a queue", "Rejected")}`;
    const folder = repository({ [A]: text });
    const asked = await run(folder, A, "proposed");
    expect([asked.code, asked.out]).toEqual([1, []]);
    expect(asked.said).toMatch(
      /--place 1` \(everywhere\): .*--place 2` \(line-2\): .*--place 3` \(line-10\): /,
    );
    expect((await run(folder, A, "proposed", "--place", "9")).code).toBe(2);
    expect((await run(folder, A, "proposed", "--place", "line-10", "--dry-run")).patch).toEqual([
      "-status: accepted",
      "-Rejected",
      "+Proposed",
    ]);
    const { code } = await run(folder, A, "proposed", "--place", "1");
    expect(code).toBe(0);
    expect((await run(folder, A, "accepted")).patch).toEqual([
      "-status: proposed",
      "+status: accepted",
      "-Proposed",
      "+Accepted",
    ]);
    expect((await run(folder, A, "rejected", "--place", "1")).said).toContain("is no question");
  });

  it("gives a decision without a status a place for one", async () => {
    const folder = repository({ [A]: "# 7. Use a queue\n\n## Context\n\nC.\n" });
    expect((await run(folder, A, "proposed")).said).toContain("`--place 3` (section)");
    const { code, out } = await run(folder, A, "proposed", "--place", "list");
    expect(code).toBe(0);
    expect(out).toContain("+- Status: Proposed");
  });

  it("works outside git, and for a name with a line break", async () => {
    const folder = scratchFolder({ "adr/0001-a\nb.md": decision("1. A") });
    const { code, out } = await run(folder, "adr/0001-a\nb.md", "accepted");
    expect(code).toBe(0);
    expect(out.join("")).not.toContain("\n");
    expect((await run(folder, "adr/0001-a\nb.md", "rejected", "--commit")).said).toContain(
      "no git work tree",
    );
  });

  it("touches no file it cannot understand, or that is no plain file", async () => {
    const folder = repository({
      [A]: "# A\n\n- Status: accepted\n\n## Status\n\nRejected\n",
      [B]: decision("8. B"),
      "docs/adr/0009-c.md": "\0",
    });
    expect((await run(folder, A, "accepted")).said).toMatch(/contradicts itself.*\n.*Choose/);
    writeFileSync(join(folder.root, A), Buffer.from([0x23, 0x20, 0xff, 0xfe]));
    expect((await run(folder, A, "accepted")).said).toMatch(/not valid UTF-8/);
    expect((await run(folder, "docs/adr/0009-c.md", "accepted")).said).toMatch(/NUL/);
    expect((await run(folder, "docs/adr/none.md", "accepted")).said).toMatch(/cannot be read/);
    symlinkSync(join(folder.root, B), join(folder.root, "docs/adr/link.md"));
    expect((await run(folder, "docs/adr/link.md", "accepted")).code).toBe(1);
    chmodSync(join(folder.root, B), 0o444);
    const readOnly = await run(folder, B, "accepted", "--inverse", "./undo.json");
    expect([readOnly.code, readOnly.said]).toEqual([1, expect.stringContaining("is read-only")]);
    expect(existsSync(join(folder.root, "undo.json"))).toBe(false);
  });

  it("does not take back a change of a file that has changed since", async () => {
    const folder = repository();
    await run(folder, A, "accepted", "--inverse", "./undo.json");
    expect((await run(folder, A, "rejected", "--inverse", "./undo.json")).said).toMatch(/exists/);
    folder.write(A, `${readFileSync(join(folder.root, A), "utf8")}x`);
    expect((await run(folder, A, "--undo", "./undo.json")).said).toMatch(/has changed since/);
    writeFileSync(join(folder.root, "undo.json"), "{}");
    expect((await run(folder, A, "--undo", "./undo.json")).said).toMatch(/is not a file that/);
  });

  it("speaks as its neighbours do", async () => {
    const folder = repository({
      [A]: decision("7. A"),
      [B]: decision("8. B", "Approved"),
      "docs/adr/README.md": "x",
    });
    expect((await run(folder, A, "accepted", "--dry-run")).patch).toEqual(["-Proposed", "+Approved"]);
  });

  it("supersedes only by what is accepted", async () => {
    const folder = repository({ [A]: decision("7. A", "Accepted"), [B]: decision("8. B") });
    expect((await run(folder, A, "superseded", "--superseded-by", B)).said).toMatch(/is not accepted/);
  });

  it.each([
    [[], /needs a file/],
    [[A], /No status/],
    [[A, "done"], /"done" is no status/],
    [[A, "accepted", "--superseded-by", B], /goes with `superseded`/],
    [[A, "accepted", "--undo", "x"], /takes a file and nothing else/],
    [[A, "accepted", "--branch", "b", "--inverse", "x"], /nothing for `--inverse`/],
    [[A, "accepted", "--force"], /knows no option --force/],
  ])("does not guess what %j means", async (args, why) => {
    const folder = repository();
    const { code, said } = await run(folder, ...args);
    expect([code, said]).toEqual([2, expect.stringMatching(why)]);
  });
});
