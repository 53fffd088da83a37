// A real PostgreSQL server for the contract tests, in a temporary folder on a free loopback port.
// Vitest calls the default export once (`globalSetup`); other scripts call `startPostgres`.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import pg from "pg";
import { freePort } from "./free-port.mjs";

const MISSING =
  "The tests need PostgreSQL's server programs (initdb, postgres): install the package `postgresql` (Debian and Ubuntu: apt-get install postgresql).";

/** Folder that holds initdb and postgres: on PATH, else Debian's newest; null when there is none. */
function postgresFolder() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((a, b) => Number.parseFloat(b) - Number.parseFloat(a))
    : [];
  const folders = [
    ...versions.map((version) => join(debian, version, "bin")),
    ...(process.env.PATH ?? "").split(delimiter),
    "/opt/homebrew/opt/postgresql/bin",
    "/usr/local/pgsql/bin",
  ];
  return (
    folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres"))) ??
    null
  );
}

/** PostgreSQL refuses to run as root: then a user without rights runs it. */
function serverUser() {
  if (process.getuid?.() !== 0) return null;
  for (const name of ["postgres", "nobody"]) {
    const found = spawnSync("id", ["-u", name], { encoding: "utf8" });
    const group = spawnSync("id", ["-g", name], { encoding: "utf8" });
    if (found.status === 0) return { name, uid: Number(found.stdout), gid: Number(group.stdout) };
  }
  throw new Error("PostgreSQL does not run as root, and there is no user `postgres` to run it as.");
}

async function untilItAnswers(config, child) {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (child.exitCode !== null) throw new Error("PostgreSQL ended while it was starting.");
    const client = new pg.Client(config);
    try {
      await client.connect();
      return client;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error("PostgreSQL did not answer within ten seconds.");
}

/** A cluster whose superuser is `admin`, and whose databases hold UTF-8. */
function makeCluster(as, data) {
  const initdb = (locale) => {
    const [command, args] = as("initdb", [
      "-D",
      data,
      "-U",
      "admin",
      "-A",
      "trust",
      "-E",
      "UTF8",
      "-N",
      ...locale,
    ]);
    execFileSync(command, args, { cwd: "/", stdio: ["ignore", "ignore", "pipe"] });
  };
  // A language-aware collation shows every place that forgot to ask for plain byte order.
  try {
    initdb(["--locale=C", "--locale-provider=icu", "--icu-locale=en"]);
  } catch {
    rmSync(data, { recursive: true, force: true });
    initdb(["--locale=C"]);
  }
}

/** Only this machine may reach it, and nothing of it need outlive a crash. */
function writeSettings(file, more) {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
    max_connections: 60,
    shared_buffers: "64MB",
    max_wal_size: "2GB",
    logging_collector: "off",
    log_min_messages: "fatal",
    ...more,
  };
  const lines = Object.entries(settings).map(([key, value]) => `${key} = '${value}'\n`);
  writeFileSync(file, lines.join(""), { mode: 0o644 });
}

/**
 * Start a server of our own. `url` is that of an empty database owned by a plain user who may create
 * databases but is no superuser, so that nothing comes to lean on rights a team's server does not give.
 *
 * @param {Record<string, string>} more settings besides those of tests
 */
export async function startPostgres(more = {}) {
  const bin = postgresFolder();
  if (!bin) throw new Error(MISSING);
  const user = serverUser();
  // Under /tmp and not TMPDIR: the server's user must be able to walk there.
  const folder = mkdtempSync("/tmp/docket-postgres-");
  if (user) chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
  const data = join(folder, "data");
  const as = (program, args) =>
    user ? ["runuser", ["-u", user.name, "--", join(bin, program), ...args]] : [join(bin, program), args];

  let child = null;
  let ended = false;
  const end = () => {
    if (ended) return;
    ended = true;
    if (child && child.exitCode === null) {
      const [command, args] = as("pg_ctl", ["-D", data, "-m", "immediate", "-w", "stop"]);
      spawnSync(command, args, { cwd: "/", stdio: "ignore" });
    }
    rmSync(folder, { recursive: true, force: true });
  };
  const onSignal = () => {
    end();
    process.exit(130);
  };
  process.once("exit", end);
  process.once("SIGINT", onSignal);
  process.once("SIGTERM", onSignal);

  try {
    makeCluster(as, data);
    const port = await freePort();
    const settings = join(folder, "settings.conf");
    writeSettings(settings, { port, ...more });
    const [command, args] = as("postgres", ["-D", data, "-c", `config_file=${settings}`]);
    child = spawn(command, args, { cwd: "/", stdio: "ignore" });
    const admin = { host: "127.0.0.1", port, user: "admin", database: "postgres" };
    const client = await untilItAnswers(admin, child);
    await client.query("CREATE ROLE docket LOGIN CREATEDB");
    await client.query("CREATE DATABASE docket OWNER docket TEMPLATE template0");
    await client.end();
    return {
      url: `postgresql://docket@127.0.0.1:${port}/docket`,
      stop() {
        process.off("exit", end);
        process.off("SIGINT", onSignal);
        process.off("SIGTERM", onSignal);
        end();
      },
    };
  } catch (cause) {
    end();
    throw cause;
  }
}

/** Vitest's globalSetup: tests read the address with `inject("postgresUrl")`. */
export default async function setup(project) {
  const server = await startPostgres();
  project.provide("postgresUrl", server.url);
  return () => server.stop();
}
