import type nodeFs from "node:fs";

/** What writing needs of the file system; a test makes a disk full or a rename fail at will. */
export type WriteFs = Pick<
  typeof nodeFs,
  | "openSync"
  | "closeSync"
  | "readSync"
  | "writeSync"
  | "fsyncSync"
  | "fstatSync"
  | "fchmodSync"
  | "fchownSync"
  | "lstatSync"
  | "linkSync"
  | "unlinkSync"
  | "renameSync"
  | "readdirSync"
  | "realpathSync"
  | "mkdirSync"
  | "rmdirSync"
>;
