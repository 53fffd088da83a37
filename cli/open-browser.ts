import { spawn } from "node:child_process";

/** Open an address in the person's browser, as far as the system has a way to. Never fails, never waits. */
export function openBrowser(address: string): void {
  const [program, args]: [string, string[]] =
    process.platform === "darwin"
      ? ["open", [address]]
      : process.platform === "win32"
        ? ["cmd", ["/c", "start", "", address]]
        : ["xdg-open", [address]];
  const child = spawn(program, args, { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}
