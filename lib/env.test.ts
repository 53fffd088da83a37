import { resolve } from "node:path";
import { expect, it } from "vitest";
import { DEFAULT_PORT, databaseFile, readEnvironment } from "./env";
import { isRefusal } from "./refusal";

const read = (variables: Record<string, string>) =>
  readEnvironment({ NODE_ENV: "test", DOCKET_ROOT: "/opt/docket", ...variables });

it("needs nothing: a file in Docket's own data folder, one port", () => {
  expect(read({})).toEqual({
    databaseUrl: "file:/opt/docket/data/docket.db",
    port: DEFAULT_PORT,
    root: "/opt/docket",
    dataFolder: "/opt/docket/data",
  });
  expect(read({ DATABASE_URL: "", PORT: "" })).toMatchObject({ port: DEFAULT_PORT });
});

it("takes a file's path from where the person stands", () => {
  expect(read({ DATABASE_URL: "file:./a.db" })).toMatchObject({ databaseUrl: `file:${resolve("a.db")}` });
  expect(read({ DATABASE_URL: "file:///srv/a.db" })).toMatchObject({ databaseUrl: "file:/srv/a.db" });
});

it.each([
  ["PORT", "http"],
  ["PORT", "70000"],
  ["DATABASE_URL", "mysql://ada:secret@host/x"],
  ["DATABASE_URL", "file:./a.db?mode=ro"],
  ["DATABASE_URL", "file:/srv/a.db#secret"],
])("refuses what it cannot use without repeating it: %s=%s", (name, value) => {
  const refusal = read({ [name]: value });
  expect(isRefusal(refusal) && refusal.code).toBe("invalid-input");
  expect(JSON.stringify(refusal)).not.toMatch(/secret|70000/);
});

it("knows the file of SQLite, and none of PostgreSQL", () => {
  expect(databaseFile("file:/srv/a.db")).toBe("/srv/a.db");
  expect(databaseFile("postgresql://localhost/x")).toBeNull();
});
