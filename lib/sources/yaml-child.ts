import { readStrictYaml } from "./read-strict-yaml";

/** What the parent asks: one answer a header, in order. */
export type YamlQuestion = { id: number; headers: string[] };

// The process that may die: started by `createYamlReader`, it holds nothing that could be lost.
process.on("message", (question: YamlQuestion) => {
  process.send?.({ id: question.id, readings: question.headers.map(readStrictYaml) });
});
process.on("disconnect", () => process.exit(0));
