/** The server's start and its first sync come first. */
const REST_MS = 4000;

/** Called once by the framework when the server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { warmRenderer } = await import("./lib/queries/warm-renderer");
  setTimeout(() => void warmRenderer(), REST_MS).unref();
}
