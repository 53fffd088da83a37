import type { Terminal } from "./terminal";

type Verb = { summary: string; usage: string; text: string[] };

/** The verbs in the order one meets them. `docs/cli.md` has a section for each, held against this by a test. */
export const VERBS = {
  open: {
    summary: "serve the archive in the browser and sync folders into it",
    usage: "docket open [--port <number>] [--no-open] [folder …]",
    text: [
      "Starts Docket on this machine only and prints its address. Each folder is added to the known",
      "sources, read with progress, and stays connected the next time; a folder that is known is opened.",
      "Without a folder, what was connected before is served. Ctrl-C ends it cleanly, also in the middle",
      "of a sync: the next start goes on from there.",
      "",
      "  --port, -p <number>  where to listen; 0 takes any free port (default: PORT, else 3625)",
      "  --no-open            print the address, open no browser; without a terminal none is opened",
      "",
      "  docket open ~/code/my-project",
      "  docket open --port 0 --no-open ../one ../two",
    ],
  },
  sync: {
    summary: "read what has changed in one folder",
    usage: "docket sync <folder> [--json]",
    text: [
      "Adds the folder when it is new, reads what has changed since the last time, and says what was",
      "found. The same folder twice changes nothing. A running server is asked to do it; otherwise it is",
      "done here. Exit code 0 when it was synced, 1 when that was not possible.",
      "",
      "  --json  print the result as one JSON object (docs/cli.md has its fields)",
      "",
      "  docket sync ~/code/my-project",
      "  docket sync . --json | jq .added",
    ],
  },
  check: {
    summary: "read a folder's records and name what is wrong, without a database",
    usage: "docket check <folder> [--json]",
    text: [
      "Reads every record of the folder as the server would, and lists the problems with file and line.",
      "Nothing is written anywhere, no server is needed: made for a hook or a CI job. Exit code 1 when a",
      "problem of severity error stands, 0 when none does, whatever warnings there are.",
      "",
      "  --json  print records, links and problems as one JSON object (docs/cli.md has its schema)",
      "",
      "  docket check .",
      "  docket check ~/code/my-project --json | jq '.records[] | select(.status == \"proposed\") | .path'",
    ],
  },
  search: {
    summary: "find records, by words and operators",
    usage: 'docket search "<query>" [--json] [--limit <number>] [--after <token>]',
    text: [
      "Asks the database the same as the page /search does, beside a server or without one, and only reads.",
      "The query language is the same everywhere (docs/search.md); what of it could not be honoured is",
      "said on stderr. Exit code 0 when records were found, 1 when none or when it was not possible.",
      "",
      "  --json            print the whole answer as one JSON object, as /api/v1/search gives it",
      "  --limit <number>  at most so many records, 1 to 200 (default: 20)",
      "  --after <token>   the page after one that was printed",
      "",
      '  docket search "sidebar navigation kind:prompt"',
      '  docket search "turn:@me waiting:>3d"',
      '  docket search "-kind:prompt in:comments latency"',
      '  docket search "status:proposed older:30d" --json | jq -r .records[].path',
    ],
  },
  index: {
    summary: "make the search index anew",
    usage: "docket index rebuild [--json]",
    text: [
      "The index is derived: it is checked at every start and repaired by itself. This drops it and makes",
      "it anew from the database; a running server does it while it serves, otherwise it is done here.",
      "",
      "  --json  print how many records were indexed",
      "",
      "  docket index rebuild",
    ],
  },
  verify: {
    summary: "check that the ledger holds together, and agrees with the repositories",
    usage: "docket verify [<ledger> … [folder …]] [--json]",
    text: [
      "Follows the chain of events and names every one that was altered, removed or moved; compares the",
      "heads and reviews that commits name with it, and what was written with what the commits hold.",
      "Without arguments the ledger of this installation and its connected repositories are checked; with",
      "an exported ledger and folders of repositories no database is opened: an auditor needs no server.",
      "Commits of other installations are said and not checked, unless their ledgers are named as well.",
      "Exit code 1 when anything does not agree.",
      "",
      "  --json  print the whole report as one JSON object",
      "",
      "  docket verify",
      "  docket verify ledger.jsonl ~/code/my-project",
      "  docket verify mine.jsonl theirs.jsonl ~/code/my-project",
    ],
  },
  export: {
    summary: "write the ledger of decisions as lines of JSON",
    usage: "docket export ledger [--out <file>]",
    text: [
      "Every step that people took, in order, each hashed over the one before. Only reads, also beside a",
      "running server.",
      "",
      "  --out, -o <file>  a new file; without it the lines go to standard output",
      "",
      "  docket export ledger --out ledger.jsonl",
    ],
  },
  import: {
    summary: "take over the consents of a ledger that was exported elsewhere",
    usage: "docket import ledger <file> [--source <name>] [--json]",
    text: [
      "Checks the ledger with itself first, and takes nothing from one that does not hold together. Of the",
      "decisions it tells of, those that a connected source has are marked as consented to, or as approved by",
      "override; the same ledger twice changes nothing but the note that it was imported.",
      "",
      "  --source <name>  the source here that it is about; without it, the one of the same name",
      "  --json           print what was taken over as one JSON object",
      "",
      "  docket import ledger ledger.jsonl",
    ],
  },
  "set-status": {
    summary: "change a decision's status in its file, and nothing else of it",
    usage:
      "docket set-status <file> <status> [--superseded-by <file>] [--place <place>] [--dry-run] [--inverse <file>] [--commit] [--branch <name>]",
    text: [
      "Prints the patch and applies it: the status word wherever the file states it, the date where it is",
      "that of the last change, a line of the changelog where the dialect wants one. Every other byte stays.",
      "The file is refused when it contradicts itself or says more than could be kept. No database is",
      "opened. Statuses: draft, proposed, accepted, rejected, deferred, superseded, deprecated, abandoned.",
      "",
      "  --superseded-by <file>  with `superseded`: the accepted decision that takes over; both are written",
      "  --place <place>         where it goes when the file leaves that open; the refusal names the choices",
      "  --dry-run               print the patch, write nothing",
      "  --inverse <file>        write what undoes the change to a new file",
      "  --undo <file>           instead of a status: bring back every byte of a change",
      "  --commit                commit just these files on the branch that is checked out; nothing is pushed",
      "  --branch <name>         commit to a new branch instead, and leave the work tree as it is",
      "",
      "  docket set-status docs/adr/0007-use-a-queue.md accepted --inverse undo.json",
      "  docket set-status docs/adr/0007-use-a-queue.md --undo undo.json",
    ],
  },
  "new-decision": {
    summary: "write a new decision as the repository writes them, proposed",
    usage:
      "docket new-decision <title> [--source <folder>] [--feature <name>] [--folder <folder>] [--dry-run]",
    text: [
      "Prints the file and writes it: in the folder of the other decisions, under the next number or the",
      "day, from the repository's own template when it has one, else in the dialect most of its decisions",
      "have. A file that exists is never replaced. No database is opened.",
      "",
      "  --source <folder>  the repository (default: the folder you are in)",
      "  --feature <name>   the feature it belongs to",
      "  --folder <folder>  where to put it, relative to the source, instead of beside the others",
      "  --dry-run          print the file, write nothing",
      "",
      '  docket new-decision "Send mail through a queue" --feature 001-mail --dry-run',
    ],
  },
  help: {
    summary: "explain a verb",
    usage: "docket help [verb]",
    text: ["The same as `docket <verb> --help`."],
  },
} as const satisfies Record<string, Verb>;

export type VerbName = keyof typeof VERBS;

/** Whether a word is a verb of the command line. */
export function isVerb(word: string): word is VerbName {
  return Object.hasOwn(VERBS, word);
}

/** What the program is and can do, or one verb in full. */
export function sayHelp(terminal: Terminal, verb: VerbName | null): void {
  if (verb) {
    const { summary, usage, text } = VERBS[verb];
    terminal.out(`${terminal.style("bold", usage)}\n\n${capital(summary)}.\n`);
    for (const line of text) terminal.out(line);
    return;
  }
  terminal.out(`${terminal.style("bold", "docket")}: what was asked, what was decided, by whom, and why.\n`);
  terminal.out(
    "Docket reads prompt history records and architecture decision records from the markdown of your",
  );
  terminal.out("repositories and serves them as an archive on this machine. The files stay the truth.\n");
  for (const [name, { usage, summary }] of Object.entries(VERBS)) {
    terminal.out(`  ${terminal.style("cyan", usage)}`);
    terminal.out(
      `      ${summary}${name === "open" ? "; `npm start` does the same from a fresh clone" : ""}`,
    );
  }
  terminal.out("\nWhere to begin:\n");
  terminal.out("  docket check .           see what would be read, and what is wrong with it");
  terminal.out("  docket open .            browse it");
  terminal.out("\nSettings come from the environment: DATABASE_URL (default: SQLite in ./data) and PORT.");
  terminal.out("Exit codes: 0 done, 1 not possible or problems found, 2 not understood.");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
