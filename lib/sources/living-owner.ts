/** Nothing that is guarded takes so long: what is this old was left behind, whoever has its number now. */
const LEFT_BEHIND_MS = 10 * 60_000;

/**
 * Whether the process that made a file is still at work on it.
 *
 * @param pid number of the process that made it
 * @param madeMs time of the file. In a container every start may have the same number: then this decides
 */
export function isLivingOwner(pid: number, madeMs: number): boolean {
  if (Date.now() - madeMs > LEFT_BEHIND_MS) return false;
  // A second of slack, because file systems round their times.
  if (pid === process.pid) return madeMs >= Date.now() - process.uptime() * 1000 - 1000;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}
