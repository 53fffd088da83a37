import nodeFs, {
  chmodSync,
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { sha256 } from "../sha256";
import type { WriteStep } from "./prepared-write";
import { scratchFolder } from "./scratch-folder";
import { writeFiles, writeIfHash, writeNew } from "./write-file";
import type { WriteFs } from "./write-fs";

const OLD = Buffer.from("# A\r\n\r\nStatus: proposed\r\n");
const NEW = Buffer.from("# A\r\n\r\nStatus: accepted\r\n");
const PATH = "docs/adr/0001-a.md";

function folderWith(files: Record<string, string | Uint8Array> = { [PATH]: OLD }) {
  const folder = scratchFolder();
  onTestFinished(() => {
    chmodSync(join(folder.root, "docs/adr"), 0o755);
    folder.remove();
  });
  for (const [path, content] of Object.entries(files)) folder.write(path, content);
  return folder;
}

const change = (root: string, path = PATH) => ({ root, path, oldHash: sha256(OLD), newBytes: NEW });
const at = (step: WriteStep, act: () => void) => ({ onStep: (now: WriteStep) => now === step && act() });
const names = (root: string) => readdirSync(join(root, "docs/adr"));

it("replaces the bytes of a file, keeps its rights and leaves nothing beside it", async () => {
  const { root } = folderWith();
  chmodSync(join(root, PATH), 0o640);
  expect(await writeIfHash(change(root))).toEqual({
    written: true,
    files: [{ path: PATH, oldBytes: new Uint8Array(OLD), newHash: sha256(NEW) }],
  });
  expect(readFileSync(join(root, PATH))).toEqual(NEW);
  expect(statSync(join(root, PATH)).mode & 0o777).toBe(0o640);
  expect(names(root)).toEqual(["0001-a.md"]);
});

it.each(["-rf.md", "new\nline.md", 'quo"te.md', "ünïcode.md", "x".repeat(252) + ".md".slice(0, 3)])(
  "writes a file however it is called: %j",
  async (name) => {
    const { root } = folderWith({ [`docs/adr/${name}`]: OLD });
    expect(await writeIfHash(change(root, `docs/adr/${name}`))).toMatchObject({ written: true });
    expect(readFileSync(join(root, "docs/adr", name))).toEqual(NEW);
  },
);

describe("refuses, and writes nothing, when", () => {
  const cases: [string, string, (root: string) => void][] = [
    ["the text has changed", "file-changed", (root) => writeFileSync(join(root, PATH), "mine")],
    ["the file is gone", "file-missing", (root) => unlinkSync(join(root, PATH))],
    ["the file is read-only", "file-read-only", (root) => chmodSync(join(root, PATH), 0o444)],
    ["the folder is read-only", "folder-read-only", (root) => chmodSync(join(root, "docs/adr"), 0o555)],
    ["the file has a second name", "file-hard-linked", (root) => linkSync(join(root, PATH), join(root, "b"))],
    [
      "a link stands in its place",
      "file-not-regular",
      (root) => {
        renameSync(join(root, PATH), join(root, "b"));
        symlinkSync(join(root, "b"), join(root, PATH));
      },
    ],
    [
      "a folder stands in its place",
      "file-not-regular",
      (root) => {
        renameSync(join(root, PATH), join(root, "b"));
        nodeFs.mkdirSync(join(root, PATH));
      },
    ],
  ];
  it.each(cases)("%s", async (_, code, prepare) => {
    const { root } = folderWith();
    prepare(root);
    const before = names(root);
    const answer = await writeIfHash(change(root));
    expect(answer).toMatchObject({ refused: true, code, half: [] });
    expect(answer).toHaveProperty("sentence", expect.stringMatching(/^.*docs\/adr\/0001-a\.md.*\.$/));
    expect(answer).toHaveProperty("nextStep", expect.stringMatching(/\.$/));
    expect(names(root)).toEqual(before);
    if (existsSync(join(root, "b"))) expect(readFileSync(join(root, "b"))).toEqual(OLD);
  });

  it.each(["../0001-a.md", "docs/../../x.md", ".git/config", "docs/.GIT/hooks/x.md", "/etc/x.md", "git~1/x"])(
    "the path leads elsewhere: %s",
    async (path) => {
      const { root } = folderWith();
      expect(await writeIfHash(change(root, path))).toMatchObject({ code: "path-outside" });
      expect(await writeNew({ root, path, newBytes: NEW })).toMatchObject({ code: "path-outside" });
    },
  );

  it("its folder is a link that leads out of the source", async () => {
    const outside = folderWith();
    const { root } = folderWith();
    symlinkSync(join(outside.root, "docs"), join(root, "linked"));
    expect(await writeIfHash(change(root, "linked/adr/0001-a.md"))).toMatchObject({ code: "path-outside" });
    expect(await writeNew({ root, path: "linked/adr/n.md", newBytes: NEW })).toMatchObject({
      code: "path-outside",
    });
    expect(readFileSync(join(outside.root, PATH))).toEqual(OLD);
    expect(names(outside.root)).toEqual(["0001-a.md"]);
  });
});

describe("notices what happens between the check and the rename:", () => {
  const swaps: [string, string, (root: string) => void][] = [
    [
      "another file in its place",
      "file-changed",
      (root) => {
        writeFileSync(join(root, "other"), OLD);
        renameSync(join(root, "other"), join(root, PATH));
      },
    ],
    [
      "a link in its place",
      "file-changed",
      (root) => {
        renameSync(join(root, PATH), join(root, "b"));
        symlinkSync(join(root, "b"), join(root, PATH));
      },
    ],
    [
      "other bytes of the same length",
      "file-changed",
      (root) => writeFileSync(join(root, PATH), NEW.toReversed()),
    ],
    ["a longer text", "file-changed", (root) => nodeFs.appendFileSync(join(root, PATH), "more")],
    ["no file", "file-changed", (root) => unlinkSync(join(root, PATH))],
    [
      "its folder exchanged for a link",
      "path-outside",
      (root) => {
        renameSync(join(root, "docs/adr"), join(root, "docs/elsewhere"));
        symlinkSync(join(root, "docs/elsewhere"), join(root, "docs/adr"));
      },
    ],
  ];
  it.each(swaps)("%s", async (_, code, swap) => {
    const { root } = folderWith();
    let after: Buffer | null = null;
    const answer = await writeIfHash(
      change(root),
      at("written", () => {
        swap(root);
        after = existsSync(join(root, PATH)) ? readFileSync(join(root, PATH)) : null;
      }),
    );
    expect(answer).toMatchObject({ code, half: [] });
    expect(existsSync(join(root, PATH)) ? readFileSync(join(root, PATH)) : null).toEqual(after);
    expect(names(root).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});

describe("on a full disk", () => {
  const full = (call: "writeSync" | "fsyncSync" | "openSync"): WriteFs => ({
    ...nodeFs,
    [call]: (...args: unknown[]) => {
      if (call !== "openSync" || String(args[0]).endsWith(".tmp"))
        throw Object.assign(new Error("full"), { code: "ENOSPC" });
      return nodeFs.openSync(...(args as Parameters<typeof nodeFs.openSync>));
    },
  });
  it.each(["writeSync", "fsyncSync", "openSync"] as const)("refuses when %s fails", async (call) => {
    const { root } = folderWith();
    const answer = await writeIfHash(change(root), { fs: full(call) });
    expect(answer).toMatchObject({ code: "disk-full" });
    expect(readFileSync(join(root, PATH))).toEqual(OLD);
    expect(names(root)).toEqual(["0001-a.md"]);
  });

  it("goes on when the system takes a few bytes at a time", async () => {
    const { root } = folderWith();
    const slow = ((fd: number, bytes: Uint8Array, from: number, length: number) =>
      nodeFs.writeSync(fd, bytes, from, Math.min(length, 3))) as typeof nodeFs.writeSync;
    await writeIfHash(change(root), { fs: { ...nodeFs, writeSync: slow } });
    expect(readFileSync(join(root, PATH))).toEqual(NEW);
  });
});

describe("one at a time:", () => {
  it("of many who change the same text, one wins and the others are told", async () => {
    const { root } = folderWith();
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        writeIfHash({ ...change(root), newBytes: Buffer.from(`winner ${index}`) }),
      ),
    );
    const winners = answers.flatMap((answer, index) => ("written" in answer ? [index] : []));
    expect(winners).toHaveLength(1);
    expect(readFileSync(join(root, PATH), "utf8")).toBe(`winner ${winners[0]}`);
    expect(names(root)).toEqual(["0001-a.md"]);
  });

  it("says so when another living process holds the file, and clears what a dead one left", async () => {
    const { root } = folderWith();
    let claim = "";
    await writeIfHash(change(root), {
      onStep: (step) => {
        if (step === "claimed") claim = names(root).find((name) => name.endsWith(".tmp")) ?? "";
      },
    });
    const ofProcess = (pid: number) =>
      join(root, "docs/adr", claim.replace(/-\d+-(?=[0-9a-f]{8}\.)/, `-${pid}-`));
    writeFileSync(join(root, PATH), OLD);
    writeFileSync(ofProcess(process.ppid), "");
    expect(await writeIfHash(change(root), { waitMs: 30 })).toMatchObject({ code: "file-busy" });
    expect(readFileSync(join(root, PATH))).toEqual(OLD);
    unlinkSync(ofProcess(process.ppid));
    // No process has this number: the largest Linux gives is 2^22.
    writeFileSync(ofProcess(2 ** 30), "half");
    expect(await writeIfHash(change(root), { waitMs: 30 })).toMatchObject({ written: true });
    expect(names(root)).toEqual(["0001-a.md"]);
  });
});

describe("a new file", () => {
  it("is made with the folders it needs", async () => {
    const { root } = folderWith();
    expect(await writeNew({ root, path: "history/adr/0001-b.md", newBytes: NEW })).toMatchObject({
      written: true,
      files: [{ oldBytes: null }],
    });
    expect(readdirSync(join(root, "history/adr"))).toEqual(["0001-b.md"]);
    expect(statSync(join(root, "history/adr/0001-b.md")).nlink).toBe(1);
  });

  it("never replaces one, not even one that appears at the last moment", async () => {
    const { root } = folderWith();
    expect(await writeNew({ root, path: PATH, newBytes: NEW })).toMatchObject({ code: "file-exists" });
    const late = await writeNew(
      { root, path: "docs/adr/0002-b.md", newBytes: NEW },
      at("rechecked", () => writeFileSync(join(root, "docs/adr/0002-b.md"), "theirs")),
    );
    expect(late).toMatchObject({ code: "file-exists" });
    expect(readFileSync(join(root, "docs/adr/0002-b.md"), "utf8")).toBe("theirs");
    expect(names(root)).toEqual(["0001-a.md", "0002-b.md"]);
  });

  it("leaves no folder behind when it cannot be made", async () => {
    const { root } = folderWith();
    const fs: WriteFs = {
      ...nodeFs,
      fsyncSync: () => {
        throw Object.assign(new Error("full"), { code: "ENOSPC" });
      },
    };
    expect(await writeNew({ root, path: "a/b/c.md", newBytes: NEW }, { fs })).toMatchObject({
      code: "disk-full",
    });
    expect(existsSync(join(root, "a"))).toBe(false);
  });
});

describe("two files", () => {
  const SECOND = "docs/adr/0002-b.md";
  const both = [
    { path: SECOND, oldHash: sha256(OLD), newBytes: NEW },
    { path: PATH, oldHash: sha256(OLD), newBytes: NEW },
  ];
  it("are written both", async () => {
    const { root } = folderWith({ [PATH]: OLD, [SECOND]: OLD });
    expect(await writeFiles(root, both)).toMatchObject({ files: [{ path: SECOND }, { path: PATH }] });
    expect([PATH, SECOND].map((path) => readFileSync(join(root, path), "utf8"))).toEqual([
      `${NEW}`,
      `${NEW}`,
    ]);
  });

  it("are written neither when one of them has changed", async () => {
    const { root } = folderWith({ [PATH]: "changed", [SECOND]: OLD });
    expect(await writeFiles(root, both)).toMatchObject({ code: "file-changed", half: [] });
    expect(readFileSync(join(root, SECOND))).toEqual(OLD);
    expect(names(root)).toHaveLength(2);
  });

  it("are brought back when the second fails at the last moment", async () => {
    const { root } = folderWith({ [PATH]: OLD, [SECOND]: OLD });
    const answer = await writeFiles(root, both, {
      onStep: (step, path) => {
        if (step === "renamed" && path === SECOND) writeFileSync(join(root, PATH), "theirs");
      },
    });
    expect(answer).toMatchObject({ code: "file-changed", half: [] });
    expect(readFileSync(join(root, SECOND))).toEqual(OLD);
    expect(readFileSync(join(root, PATH), "utf8")).toBe("theirs");
    expect(names(root)).toHaveLength(2);
  });

  it("takes a new one away again when the other fails", async () => {
    const { root } = folderWith({ [PATH]: OLD });
    const answer = await writeFiles(root, [{ path: SECOND, oldHash: null, newBytes: NEW }, both[1]!], {
      onStep: (step, path) =>
        step === "renamed" && path === SECOND && writeFileSync(join(root, PATH), "theirs"),
    });
    expect(answer).toMatchObject({ code: "file-changed", half: [] });
    expect(existsSync(join(root, SECOND))).toBe(false);
  });

  it("names the half that stands when it cannot be brought back", async () => {
    const { root } = folderWith({ [PATH]: OLD, [SECOND]: OLD });
    const answer = await writeFiles(root, both, {
      onStep: (step, path) => {
        if (step !== "finished" || path !== SECOND) return;
        writeFileSync(join(root, PATH), "theirs");
        writeFileSync(join(root, SECOND), "theirs too");
      },
    });
    expect(answer).toMatchObject({ code: "file-changed", half: [SECOND] });
  });
});
