import { describe, expect, it } from "vitest";
import { Turnstile } from "./turnstile";

/** Work that ends when it is told to, and says when it began. */
function held(begun: string[], name: string) {
  let end: (error?: Error) => void = () => {};
  const ended = new Promise<string>((resolve, reject) => {
    end = (error) => (error ? reject(error) : resolve(name));
  });
  const work = () => {
    begun.push(name);
    return ended;
  };
  return { work, end: (error?: Error) => end(error) };
}

describe("a turnstile", () => {
  it("lets so many through at once, and the others in the order in which they came", async () => {
    const begun: string[] = [];
    const turnstile = new Turnstile(2);
    const all = ["a", "b", "c", "d"].map((name) => held(begun, name));
    const answers = all.map(({ work }) => turnstile.pass(work));
    expect(begun).toEqual(["a", "b"]);
    all[1]!.end();
    expect(await answers[1]).toBe("b");
    expect(begun).toEqual(["a", "b", "c"]);
    for (const { end } of all) end();
    expect(await Promise.all(answers)).toEqual(["a", "b", "c", "d"]);
  });

  it("gives on the place of work that failed", async () => {
    const begun: string[] = [];
    const turnstile = new Turnstile(1);
    const first = held(begun, "first");
    const failing = turnstile.pass(first.work);
    const second = turnstile.pass(async () => "second");
    first.end(new Error("broken"));
    await expect(failing).rejects.toThrow("broken");
    expect(await second).toBe("second");
    expect(await turnstile.pass(async () => "third")).toBe("third");
  });
});
