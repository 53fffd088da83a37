// Asked before anything is installed or built: plain JavaScript on Node's own modules.
import { createServer } from "node:net";

/** As in lib/env.ts, which cannot be read before it is bundled. */
const DEFAULT_PORT = 3625;

/**
 * The port that `docket open` with these arguments would listen on, if another program has it already.
 *
 * @param {readonly string[]} args
 * @param {string | undefined} fromEnvironment the variable PORT
 * @returns {Promise<number | null>} null where it is free, where any would do, and where none can be made
 *   out: what is wrong with the arguments is told by the command line itself
 */
export async function portInUse(args, fromEnvironment) {
  const port = askedPort(args, fromEnvironment);
  if (port === null || port === 0 || port > 65_535) return null;
  for (const host of ["127.0.0.1", "::1"]) if (await isTaken(port, host)) return port;
  return null;
}

/** The same words as those of the command line, which finds it out when it listens. */
export const portSentence = (/** @type {number} */ port) =>
  `Port ${port} is in use already. If it is by Docket, open http://localhost:${port}/; else choose another one with \`--port <number>\`, or \`--port 0\` for any free one.`;

/**
 * What `--port` is given that is no port, if anything: a first start would install all packages before it is told.
 *
 * @param {readonly string[]} args
 * @returns {string | null}
 */
export function wrongPort(args) {
  const asked = portArgument(args);
  return asked === null || (/^\d{1,5}$/.test(asked) && Number(asked) <= 65_535) ? null : asked;
}

/** The same words as those of the command line. */
export const wrongPortSentence = (/** @type {string} */ asked) =>
  `"${asked}" is no port. Give a number from 0 to 65535; 0 takes any free port.`;

/**
 * @param {readonly string[]} args
 * @param {string | undefined} fromEnvironment
 */
function askedPort(args, fromEnvironment) {
  const asked = portArgument(args) ?? (fromEnvironment || String(DEFAULT_PORT));
  return /^\d{1,5}$/.test(asked) ? Number(asked) : null;
}

/** What `--port` is given, the last of several; null where it is not among them. */
function portArgument(/** @type {readonly string[]} */ args) {
  let asked = null;
  for (const [index, arg] of args.entries()) {
    if (arg === "--") break;
    if (arg === "--port" || arg === "-p") asked = args[index + 1] ?? "";
    else if (arg.startsWith("--port=")) asked = arg.slice("--port=".length);
    else if (/^-p\d/.test(arg)) asked = arg.slice(2);
  }
  return asked;
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>}
 */
function isTaken(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve("code" in error && error.code === "EADDRINUSE"));
    server.listen({ port, host, ipv6Only: host === "::1" }, () => server.close(() => resolve(false)));
  });
}
