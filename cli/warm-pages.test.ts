import { createServer } from "node:http";
import { expect, it, onTestFinished } from "vitest";
import type { Context } from "../lib/context";
import { warmPages } from "./warm-pages";

const row = { slug: "shop", path: "docs/adr/0001.md" };
const context = { db: { rows: async () => [row] } } as unknown as Context;

async function listening(): Promise<{ port: number; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.headers.host} ${request.url}`);
    response.end("a page");
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return { port: typeof address === "object" && address ? address.port : 0, asked };
}

it("asks the server for a record of each kind, under the server's own name", async () => {
  const { port, asked } = await listening();
  await warmPages(port, context, () => false);
  expect(asked).toEqual(Array(2).fill(`localhost:${port} /records/shop/docs/adr/0001.md`));
});

it("asks nothing of a server that is stopping, and takes no answer for one", async () => {
  const { port, asked } = await listening();
  await warmPages(port, context, () => true);
  expect(asked).toEqual([]);
  await expect(warmPages(1, context, () => false)).resolves.toBeUndefined();
});
