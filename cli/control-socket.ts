import { chmodSync, rmSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { databaseFile } from "../lib/env";
import { sha256 } from "../lib/sha256";
import {
  type ControlAnswer,
  type ControlRequest,
  controlAnswer,
  controlRequest,
  MAX_LINE,
} from "./control-message";

/** The longest path a Unix socket may have on every system. */
const MAX_SOCKET_PATH = 100;

/** Where the server on an SQLite file takes commands; null for PostgreSQL, which any process may write to. */
export function controlPath(databaseUrl: string): string | null {
  const file = databaseFile(databaseUrl);
  if (file === null) return null;
  const name = `docket-${sha256(file).slice(0, 16)}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\${name}`;
  const beside = `${file}.sock`;
  return Buffer.byteLength(beside) <= MAX_SOCKET_PATH ? beside : join(tmpdir(), `${name}.sock`);
}

/** Hears how far a command is. */
export type OnProgress = (progress: { phase: string; done: number; total: number }) => void;

export type ControlHandler = (
  request: ControlRequest,
  answer: (answer: ControlAnswer) => void,
) => Promise<void>;

/**
 * Take commands from this user's command line. Whoever calls this holds the server lock, so a socket
 * that lies there is one that a killed server left behind.
 */
export async function listenForControl(path: string, handle: ControlHandler): Promise<() => void> {
  if (process.platform !== "win32") rmSync(path, { force: true });
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    const send = (answer: ControlAnswer) =>
      void (socket.writable && socket.write(`${JSON.stringify(answer)}\n`));
    let asked = false;
    readLines(socket, (line) => {
      const request = parse(line, controlRequest);
      if (asked || !request) return void socket.destroy();
      asked = true;
      handle(request, send).then(
        () => socket.end(),
        () => socket.destroy(),
      );
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    // Nobody else may reach it, not even between its making and the change of its mode.
    const mask = process.umask(0o177);
    server.listen(path, () => resolve());
    process.umask(mask);
  });
  if (process.platform !== "win32") chmodSync(path, 0o600);
  return () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    if (process.platform !== "win32") rmSync(path, { force: true });
  };
}

/**
 * Hand a command to the running server. Answers its last word, `no-server` when none listens, or
 * `lost` when it ended before it had answered.
 */
export function askServer(
  path: string,
  request: ControlRequest,
  onProgress: OnProgress,
): Promise<Exclude<ControlAnswer, { progress: unknown }> | "no-server" | "lost"> {
  return new Promise((resolve) => {
    const socket = connect(path);
    let isConnected = false;
    socket.on("connect", () => {
      isConnected = true;
      socket.write(`${JSON.stringify(request)}\n`);
    });
    socket.on("error", () => resolve(isConnected ? "lost" : "no-server"));
    socket.on("close", () => resolve("lost"));
    readLines(socket, (line) => {
      const answer = parse(line, controlAnswer);
      if (!answer) return void socket.destroy();
      if ("progress" in answer) return onProgress(answer.progress);
      resolve(answer);
      socket.end();
    });
  });
}

function readLines(socket: Socket, onLine: (line: string) => void): void {
  let rest = "";
  socket.setEncoding("utf8");
  socket.on("data", (piece: string) => {
    rest += piece;
    for (let end = rest.indexOf("\n"); end !== -1; end = rest.indexOf("\n")) {
      onLine(rest.slice(0, end));
      rest = rest.slice(end + 1);
    }
    if (rest.length > MAX_LINE) socket.destroy();
  });
}

function parse<T>(
  line: string,
  schema: { safeParse(value: unknown): { success: boolean; data?: T } },
): T | null {
  try {
    return schema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
