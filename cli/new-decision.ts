import { realpathSync } from "node:fs";
import { decisionFacts } from "../lib/queries/decisions/decision-facts";
import { planNewDecision } from "../lib/records/new-decision/plan-new-decision";
import { isRefusal, type Refusal, refuse } from "../lib/refusal";
import { writeAndCommit } from "../lib/sources/write-and-commit";
import type { Arguments } from "./read-arguments";
import { printable, sayRefusal, type Terminal } from "./terminal";

/**
 * `docket new-decision <title> …`: print a decision as the repository would write it, and write it as a new
 * file, proposed. No database is opened; a file that exists is never replaced.
 */
export async function newDecision({ folders, values }: Arguments, terminal: Terminal): Promise<number> {
  const [title = "", ...more] = folders;
  if (title === "" || more.length > 0) {
    const sentence = "`docket new-decision` needs one title.";
    return sayRefusal(terminal, refuse("invalid-input", sentence, "Write it in quotes."));
  }
  const text = (name: string) => (typeof values[name] === "string" ? values[name] : null);
  const root = realRoot(text("source") ?? ".");
  if (isRefusal(root)) return sayRefusal(terminal, root);
  const where = { feature: text("feature"), near: null, folder: text("folder") };
  const facts = await decisionFacts(root, where);
  if (isRefusal(facts)) return sayRefusal(terminal, facts);
  const made = planNewDecision(facts, {
    title,
    context: "",
    decision: "",
    alternatives: "",
    consequences: "",
    references: [],
    date: new Date().toISOString().slice(0, 10),
    deciders: [],
    ...where,
  });
  if (isRefusal(made)) return sayRefusal(terminal, made);
  const from =
    made.template.from === "repository" ? made.template.path : `Docket's form for ${made.template.dialect}`;
  for (const line of made.text.replace(/\r?\n$/, "").split(/\r?\n/)) terminal.out(printable(line));
  if (values["dry-run"] === true) {
    terminal.error(`Would be written to ${printable(made.path)}, from ${printable(from)}.`);
    return 0;
  }
  const newBytes = Buffer.from(made.text, "utf8");
  const { write } = await writeAndCommit(root, [{ path: made.path, oldBytes: null, newBytes }], null);
  if (write && "refused" in write) return sayRefusal(terminal, write);
  terminal.error(`${terminal.style("green", "✓")} ${printable(made.path)} written, from ${printable(from)}.`);
  return 0;
}

function realRoot(folder: string): string | Refusal {
  try {
    return realpathSync.native(folder);
  } catch {
    return refuse("folder-missing", `There is no folder at ${folder}.`, "Check the path.");
  }
}
