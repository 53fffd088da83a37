import { pathSegments } from "../../addresses";

/** Editors that a link can open a file in; `none`: no link is shown. The first is the default. */
export const EDITORS = ["vscode", "cursor", "jetbrains", "none"] as const;
export type Editor = (typeof EDITORS)[number];

/**
 * The link that opens a record's file in an editor on this machine; null for `none`. VS Code and those
 * made from it take an absolute path; JetBrains' editors, through their Toolbox, a project by its
 * folder's name and a path within it.
 *
 * @param folder the source's folder, absolute, as this machine writes it
 * @param path the record's, relative to it, with `/`
 */
export function editorAddress(editor: Editor, folder: string, path: string): string | null {
  if (editor === "none") return null;
  const root = folder.replaceAll("\\", "/").replace(/\/{1,100}$/, "");
  if (editor === "jetbrains") {
    const project = root.slice(root.lastIndexOf("/") + 1);
    return `jetbrains://idea/navigate/reference?project=${encodeURIComponent(project)}&path=${encodeURIComponent(path)}`;
  }
  // The colon of a drive letter stays a colon.
  const absolute = pathSegments(`${root}/${path}`).replace(/^\/?([A-Za-z])%3A/, "/$1:");
  return `${editor}://file${absolute}`;
}
