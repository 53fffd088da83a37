/** The server's start and its first sync come first, in time and in memory. */
const REST_MS = 4000;

/** Called once by the framework when the server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ warmRenderer }, { currentContext }] = await Promise.all([
    import("./lib/queries/records/warm-renderer"),
    import("./lib/context"),
  ]);
  const rest = () => setTimeout(warmWhenReady, REST_MS).unref();
  const warmWhenReady = () => (currentContext().ready() ? void warmRenderer() : void rest());
  rest();
}
