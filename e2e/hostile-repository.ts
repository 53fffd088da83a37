import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { scriptPayloads } from "./script-payloads";

/** A word that is in every hostile record, so that a search finds them all. */
export const HOSTILE_WORD = "quarantined";

/** A short payload for places of one line: a title, a label, a file name. */
export const HOSTILE_TITLE = "<img src=x onerror=xss()>";

/** A direction control and what looks like a token, both in a file's name. */
export const HOSTILE_NAME = `turned-\u202Edm-ghp_${"A1b2C3d4E5f6G7h8J9k0L1m2N3p4Q5r6S7t8"}`;

/** File names that an address must carry unchanged. */
export const AWKWARD_NAMES = [
  "0011-a..b.md",
  "0012-..c.md",
  "0013-%2e%2e.md",
  "0014-100%.md",
  "..d/0015-#q?x.md",
];

/**
 * Write a repository as somebody would who wants to harm its reader: script in bodies, titles, labels and file
 * names, a link out of the folder, bytes that are no text, a header that kills YAML readers.
 */
export function writeHostileRepository(folder: string): void {
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  const prompt = (number: number, body: string, title = `Payloads ${number}`) =>
    `---\nid: ${number}\ntitle: ${JSON.stringify(title)}\nstage: misc\ndate: 2026-01-01\nfeature: 001-harm\nmodel: ${JSON.stringify(HOSTILE_TITLE)}\nuser: ${JSON.stringify(HOSTILE_TITLE)}\nlabels: [${JSON.stringify(HOSTILE_TITLE)}]\n---\n\n## Prompt\n\n${HOSTILE_WORD} ${body}\n\n## Response snapshot\n\nnone\n`;

  const payloads = scriptPayloads();
  const inOne = 40;
  for (let i = 0; i < payloads.length; i += inOne) {
    const number = i / inOne + 1;
    const body = payloads.slice(i, i + inOne).join("\n\n");
    write(`history/prompts/001-harm/${number}-payloads.misc.prompt.md`, prompt(number, body));
  }
  write("history/prompts/001-harm/90-title.misc.prompt.md", prompt(90, "in the title", HOSTILE_TITLE));
  write(
    "history/prompts/001-harm/91-<img src=x onerror=xss()>.misc.prompt.md",
    prompt(91, "in the file name", "A hostile file name"),
  );
  write(
    "history/prompts/001-harm/92-nesting.misc.prompt.md",
    prompt(92, `${"> ".repeat(20_000)}deep`, "Nested twenty thousand times"),
  );
  write(
    "history/prompts/001-harm/93-header.misc.prompt.md",
    `---\ntitle: Header that kills\nfiles: ${"[".repeat(5000)}\n---\n\n## Prompt\n\n${HOSTILE_WORD} header\n`,
  );
  write(
    "history/prompts/001-harm/94-bytes.misc.prompt.md",
    Uint8Array.from([0xff, 0xfe, 0x00, 0x80, 0x23, 0x20]),
  );
  write(
    `history/prompts/001-harm/95-${HOSTILE_NAME}.misc.prompt.md`,
    prompt(95, "Read /home/mallory/secret-place/app/specs/001-harm/spec.md", `Turned \u202Etxet`),
  );
  write(
    "history/adr/0001-hostile.md",
    `# ADR-0001: ${HOSTILE_TITLE}\n\n- **Status:** <script>xss()</script>\n- **Date:** 2026-01-01\n\n## Decision\n\n${HOSTILE_WORD} decision\n`,
  );
  for (const name of AWKWARD_NAMES) write(`docs/adr/${name}`, "# Awkward\n\n## Status\n\nAccepted\n");
  symlinkSync("/etc/passwd", join(folder, "history/adr/0002-link-out.md"));
}
