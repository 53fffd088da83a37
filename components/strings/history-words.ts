import { counted } from "@/lib/records/counted";

/** What the history of a record says. */
export const HISTORY = {
  revisions: "Revisions",
  counted: (shown: number, total: number) =>
    shown < total
      ? `the newest ${shown.toLocaleString("en")} of ${total.toLocaleString("en")}`
      : total.toLocaleString("en"),
  older: (count: number) => `${count.toLocaleString("en")} older`,
  compare: "Compare the two",
  compareHow: "Choose an old and a new one:",
  old: "old",
  new: "new",
  pick: (side: "old" | "new", name: string) => `Compare, ${side} side: ${name}`,
  now: "Now",
  nowAbout: "The file as the last sync read it, not committed yet.",
  nobody: "unknown author",
  seenBySync: "seen by a sync",
  changes: "What changed",
  changesOf: (name: string) => `What changed in ${name}`,
  read: "Read",
  readOf: (name: string) => `Read it as it was in ${name}`,
  onForge: (name: string) => `${name} on the forge`,
  kinds: {
    added: "Added",
    modified: "Changed",
    renamed: "Renamed",
    deleted: "Removed",
  },
  renamedFrom: (path: string) => `Renamed from ${path}`,
  committedBy: (name: string) => `committed by ${name}`,
  agents: {
    author: (name: string) => `Written by ${name}`,
    committer: (name: string) => `Committed by ${name}`,
    "co-author": (name: string) => `With ${name}`,
  },
  agentAbout:
    "A known agent, by the mail address that the commit names. No mark does not mean that none took part.",
  origins: { import: "Import", cut: "Where the shallow clone begins" },
  originAbout: {
    import: "This commit brought many records at once, so it decided none of them.",
    cut: "The clone has nothing from before this commit, so it seems to add everything.",
  },
  status: "Status over time",
  accepted: {
    commit: "Accepted since",
    by: "by the commit of",
    sync: "Accepted since a sync saw it so on",
    import: "Accepted when an import brought it. Nobody's commit made it so:",
    cut: "Accepted already where this shallow clone begins:",
  },
  gone: "Removed",
  became: "became",
  began: "began as",
  difference: {
    between: (from: string, to: string) => `What changed from ${from} to ${to}`,
    first: (to: string) => `What ${to} began with`,
    words: (removed: number, added: number) =>
      removed + added === 0
        ? "No word differs."
        : `${counted(removed, "word")} removed (struck through), ${added.toLocaleString("en")} added (underlined).`,
    same: "These two say the same.",
    coarse: "Some stretches differ too much to be compared word by word; they stand here whole.",
    folded: (lines: number) => `${lines.toLocaleString("en")} unchanged lines`,
    notHere: "Too long to stand here: read the revision itself.",
    removed: "removed: ",
    added: "added: ",
    end: " (end) ",
    leftOut: (count: number) => `${count.toLocaleString("en")} further stretches are not drawn here.`,
    asData: "Read them all as data",
    close: "Close",
  },
  text: {
    title: (name: string) => `The file in ${name}`,
    gone: "The file went with this revision: there is nothing to read.",
  },
  notes: {
    uncommitted: "The file says something else than its last commit.",
    seeWhat: "See what changed since",
    cut: "This clone is shallow: earlier revisions are elsewhere. Fetch them and sync:",
    cutCommand: "git fetch --unshallow",
  },
  empty: {
    uncommitted: {
      title: "Not committed yet",
      sentence: "Git knows no revision of this file. Commit it; the next sync reads its history.",
    },
    unread: {
      title: "The history is not read yet",
      sentence: "It is read after each sync. If this stays, sync the source once more.",
    },
  },
} as const;

/** The command that commits one file, its name safe to paste into a shell. */
export function commitCommand(path: string): string {
  return `git add -- '${path.replaceAll("'", "'\\''")}' && git commit`;
}
