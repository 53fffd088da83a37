import type { Environment } from "../lib/env";
import { isRefusal, type Refusal, refuse } from "../lib/refusal";
import { type Running, startContext } from "../lib/start-context";
import type { ControlAnswer, ControlRequest } from "./control-message";
import { askServer, controlPath, type OnProgress } from "./control-socket";

/** The last word of the server on a request. */
export type Answered = Exclude<ControlAnswer, { progress: unknown } | { refusal: unknown }>;

/**
 * Have something done that writes to the database: by the server that holds it, or by this process when
 * there is none.
 *
 * @param pick the answer to `request` among all that a server may give
 */
export async function askOrDo<Done>(
  environment: Environment,
  request: ControlRequest,
  pick: (answer: Answered) => Done | null,
  doHere: (running: Running) => Promise<Done | Refusal>,
  onProgress: OnProgress = () => {},
): Promise<Done | Refusal> {
  const socket = controlPath(environment.databaseUrl);
  const asked = socket === null ? "no-server" : await askServer(socket, request, onProgress);
  if (asked === "lost") return refuseLost();
  if (asked !== "no-server") return "refusal" in asked ? asked.refusal : (pick(asked) ?? refuseLost());
  const running = await startContext(environment);
  if (isRefusal(running)) return running;
  try {
    return await doHere(running);
  } finally {
    await running.close();
  }
}

function refuseLost(): Refusal {
  return refuse("server-running", "The server ended before it had answered.", "Run the command again.");
}
