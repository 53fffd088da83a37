import { styleText } from "node:util";
import type { Refusal } from "../lib/refusal";

/** What a verb of the command line writes to. */
export type Terminal = {
  /** A line on stdout: results. */
  out(line: string): void;
  /** A line on stderr: refusals. */
  error(line: string): void;
  /** Progress: rewritten in place on a terminal; elsewhere only the last line is written. */
  progress(line: string, isLast: boolean): void;
  style(style: "bold" | "dim" | "red" | "yellow" | "green" | "cyan", text: string): string;
  isInteractive: boolean;
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: they would move the cursor of whoever reads
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Text from a source, safe to print: no escape sequences, no reversed direction, one line. */
export function printable(text: string): string {
  return text.replace(/[\t\n]+/g, " ").replace(CONTROL, "\ufffd");
}

/** The process's own terminal. Colours only where somebody looks and has not asked for none (NO_COLOR). */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  // Whoever reads may have seen enough (`… | head`): that is no failure of ours.
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  const colours = stdout.isTTY === true && stdout.hasColors?.() === true;
  let pending = false;
  const clear = () => {
    if (pending) stdout.write("\r\x1b[2K");
    pending = false;
  };
  return {
    isInteractive: stdout.isTTY === true,
    out(line) {
      clear();
      stdout.write(`${line}\n`);
    },
    error(line) {
      clear();
      stderr.write(`${line}\n`);
    },
    progress(line, isLast) {
      if (!stdout.isTTY) {
        if (isLast) stdout.write(`${line}\n`);
        return;
      }
      clear();
      stdout.write(isLast ? `${line}\n` : line.slice(0, Math.max(20, stdout.columns - 1)));
      pending = !isLast;
    },
    style: (style, text) => (colours ? styleText(style, text) : text),
  };
}

/** Say a refusal on stderr: what is not possible and why, then what to do. Answers the exit code. */
export function sayRefusal(terminal: Terminal, refusal: Refusal): number {
  terminal.error(`${terminal.style("red", "✗")} ${printable(refusal.sentence)}`);
  terminal.error(`  ${printable(refusal.nextStep)}`);
  return refusal.code === "invalid-input" ? 2 : 1;
}
