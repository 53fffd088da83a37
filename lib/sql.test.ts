import { expect, it } from "vitest";
import { join, list, raw, render, sql } from "./sql";

it("numbers its placeholders for each database, however fragments are nested", () => {
  const one = sql`SELECT ${1} WHERE ${join([sql`a = ${"x"}`, sql`b IN (${list([2, 3])})`], " AND ")} ${raw("LIMIT 1")}`;
  expect(render(one, "postgresql")).toBe("SELECT $1 WHERE a = $2 AND b IN ($3, $4) LIMIT 1");
  expect(render(one, "sqlite")).toBe("SELECT ? WHERE a = ? AND b IN (?, ?) LIMIT 1");
  expect(one.values).toEqual([1, "x", 2, 3]);
});

it("holds no NUL, which PostgreSQL refuses in any text", () => {
  expect(sql`${"a\0b"} ${list(["\0", null, 1])}`.values).toEqual(["a\ufffdb", "\ufffd", null, 1]);
});
