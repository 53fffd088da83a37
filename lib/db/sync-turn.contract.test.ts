import { expect, it } from "vitest";
import { emptyPostgres } from "./for-each-database";
import { takeSyncTurn } from "./sync-turn";

it("lets one process write what is derived, and the next when it has ended", async () => {
  const { url, drop } = await emptyPostgres();
  const first = await takeSyncTurn(url);
  const heard: string[] = [];
  const second = takeSyncTurn(url).then((turn) => {
    heard.push("second");
    return turn;
  });
  // Another question that is answered proves that the second had its chance.
  const other = await emptyPostgres();
  await (await takeSyncTurn(other.url)).release();
  heard.push("first ends");
  await first.release();
  await (await second).release();
  expect(heard).toEqual(["first ends", "second"]);
  await other.drop();
  await drop();
});

it("asks nothing of SQLite, where one server holds the file", async () => {
  await (await takeSyncTurn("file:/nowhere/docket.db")).release();
});
