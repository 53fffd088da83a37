import { spawn } from "node:child_process";

/** A work tree, found without asking git: see find-work-tree.ts. */
export type GitPlace = {
  /** The folder git runs in: the source. */
  folder: string;
  /** Top of the work tree; the folder itself or above it. */
  workTree: string;
  gitDir: string;
};

export type GitResult =
  | { ok: true; stdout: Buffer }
  | { ok: false; why: "missing" | "timeout" | "too-large" | "failed"; detail: string };

export type GitOptions = {
  /** Called with each piece of the output instead of keeping it. */
  onData?: (piece: Buffer) => void;
  timeoutMs?: number;
  maxBytes?: number;
  /** Written to its standard input. */
  input?: Uint8Array | string;
  /** Added to the environment made here: an index of one's own, who commits and when. */
  env?: Readonly<Record<string, string>>;
  /** More settings, `key=value`, that win over the repository's. */
  settings?: readonly string[];
  /** Paths are patterns written in this code base instead of literal names. */
  patterns?: boolean;
};

/**
 * Settings of the repository's own `.git/config` that could run a program or reach out. That file
 * is as hostile as any other in a source; what stands here wins over it.
 */
const SAFE_SETTINGS = [
  // Empty, because git before 2.36 takes "false" for the name of a program.
  "core.fsmonitor=",
  "core.hooksPath=/dev/null",
  "core.sshCommand=false",
  "core.askPass=false",
  "credential.helper=",
  "log.showSignature=false",
  "gpg.program=false",
  "gpg.ssh.program=false",
  "gpg.x509.program=false",
  "protocol.allow=never",
  "submodule.recurse=false",
  "maintenance.auto=false",
  "gc.auto=0",
];

/**
 * Run the system's git without a shell. The directory and the work tree are given, so git neither
 * searches for a repository, nor follows `core.worktree`, nor cares who owns the folder. Nothing of
 * the user's or the system's settings is read; the environment is made here.
 *
 * @param args subcommand first; every caller ends its options with `--`
 */
export function runGit(
  place: GitPlace,
  args: readonly string[],
  options: GitOptions = {},
): Promise<GitResult> {
  const { timeoutMs = 60_000, maxBytes = 256 * 1024 * 1024, onData, input } = options;
  const command = [
    ...[...SAFE_SETTINGS, ...(options.settings ?? [])].flatMap((setting) => ["-c", setting]),
    `--git-dir=${place.gitDir}`,
    `--work-tree=${place.workTree}`,
    "--no-pager",
    ...(options.patterns ? [] : ["--literal-pathspecs"]),
    "--no-replace-objects",
    "--no-optional-locks",
    ...args,
  ];
  return new Promise((resolve) => {
    const child = spawn("git", command, {
      cwd: place.folder,
      env: { ...gitEnvironment(), ...options.env },
      stdio: ["pipe", "pipe", "pipe"],
      windowsHide: true,
    });
    // A git that ends early closes the pipe; its exit code says why.
    child.stdin.on("error", () => {});
    child.stdin.end(input ?? "");
    const pieces: Buffer[] = [];
    let size = 0;
    let detail = "";
    let stopped: "timeout" | "too-large" | null = null;
    const stop = (why: "timeout" | "too-large") => {
      stopped = why;
      child.kill("SIGKILL");
    };
    const timer = setTimeout(() => stop("timeout"), timeoutMs);
    child.stdout.on("data", (piece: Buffer) => {
      size += piece.length;
      if (size > maxBytes) stop("too-large");
      else if (onData) onData(piece);
      else pieces.push(piece);
    });
    child.stderr.on("data", (piece: Buffer) => {
      if (detail.length < 2000) detail += piece.toString("utf8");
    });
    child.on("error", (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      resolve({ ok: false, why: error.code === "ENOENT" ? "missing" : "failed", detail: error.message });
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      if (stopped) resolve({ ok: false, why: stopped, detail });
      else if (code === 0) resolve({ ok: true, stdout: Buffer.concat(pieces) });
      else resolve({ ok: false, why: "failed", detail: detail.trim() });
    });
  });
}

/** Made from nothing: a `GIT_DIR` inherited from a hook, say, would lead into another repository. */
function gitEnvironment(): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = {
    NODE_ENV: process.env.NODE_ENV,
    PATH: process.env.PATH,
    LC_ALL: "C",
    HOME: "/nonexistent",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_SYSTEM: "/dev/null",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_ATTR_NOSYSTEM: "1",
    GIT_TERMINAL_PROMPT: "0",
    GIT_ALLOW_PROTOCOL: "none",
    GIT_NO_LAZY_FETCH: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_OPTIONAL_LOCKS: "0",
  };
  if (process.env.SystemRoot) environment.SystemRoot = process.env.SystemRoot;
  return environment;
}
