import { parentPort } from "node:worker_threads";
import { HtmlTooLong } from "./html-writer";
import { renderText } from "./render-text";
import type { RenderRequest } from "./rendered";

/**
 * Bundled to `dist/workers/render-worker.mjs`. One request at a time; it is answered with "started"
 * when the modules are loaded and work begins, then with the result, "too-long", or null when it fails. Whoever waits may kill it.
 */
parentPort?.on("message", (request: RenderRequest) => {
  parentPort?.postMessage("started");
  renderText(request).then(
    (rendered) => parentPort?.postMessage(rendered),
    (error: unknown) => parentPort?.postMessage(error instanceof HtmlTooLong ? "too-long" : null),
  );
});
