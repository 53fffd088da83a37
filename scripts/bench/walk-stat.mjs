// The floor of an unchanged sync: look at every markdown file once. Prints the milliseconds of the fifth time.
import { listMarkdown } from "./list-markdown.mjs";

let took = 0;
for (let i = 0; i < 5; i++) {
  const began = performance.now();
  listMarkdown(process.argv[2]);
  took = performance.now() - began;
}
process.stdout.write(`${took}\n`);
