import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { isRefusal } from "../refusal";
import { takeServerLock, writeServerNote } from "./server-lock";
import { sqliteFile } from "./sqlite-file";

let folder: string;
const held: { release(): void }[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "docket-lock-"));
});
afterEach(() => {
  for (const lock of held.splice(0)) lock.release();
  rmSync(folder, { recursive: true, force: true });
});

function take(path: string) {
  const lock = takeServerLock(`file:${path}`);
  if (isRefusal(lock)) return lock;
  held.push(lock);
  return null;
}

it("gives one file to one server, whichever way it is reached", () => {
  mkdirSync(join(folder, "real"));
  writeFileSync(join(folder, "real/a.db"), "");
  symlinkSync(join(folder, "real/a.db"), join(folder, "link.db"));
  symlinkSync(join(folder, "real"), join(folder, "linked"));
  expect(take(join(folder, "real/a.db"))).toBeNull();
  expect(take(join(folder, "link.db"))?.code).toBe("server-running");
  expect(take(join(folder, "linked/a.db"))?.code).toBe("server-running");
  expect(take(join(folder, "linked/b.db"))).toBeNull();
  expect(take(join(folder, "real/b.db"))?.code).toBe("server-running");
});

it("makes the folders a database needs", () => {
  expect(take(join(folder, "a/b/c.db"))).toBeNull();
});

it("says in a sentence what no database can be made of", () => {
  writeFileSync(join(folder, "a-file"), "");
  expect(take(join(folder, "a-file/d.db"))?.code).toBe("database-unreachable");
  const note = () => writeServerNote(`file:${folder}/a-file/d.db`, { pid: 1, address: null });
  expect(note).not.toThrow();
});

it.runIf(process.platform === "linux")("comes back where a folder can never be made", () => {
  expect(take("/proc/docket/d.db")?.code).toBe("database-unreachable");
});

it("takes a percent sign that encodes nothing as a part of the name", () => {
  expect(sqliteFile("file:/srv/100%.db")).toBe("/srv/100%.db");
  expect(sqliteFile("file:/srv/a%00b.db")).toBe("/srv/a%00b.db");
  expect(sqliteFile("file:///srv/a%20b.db?mode=rw")).toBe("/srv/a b.db");
});
