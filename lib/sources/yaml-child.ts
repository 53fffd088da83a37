import type { YamlReading } from "../records/header/header";
import { readStrictYaml } from "./read-strict-yaml";

/** What the parent asks. */
export type YamlQuestion = { id: number; headers: string[] };
/** One answer a header, in order, each as soon as it is known; `ready` once before the first. */
export type YamlReply = { is: "ready" } | { is: "reading"; id: number; index: number; reading: YamlReading };

// The process that may die: started by `yamlProcess`, it holds nothing that could be lost.
process.on("message", ({ id, headers }: YamlQuestion) => answer(id, headers, 0));
process.on("disconnect", () => process.exit(0));
say({ is: "ready" }, () => undefined);

/** The next header waits until the answer has left: whatever it does then, nothing is lost of the others. */
function answer(id: number, headers: readonly string[], index: number): void {
  const header = headers[index];
  if (header === undefined) return;
  say({ is: "reading", id, index, reading: readStrictYaml(header) }, () => answer(id, headers, index + 1));
}

function say(reply: YamlReply, then: () => void): void {
  process.send?.(reply, undefined, undefined, then);
}
