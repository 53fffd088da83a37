import { isAbsolute, join, resolve } from "node:path";
import { z } from "zod";
import { type Refusal, refuse } from "./refusal";

/** DOCK on a telephone's keys. */
export const DEFAULT_PORT = 3625;

/** What the environment may say; `docs/configure.md` has a line for each. */
export const ENVIRONMENT = z.object({
  /** `file:…` (SQLite) or `postgresql://…`. */
  DATABASE_URL: z.string().min(1).optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .optional(),
  /** Docket's own folder; set by the scripts that start it, the working directory otherwise. */
  DOCKET_ROOT: z.string().min(1).optional(),
});

export type Environment = {
  /** With an absolute path when it is a file. */
  databaseUrl: string;
  port: number;
  root: string;
  /** Where a database, its lock, its socket and the sample lie unless told otherwise. */
  dataFolder: string;
};

/** Read the environment; an unusable variable is a refusal that names it, never its value: URLs hold passwords. */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment | Refusal {
  // A variable that is set to nothing is not set.
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const read = ENVIRONMENT.safeParse(given);
  if (!read.success) {
    const name = String(read.error.issues[0]?.path[0]);
    const form = name === "PORT" ? "a number from 0 to 65535" : "text";
    return refuse(
      "invalid-input",
      `The environment variable ${name} cannot be used.`,
      `Set ${name} to ${form}, or unset it.`,
    );
  }
  const root = resolve(read.data.DOCKET_ROOT ?? process.cwd());
  const dataFolder = join(root, "data");
  const databaseUrl = read.data.DATABASE_URL ?? `file:${join(dataFolder, "docket.db")}`;
  if (!/^(?:file:.|postgres(?:ql)?:\/\/)/.test(databaseUrl)) {
    return refuse(
      "invalid-input",
      "The environment variable DATABASE_URL names no database that Docket knows.",
      "Set it to file:<path> for SQLite or to postgresql://… for PostgreSQL, or unset it for a file in ./data.",
    );
  }
  if (/^file:[^?#]*[?#]/.test(databaseUrl)) {
    return refuse(
      "invalid-input",
      "DATABASE_URL says something after “?” or “#”, which Docket does not know for a file.",
      "Write the path of the file alone: `file:<path>`.",
    );
  }
  return { databaseUrl: absoluteUrl(databaseUrl), port: read.data.PORT ?? DEFAULT_PORT, root, dataFolder };
}

function absoluteUrl(url: string): string {
  if (!url.startsWith("file:")) return url;
  const path = url.slice("file:".length).replace(/^\/\/(?=\/)/, "");
  return `file:${isAbsolute(path) ? path : resolve(path)}`;
}

/** The file of an SQLite URL as `readEnvironment` gives it; null for PostgreSQL. */
export function databaseFile(url: string): string | null {
  return url.startsWith("file:") ? url.slice("file:".length) : null;
}
