import type { PoolConfig } from "pg";

/** How numbers come back: 64-bit counts and booleans as plain numbers, as on SQLite. */
const PARSERS: { [oid: number]: (text: string) => number } = {
  16: (text) => (text === "t" ? 1 : 0),
  20: Number,
  21: Number,
  23: Number,
  26: Number,
  700: Number,
  701: Number,
  1700: Number,
};

/**
 * The settings one by one, never the address as a whole: a connection string would win over
 * whatever else is said (Prisma's shadow database, for one). Throws TypeError when it is no address.
 */
export function postgresSettings(url: string): PoolConfig {
  const address = new URL(url);
  const ssl = address.searchParams.get("sslmode") ?? "disable";
  return {
    host: address.searchParams.get("host") ?? decodeURIComponent(address.hostname),
    port: Number(address.port || 5432),
    user: decodeURIComponent(address.username) || undefined,
    password: decodeURIComponent(address.password) || undefined,
    database: decodeURIComponent(address.pathname.slice(1)) || undefined,
    ssl: ssl === "disable" ? false : { rejectUnauthorized: ssl.startsWith("verify") },
    max: Number(address.searchParams.get("connection_limit") ?? 10),
    connectionTimeoutMillis: 5000,
    // Compiling a plan takes longer than any of our queries. A table of long words looks short to the planner,
    // because they stand aside: it would read every row where the index has the answer.
    options: "-c jit=off -c enable_seqscan=off -c standard_conforming_strings=on",
    application_name: "docket",
    types: {
      getTypeParser: (oid: number) => PARSERS[oid] ?? ((text: string) => text),
    } as PoolConfig["types"],
  };
}

/** The address as a person may see it: without the password. */
export function describePostgres(url: string): string {
  try {
    const address = new URL(url);
    return `${address.hostname || "localhost"}:${address.port || 5432}${address.pathname}`;
  } catch {
    return "(not an address)";
  }
}
