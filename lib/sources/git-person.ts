import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { type CommitRefusal, refuseCommit } from "./commit-refusal";
import type { CommitPerson } from "./make-commit";

/**
 * The person at this machine, as git's own variables or their global configuration name them. What a
 * source's configuration says is never asked: anybody can write it.
 */
export async function gitPerson(): Promise<CommitPerson | CommitRefusal> {
  const { GIT_AUTHOR_NAME, GIT_AUTHOR_EMAIL } = process.env;
  const [name, mail] = await Promise.all([
    GIT_AUTHOR_NAME || globalSetting("user.name"),
    GIT_AUTHOR_EMAIL || globalSetting("user.email"),
  ]);
  return name && mail ? { name, mail } : refuseCommit("person-unknown");
}

/** Run outside every repository, with the person's own environment; "" when nothing is set. */
function globalSetting(key: string): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn("git", ["config", "--global", "--get", key], {
      cwd: tmpdir(),
      env: { ...process.env, GIT_DIR: undefined, GIT_WORK_TREE: undefined },
      stdio: ["ignore", "pipe", "ignore"],
      windowsHide: true,
    });
    let text = "";
    child.stdout.on("data", (piece: Buffer) => {
      if (text.length < 1000) text += piece.toString("utf8");
    });
    child.on("error", () => resolve(""));
    child.on("close", (code) => resolve(code === 0 ? text.trim().slice(0, 200) : ""));
  });
}
