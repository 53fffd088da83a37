/** Bundle scripts/bench/<name>.ts, run it with arguments, and answer the JSON it prints. */
export function bundledRun(name: string, ...args: string[]): Promise<unknown>;
