import { type Refusal, refuse, type WRITE_REFUSAL_CODES } from "../refusal";

export type WriteRefusalCode = (typeof WRITE_REFUSAL_CODES)[number];

/**
 * Why nothing was written. `half` is empty unless one of two files could not be brought back after
 * the other one failed: then it names the files that hold their new bytes.
 */
export type WriteRefusal = Refusal & { code: WriteRefusalCode; half: string[] };

type Words = { sentence: (path: string) => string; nextStep: string };

/** One sentence and one next step each; the whole list in one place, so that they read alike. */
const WORDS: Record<WriteRefusalCode, Words> = {
  "path-outside": {
    sentence: (path) => `${path} leads out of the source, through a link, or into git's own folder.`,
    nextStep: "Name a file that lies in the source itself.",
  },
  "file-missing": {
    sentence: (path) => `${path} is not there any more.`,
    nextStep: "Sync the source, and decide where the record is now.",
  },
  "file-exists": {
    sentence: (path) => `${path} exists already, and a new file may not replace it.`,
    nextStep: "Choose another name or number.",
  },
  "file-not-regular": {
    sentence: (path) => `${path} is a link, a folder or a device, and Docket writes only to regular files.`,
    nextStep: "Put a regular file in its place, or change the file that the link leads to.",
  },
  "file-hard-linked": {
    sentence: (path) => `${path} has a second name (a hard link), which would keep the old text.`,
    nextStep: "Replace it by a copy of its own, then try again.",
  },
  "file-changed": {
    sentence: (path) => `${path} is no longer the text that the change was made for.`,
    nextStep: "Look at the difference, then make the change again.",
  },
  "file-read-only": {
    sentence: (path) => `${path} is read-only.`,
    nextStep: "Allow writing to the file, then try again.",
  },
  "folder-read-only": {
    sentence: (path) => `The folder of ${path} is read-only.`,
    nextStep: "Allow writing to the folder, then try again.",
  },
  "file-busy": {
    sentence: (path) => `Another Docket is writing ${path} right now.`,
    nextStep: "Wait a moment, then try again.",
  },
  "disk-full": {
    sentence: (path) => `There is no space left to write ${path}.`,
    nextStep: "Free some space, then try again.",
  },
  "write-failed": {
    sentence: (path) => `${path} could not be written.`,
    nextStep: "Check the disk and the rights of the folder, then try again.",
  },
};

/** The refusal of a code for one file. */
export function refuseWrite(code: WriteRefusalCode, path: string): WriteRefusal {
  const { sentence, nextStep } = WORDS[code];
  const refusal = refuse(code, sentence(shownPath(path)), nextStep);
  return { ...refusal, code, half: [] };
}

/** A path for a sentence: control characters as escapes, so that nobody's terminal obeys them. */
export function shownPath(path: string): string {
  return [...path]
    .map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      const isControl = code < 32 || (code > 126 && code < 160) || (code > 0x2027 && code < 0x202f);
      return isControl ? `\\u{${code.toString(16)}}` : letter;
    })
    .join("");
}

/** What an error of the file system means for the file that was to be written. */
export function refuseForError(error: unknown, path: string, of: "file" | "folder"): WriteRefusal {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return refuseWrite("file-missing", path);
    case "EEXIST":
      return refuseWrite("file-exists", path);
    case "ELOOP":
    case "EMLINK":
    case "EISDIR":
    case "ENXIO":
      return refuseWrite("file-not-regular", path);
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
      return refuseWrite("disk-full", path);
    case "EACCES":
    case "EPERM":
    case "EROFS":
    case "ETXTBSY":
      return refuseWrite(of === "file" ? "file-read-only" : "folder-read-only", path);
    default:
      return refuseWrite("write-failed", path);
  }
}
