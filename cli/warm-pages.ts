import { get } from "node:http";
import type { Context } from "../lib/context";
import { sampleAddresses } from "../lib/queries/records/sample-addresses";

/**
 * Ask this server for a record of each kind: what draws its page is put together and compiled
 * when the first one is asked for, and takes a third of a second that nobody need wait for. Never fails.
 *
 * @param isOver whether the server has been asked to stop
 */
export async function warmPages(port: number, context: Context, isOver: () => boolean): Promise<void> {
  for (const path of await sampleAddresses(context).catch(() => [])) {
    if (isOver()) return;
    await ask(port, path);
  }
}

/** Resolves when the answer was heard to its end, or none came. */
function ask(port: number, path: string): Promise<void> {
  return new Promise((resolve) => {
    const headers = { host: `localhost:${port}`, connection: "close" };
    get({ host: "127.0.0.1", port, path, headers }, (response) => {
      response.resume().on("close", resolve);
    }).on("error", () => resolve());
  });
}
