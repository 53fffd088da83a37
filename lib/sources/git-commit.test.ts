import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findWorkTree } from "./find-work-tree";
import { type Committed, commitFiles, commitReadiness } from "./git-commit";
import { commitToNewBranch, refuseNewBranch } from "./git-new-branch";
import type { CommitOrder } from "./make-commit";
import { type ScratchFolder, scratchFolder } from "./scratch-folder";

const OLD = "# A\n\nStatus: proposed\n\nBecause.\n";
const NEW = "# A\n\nStatus: accepted\n\nBecause.\n";
const PATH = "docs/adr/0001-a.md";

function repository(files: Record<string, string> = { [PATH]: OLD, "src/code.ts": "1\n" }): ScratchFolder {
  const folder = scratchFolder(files);
  folder.git("init", "-q", "-b", "main");
  folder.commit("First");
  return folder;
}

const placeOf = (root: string) => findWorkTree(root)!;
const order = (path = PATH, from: string | null = OLD, to: string | null = NEW): CommitOrder => ({
  files: [
    {
      path,
      oldBytes: from === null ? null : Buffer.from(from),
      newBytes: to === null ? null : Buffer.from(to),
    },
  ],
  message: "Accept A\n\nDecision: ADR-0001\n",
  author: { name: "Ada Lovelace", mail: "ada@example.org" },
  committer: { name: "Docket", mail: "docket@example.org" },
  when: new Date("2026-11-21T10:00:00Z"),
});

/** As it happens: readiness, write, commit. */
async function writeAndCommit(folder: ScratchFolder, what = order(), place = placeOf(folder.root)) {
  const ready = await commitReadiness(place, what.files);
  for (const { path, newBytes } of what.files) {
    if (newBytes) writeFileSync(join(place.folder, path), newBytes);
    else folder.delete(path);
  }
  const answer = await commitFiles(place, what, { waitMs: 50 });
  return { ready, answer };
}

describe("a commit", () => {
  it("shows exactly the line that changed, and leaves a clean work tree", async () => {
    const folder = repository();
    const { ready, answer } = await writeAndCommit(folder);
    expect(ready).toBeNull();
    expect(answer).toMatchObject({ committed: true, branch: "main", isEarlier: false });
    expect(folder.git("rev-parse", "HEAD").trim()).toBe((answer as Committed).commit);
    const shown = folder.git("show", "--format=%an <%ae>|%cn <%ce>|%aI|%B", "-U0", "HEAD");
    expect(shown.split("\n").slice(0, 4)).toEqual([
      "Ada Lovelace <ada@example.org>|Docket <docket@example.org>|2026-11-21T10:00:00+00:00|Accept A",
      "",
      "Decision: ADR-0001",
      "",
    ]);
    expect(shown.split("\n").filter((line) => /^[-+]/.test(line))).toEqual([
      `--- a/${PATH}`,
      `+++ b/${PATH}`,
      "-Status: proposed",
      "+Status: accepted",
    ]);
    expect(folder.git("status", "--porcelain")).toBe("");
    expect(folder.git("fsck", "--strict")).toBe("");
    expect(folder.git("reflog", "-1", "--format=%gs")).toBe("docket: commit\n");
    expect(existsSync(join(folder.root, ".git/index.lock"))).toBe(false);
  });

  it("takes nothing else along: what others changed or staged stays as it is", async () => {
    const folder = repository();
    folder.write("src/code.ts", "2\n");
    folder.git("add", "src/code.ts");
    folder.write("src/code.ts", "3\n");
    folder.write("src/new.ts", "new\n");
    const { answer } = await writeAndCommit(folder);
    expect(answer).toMatchObject({ committed: true });
    expect(folder.git("show", "--format=", "--name-only", "HEAD")).toBe(`${PATH}\n`);
    expect(folder.git("status", "--porcelain")).toBe("MM src/code.ts\n?? src/new.ts\n");
  });

  it("can be the first one, and can add and remove a file", async () => {
    const folder = scratchFolder({ "other.txt": "x" });
    folder.git("init", "-q", "-b", "main");
    mkdirSync(join(folder.root, "docs/adr"), { recursive: true });
    expect((await writeAndCommit(folder, order(PATH, null))).answer).toMatchObject({ committed: true });
    expect(folder.git("ls-tree", "-r", "--name-only", "HEAD")).toBe(`${PATH}\n`);
    expect(folder.git("status", "--porcelain")).toBe("?? other.txt\n");
    expect((await writeAndCommit(folder, order("docs/adr/0002-b.md", null))).answer).toMatchObject({
      committed: true,
    });
    expect((await writeAndCommit(folder, order("docs/adr/0002-b.md", NEW, null))).answer).toMatchObject({
      committed: true,
    });
    expect(folder.git("show", "--format=", "--name-status", "HEAD")).toBe("D\tdocs/adr/0002-b.md\n");
    expect(folder.git("status", "--porcelain")).toBe("?? other.txt\n");
  });

  it.each(["-rf.md", "new\nline.md", 'quo"te\t.md', "ünï code.md", ":(glob)*.md", "*.md"])(
    "commits a file however it is called: %j",
    async (name) => {
      const folder = repository({ [`docs/adr/${name}`]: OLD, "docs/adr/other.md": OLD });
      const { answer } = await writeAndCommit(folder, order(`docs/adr/${name}`));
      expect(answer).toMatchObject({ committed: true });
      expect(folder.git("show", "--format=", "--name-only", "-z", "HEAD")).toBe(`docs/adr/${name}\0`);
      expect(folder.git("status", "--porcelain")).toBe("");
    },
  );

  it("keeps the mode of a file", async () => {
    const folder = repository();
    chmodSync(join(folder.root, PATH), 0o755);
    folder.commit("Executable");
    await writeAndCommit(folder);
    expect(folder.git("ls-tree", "HEAD", PATH)).toMatch(/^100755 /);
  });

  it("of a file with CRLF that git keeps with LF shows the changed line alone", async () => {
    const folder = repository({ ".gitattributes": "*.md text eol=crlf\n", [PATH]: OLD });
    const crlf = (text: string) => text.replaceAll("\n", "\r\n");
    folder.write(PATH, crlf(OLD));
    const { ready, answer } = await writeAndCommit(folder, order(PATH, crlf(OLD), crlf(NEW)));
    expect([ready, answer]).toMatchObject([null, { committed: true }]);
    expect(folder.git("show", "--format=", "--numstat", "HEAD")).toBe(`1\t1\t${PATH}\n`);
    expect(folder.git("status", "--porcelain")).toBe("");
  });

  it("works in a linked work tree, and in a folder below the top", async () => {
    const folder = repository();
    folder.git("worktree", "add", "-q", "linked", "-b", "other");
    const linked = { ...placeOf(join(folder.root, "linked")) };
    expect((await writeAndCommit(folder, order(), linked)).answer).toMatchObject({ branch: "other" });
    expect(folder.git("-C", "linked", "status", "--porcelain")).toBe("");
    const below = placeOf(join(folder.root, "docs"));
    expect((await writeAndCommit(folder, order("adr/0001-a.md"), below)).answer).toMatchObject({
      branch: "main",
    });
    expect(folder.git("status", "--porcelain")).toBe("?? linked/\n");
  });

  it("works in a submodule as in the repository it is", async () => {
    const inner = repository();
    const folder = repository({ "README.md": "x" });
    folder.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", inner.root, "sub");
    folder.commit("Submodule");
    const answer = await writeAndCommit(folder, order(), placeOf(join(folder.root, "sub")));
    expect(answer.answer).toMatchObject({ committed: true });
    expect(folder.git("-C", "sub", "status", "--porcelain")).toBe("");
    expect(folder.git("status", "--porcelain")).toBe(" M sub\n");
  });

  it("is not made twice: the same bytes are found in the last commit", async () => {
    const folder = repository();
    const { answer } = await writeAndCommit(folder);
    const again = await commitFiles(placeOf(folder.root), order());
    expect(again).toEqual({ ...answer, isEarlier: true });
  });

  it("goes through when somebody has staged just these bytes", async () => {
    const folder = repository();
    folder.write(PATH, NEW);
    folder.git("add", PATH);
    expect(await commitFiles(placeOf(folder.root), order())).toMatchObject({ committed: true });
    expect(folder.git("status", "--porcelain")).toBe("");
  });

  it("names nobody's forged identity: a name cannot break out of its line", async () => {
    const folder = repository();
    const author = { name: "Eve <x@y>\nReviewed-by: Ada", mail: "eve@example.org>\n<ada@example.org" };
    await writeAndCommit(folder, { ...order(), author, committer: { name: ".,;", mail: "" } });
    expect(folder.git("log", "-1", "--format=%an|%ae|%cn|%ce|%B")).toBe(
      "Eve x@y Reviewed-by: Ada|eve@example.org ada@example.org|unknown||Accept A\n\nDecision: ADR-0001\n\n",
    );
  });

  it("follows one another: of twenty at once none is lost", async () => {
    const names = Array.from({ length: 20 }, (_, index) => `docs/adr/${index}.md`);
    const folder = repository(Object.fromEntries(names.map((name) => [name, OLD])));
    const place = placeOf(folder.root);
    for (const name of names) folder.write(name, NEW);
    const answers = await Promise.all(
      names.map((name) => commitFiles(place, order(name), { waitMs: 60_000 })),
    );
    expect(answers.filter((answer) => "committed" in answer)).toHaveLength(20);
    expect(folder.git("rev-list", "--count", "HEAD").trim()).toBe("21");
    expect(folder.git("status", "--porcelain")).toBe("");
  }, 120_000);
});

describe("refuses to commit, and leaves branch and index alone, when", () => {
  const cases: [string, string, (folder: ScratchFolder) => void][] = [
    ["the file has other changes", "path-dirty", (folder) => folder.commit("Second")],
    [
      "changes of the file are staged",
      "path-staged",
      (folder) => {
        folder.write(PATH, "mine\n");
        folder.git("add", PATH);
        folder.write(PATH, OLD);
      },
    ],
    [
      "a merge is in progress",
      "operation-in-progress",
      (folder) => {
        folder.git("checkout", "-q", "-b", "side");
        folder.git("commit", "-q", "--allow-empty", "-m", "Side");
        folder.git("checkout", "-q", "main");
        folder.git("merge", "-q", "--no-ff", "--no-commit", "side");
      },
    ],
    [
      "a rebase is in progress",
      "operation-in-progress",
      (folder) => {
        folder.git("commit", "-q", "--allow-empty", "-m", "Next");
        folder.git(
          "-c",
          "sequence.editor=sed -i s/^pick/edit/",
          "rebase",
          "-q",
          "-i",
          "--keep-empty",
          "HEAD~1",
        );
      },
    ],
    ["no branch is checked out", "head-detached", (folder) => folder.git("checkout", "-q", "--detach")],
    ["another git holds the index", "index-locked", (folder) => folder.write(".git/index.lock", "")],
  ];
  it.each(cases)("%s", async (_, code, prepare) => {
    const folder = repository();
    if (code === "path-dirty") folder.write(PATH, `${OLD}more\n`);
    prepare(folder);
    const state = () => [
      folder.git("rev-parse", "HEAD"),
      folder.git("ls-files", "-s"),
      readFileSync(join(folder.root, ".git/index")).length,
    ];
    const before = state();
    const { ready, answer } = await writeAndCommit(folder);
    for (const refusal of [ready, answer]) {
      expect(refusal).toMatchObject({ refused: true, code });
      expect(refusal).toHaveProperty("sentence", expect.stringMatching(/^[A-Zd].*\.$/));
      expect(refusal).toHaveProperty("nextStep", expect.stringMatching(/^[A-Z].*\.$/));
    }
    expect(state()).toEqual(before);
    expect(readFileSync(join(folder.root, PATH), "utf8")).toBe(NEW);
  });

  it("the file belongs to a repository inside this one", async () => {
    const folder = repository({ "README.md": "x" });
    mkdirSync(join(folder.root, "inner"));
    folder.git("init", "-q", "inner");
    folder.write("inner/0001-a.md", OLD);
    const what = order("inner/0001-a.md", null);
    expect(await commitFiles(placeOf(folder.root), what)).toMatchObject({ code: "other-repository" });
    expect(await commitFiles(placeOf(folder.root), order(".git/config", null))).toMatchObject({
      code: "other-repository",
    });
  });

  it("its own folder hands on to another repository", async () => {
    const victim = repository();
    const before = victim.git("rev-parse", "HEAD");
    const folder = repository();
    folder.write(".git/commondir", join(victim.root, ".git"));
    expect(await commitFiles(placeOf(folder.root), order())).toMatchObject({ code: "git-folder-linked" });

    const posing = scratchFolder({ ".git": `gitdir: ${victim.root}/.git\n`, [PATH]: OLD });
    expect(await commitFiles(placeOf(posing.root), order())).toMatchObject({ code: "git-folder-linked" });

    const linked = repository();
    linked.delete(".git/refs/heads");
    symlinkSync(join(victim.root, ".git/refs/heads"), join(linked.root, ".git/refs/heads"));
    expect(await commitFiles(placeOf(linked.root), order())).toMatchObject({ code: "git-folder-linked" });
    expect(victim.git("rev-parse", "HEAD")).toBe(before);
  });

  it("the branch moves at the last moment; the index is as it was", async () => {
    const folder = repository();
    folder.write(PATH, NEW);
    const before = folder.git("ls-files", "-s");
    let theirs = "";
    const answer = await commitFiles(placeOf(folder.root), order(), {
      onStep: (step) => {
        if (step !== "staged") return;
        const tree = folder.git("rev-parse", "HEAD^{tree}").trim();
        theirs = folder.git("commit-tree", "-m", "Theirs", "-p", "HEAD", tree).trim();
        folder.git("update-ref", "refs/heads/main", theirs);
      },
    });
    expect(answer).toMatchObject({ code: "branch-moved" });
    expect(folder.git("rev-parse", "HEAD").trim()).toBe(theirs);
    expect(folder.git("ls-files", "-s")).toBe(before);
    expect(await commitFiles(placeOf(folder.root), order())).toMatchObject({ committed: true });
  });
});

it("runs no program that the repository names: hooks, filters, signing, aliases, file system monitor", async () => {
  const folder = repository();
  const proof = join(folder.root, ".git/ran");
  const program = join(folder.root, ".git/program.sh");
  writeFileSync(program, `#!/bin/sh\necho "$0 $@" >> ${proof}\ncat\n`, { mode: 0o755 });
  const hooks = ["pre-commit", "prepare-commit-msg", "commit-msg", "post-commit", "reference-transaction"];
  for (const hook of [...hooks, "post-index-change", "post-checkout", "pre-auto-gc", "post-rewrite"])
    writeFileSync(join(folder.root, ".git/hooks", hook), `#!/bin/sh\ntouch ${proof}\n`, { mode: 0o755 });
  folder.write(".git/info/attributes", "*.md filter=bad diff=bad merge=bad\n");
  const keys = [
    "gpg.program",
    "gpg.ssh.program",
    "core.fsmonitor",
    "core.editor",
    "sequence.editor",
    "core.pager",
  ];
  const filters = ["filter.bad.clean", "filter.bad.smudge", "filter.bad.process", "diff.bad.textconv"];
  const commands = ["commit-tree", "hash-object", "update-index", "write-tree", "update-ref", "rev-parse"];
  for (const key of [...keys, ...filters, ...commands.map((name) => `alias.${name}`)])
    folder.git("config", key, program);
  for (const [key, value] of [
    ["commit.gpgSign", "true"],
    ["gpg.format", "ssh"],
    ["user.signingKey", "x"],
    ["core.hooksPath", join(folder.root, ".git/hooks")],
    ["core.autocrlf", "true"],
    ["i18n.commitEncoding", "latin1"],
    ["user.name", "Mallory"],
    ["core.worktree", "/"],
    ["core.splitIndex", "true"],
  ] as const)
    folder.git("config", key, value);
  folder.write(PATH, NEW);
  const place = placeOf(folder.root);
  const what = { ...order(), message: "Nimm A an: größer" };
  expect(await commitReadiness(place, what.files)).toBeNull();
  expect(await commitFiles(place, what)).toMatchObject({ committed: true });
  expect(await commitToNewBranch(place, { ...order(PATH, NEW, OLD), branch: "b" })).toMatchObject({
    committed: true,
  });
  expect(existsSync(proof)).toBe(false);
  expect(folder.git("cat-file", "commit", "main")).toMatch(/^author Ada Lovelace .*\ncommitter Docket /m);
  expect(folder.git("cat-file", "commit", "main")).not.toMatch(/^(gpgsig|encoding)/m);
  // The control: git as people run it does start them.
  folder.git("config", "--unset", "core.worktree");
  folder.git("update-ref", "refs/heads/control", "HEAD");
  expect(existsSync(proof)).toBe(true);
});

describe("a commit to a new branch", () => {
  it("touches neither work tree nor index, whatever state they are in", async () => {
    const folder = repository();
    folder.write("src/code.ts", "staged\n");
    folder.git("add", "src/code.ts");
    folder.write(PATH, "dirty\n");
    folder.git("checkout", "-q", "--detach");
    const state = () => [
      folder.git("status", "--porcelain"),
      readFileSync(join(folder.root, ".git/index")),
      readFileSync(join(folder.root, PATH), "utf8"),
      folder.git("rev-parse", "HEAD"),
    ];
    const before = state();
    const answer = await commitToNewBranch(placeOf(folder.root), { ...order(), branch: "docket/adr-0001" });
    expect(answer).toMatchObject({ committed: true, branch: "docket/adr-0001" });
    expect(folder.git("diff", "--numstat", "HEAD", "docket/adr-0001")).toBe(`1\t1\t${PATH}\n`);
    expect(state()).toEqual(before);
  });

  it("refuses a branch that exists, is no name or has no ground to start from", async () => {
    const folder = repository();
    const place = placeOf(folder.root);
    const to = (branch: string) => commitToNewBranch(place, { ...order(), branch });
    expect(await to("main")).toMatchObject({ code: "branch-exists" });
    for (const branch of ["", "-d", "a..b", "a b", "a\nb", "/a", "a.lock", "HEAD", "@{-1}"])
      expect(await to(branch)).toMatchObject({ code: "branch-invalid" });
    folder.git("branch", "a/b");
    const long = "é".repeat(150);
    for (const branch of ["a", "a/b/c"]) {
      const refusal = await refuseNewBranch(place, branch);
      expect(refusal).toMatchObject({ code: "branch-in-the-way" });
      expect(refusal?.sentence).toMatch(/^There is already a branch a\/b, /);
    }
    for (const branch of ["@", "a\0b", "refs/heads/x", "\u202etxt", long, `x/${long}`])
      expect(await refuseNewBranch(place, branch)).toMatchObject({ code: "branch-invalid" });
    for (const branch of ["ab", "a/c", "x".repeat(200), "é/é"])
      expect(await refuseNewBranch(place, branch)).toBeNull();
    expect(await commitToNewBranch(place, { ...order(PATH, "else"), branch: "n" })).toMatchObject({
      code: "path-dirty",
    });
    const empty = scratchFolder({ [PATH]: OLD });
    empty.git("init", "-q");
    expect(await commitToNewBranch(placeOf(empty.root), { ...order(), branch: "n" })).toMatchObject({
      code: "no-commit-yet",
    });
  });

  it.each([
    ["of that name", "n/a", "branch-exists"],
    ["that would be its folder", "n", "branch-in-the-way"],
    ["that would stand in it", "n/a/b", "branch-in-the-way"],
  ])("that was free is refused when somebody makes one %s in between", async (_, made, code) => {
    const folder = repository();
    const before = folder.git("rev-parse", "HEAD");
    const onMade = () => void folder.git("branch", made);
    const answer = await commitToNewBranch(placeOf(folder.root), { ...order(), branch: "n/a" }, onMade);
    expect(answer).toMatchObject({ code, sentence: expect.stringMatching(/^There is already a branch /) });
    expect(folder.git("for-each-ref", "--format=%(refname) %(objectname)")).toBe(
      `refs/heads/main ${before}refs/heads/${made} ${before}`,
    );
    expect(folder.git("status", "--porcelain")).toBe("");
  });

  it("whose name git itself holds is refused as what it is", async () => {
    const folder = repository();
    folder.write(".git/refs/heads/n.lock", "");
    const answer = await commitToNewBranch(placeOf(folder.root), { ...order(), branch: "n" });
    expect(answer).toMatchObject({ code: "commit-failed", sentence: "Git could not make the branch." });
  });

  it("is not made twice: after a kill it is found as what was to be made, and nobody else's is", async () => {
    const folder = repository();
    const place = placeOf(folder.root);
    const first = await commitToNewBranch(place, { ...order(), branch: "n" });
    const later = { ...order(), branch: "n", when: new Date("2026-11-21T10:05:00Z") };
    expect(await commitToNewBranch(place, later)).toEqual({ ...first, isEarlier: true });
    for (const others of [
      { ...later, message: "Accept A\n\nDecision: ADR-0001\nDocket-Review: r2\n" },
      { ...later, ...order(PATH, OLD, `${NEW}More.\n`) },
    ])
      expect(await commitToNewBranch(place, { ...others, branch: "n" })).toMatchObject({
        code: "branch-exists",
      });
    expect(folder.git("rev-list", "--count", "n").trim()).toBe("2");
  });
});
