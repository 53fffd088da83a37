import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type DocketServer = {
  /** `http://localhost:<port>`, no slash at the end. */
  url: string;
  /** Folder of the database, and room for repositories of a test's own. */
  folder: string;
  /** What it has printed so far. */
  output(): string;
  stop(): Promise<void>;
};

const project = join(import.meta.dirname, "..");

/**
 * Start the production build on a free port with a database of its own, open folders in it, and wait until the
 * first sync is done.
 */
export async function startDocket(folders: (folder: string) => string[]): Promise<DocketServer> {
  const folder = mkdtempSync(join(tmpdir(), "docket-e2e-"));
  const port = await freePort();
  const child = spawnDocket(["open", "--no-open", "--port", String(port), ...folders(folder)], {
    DATABASE_URL: `file:${join(folder, "docket.db")}`,
  });
  const output = collect(child);
  const url = `http://localhost:${port}`;
  try {
    await untilReady(url, child, output);
  } catch (error) {
    child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return {
    url,
    folder,
    output,
    stop: () =>
      new Promise((resolve) => {
        child.once("close", () => {
          rmSync(folder, { recursive: true, force: true });
          resolve();
        });
        child.kill("SIGINT");
      }),
  };
}

function spawnDocket(args: string[], env: Record<string, string | undefined>): ChildProcess {
  return spawn(process.execPath, [join(project, "scripts/docket.mjs"), ...args], {
    cwd: project,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_ENV: "production", ...env },
  });
}

function collect(child: ChildProcess): () => string {
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (piece) => {
      text += piece;
    });
  return () => text;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

async function untilReady(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`docket ended while it was starting:\n${output()}`);
    const status = await fetch(`${url}/readyz`).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`docket was not ready within a minute:\n${output()}`);
}
