import { type ScratchFolder, scratchFolder } from "./scratch-folder";

/** Make a git work tree on `main`, with these files in its first commit; for tests. */
export function scratchRepository(files: Record<string, string>): ScratchFolder {
  const folder = scratchFolder(files);
  folder.git("init", "-q", "-b", "main");
  folder.commit("First");
  return folder;
}
