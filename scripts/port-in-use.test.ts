import { createServer, type Server } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { readPort } from "../cli/read-arguments";
import { DEFAULT_PORT } from "../lib/env";
import { isRefusal } from "../lib/refusal";
import { portInUse, portSentence, wrongPort, wrongPortSentence } from "./port-in-use.mjs";

let server: Server | null = null;

afterEach(() => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve())));

async function taken(): Promise<number> {
  const made = createServer();
  server = made;
  await new Promise<void>((resolve) => made.listen(0, "127.0.0.1", resolve));
  const address = made.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

describe("a port that another program has", () => {
  it("is told before anything is built, however it is asked for", async () => {
    const port = await taken();
    for (const args of [["--port", `${port}`], [`--port=${port}`], ["-p", `${port}`, "."], [`-p${port}`]])
      expect(await portInUse(args, undefined), args.join(" ")).toBe(port);
    expect(await portInUse(["."], `${port}`)).toBe(port);
    expect(portSentence(port)).toContain(`Port ${port} is in use already.`);
  });

  it("is none where any port would do, and where what is given is no port", async () => {
    const port = await taken();
    for (const asked of ["0", "web", "99999", ""])
      expect(await portInUse(["--port", asked], `${port}`), asked).toBeNull();
    expect(await portInUse(["--port", "0", "--", "--port", `${port}`], undefined)).toBeNull();
  });

  it("is told of as no port, in the words of the command line", () => {
    for (const asked of ["web", "99999", "-1", ""]) {
      expect(wrongPort(["--port", asked]), asked).toBe(asked);
      const refusal = readPort(asked);
      expect(isRefusal(refusal) && `${refusal.sentence} ${refusal.nextStep}`).toBe(wrongPortSentence(asked));
    }
    for (const args of [[], ["."], ["--port", "0"], ["-p", "65535"], ["--", "--port", "web"]])
      expect(wrongPort(args), args.join(" ")).toBeNull();
  });

  it("is looked for where Docket listens unless told otherwise", async () => {
    expect([null, DEFAULT_PORT]).toContain(await portInUse([], undefined));
  });
});
