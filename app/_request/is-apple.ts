import { headers } from "next/headers";

/** Whether the reader's keyboard has ⌘: hints name the key that is there. Said by the browser, for nothing else. */
export async function isApple(): Promise<boolean> {
  return namesApple(await headers());
}

/** Not known: no. An iPad that asks for the pages of a desktop says that it is a Mac, and has the same key. */
export function namesApple(asked: Pick<Headers, "get">): boolean {
  return /mac|ios|iphone|ipad/i.test(asked.get("sec-ch-ua-platform") ?? asked.get("user-agent") ?? "");
}
