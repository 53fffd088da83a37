import type { Editor } from "@/lib/records/showing/editor-address";

/** What the menu of editors says. */
export const EDITOR = {
  open: (name: string) => `Open in ${name}`,
  choose: "Open files with",
  short: "Editor",
  names: {
    vscode: "VS Code",
    cursor: "Cursor",
    jetbrains: "a JetBrains editor",
    none: "No editor",
  } satisfies Record<Editor, string>,
} as const;
