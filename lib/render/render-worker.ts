import { parentPort } from "node:worker_threads";
import { renderText } from "./render-text";
import type { RenderRequest } from "./rendered";

/** Bundled to `dist/workers/render-worker.mjs`. One request at a time; whoever waits may kill it. */
parentPort?.on("message", (request: RenderRequest) => {
  renderText(request).then(
    (rendered) => parentPort?.postMessage(rendered),
    () => parentPort?.postMessage(null),
  );
});
