import { afterAll } from "vitest";
import { removeScratchFolders } from "../lib/sources/scratch-folder";

afterAll(removeScratchFolders);
