import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/**
 * Run a program to its end; what it says goes straight to the terminal, and it gets no stdin to wait for.
 *
 * @returns {boolean} whether it ended well
 */
export function runProgram(command, args, env = {}) {
  const run = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...env },
  });
  if (run.error) process.stderr.write(`${command} could not be started: ${run.error.message}\n`);
  if (run.signal) process.stderr.write(`${command} was ended by ${run.signal}\n`);
  return run.status === 0;
}

/** Run one of the project's scripts or a program of an installed package with this Node. */
export function runNode(script, args = [], env = {}) {
  return runProgram(process.execPath, [join(root, script), ...args], env);
}
