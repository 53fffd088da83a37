import { createHash } from "node:crypto";

/** Hash of bytes, or of text as UTF-8: 64 hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
