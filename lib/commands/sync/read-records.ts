import { needsYaml } from "../../records/header/needs-yaml";
import { decodeLines, parseRecord } from "../../records/parse-record";
import type { ParsedRecord } from "../../records/record";
import { sha256 } from "../../sha256";
import type { YamlReader } from "../../sources/read-yaml";

/** A file that was read and not yet understood. `sha256` is that of its bytes, hex. */
export type FileContent = { path: string; bytes: Uint8Array; sha256: string };

/**
 * Understand files, in their order: hard headers are asked of the strict YAML reader all at once,
 * the rest is read here. Any bytes give a record.
 */
export async function readRecords(
  files: readonly FileContent[],
  yaml: Pick<YamlReader, "read">,
): Promise<ParsedRecord[]> {
  const decoded = files.map((file) => decodeLines(file.bytes));
  const headers = decoded.map(({ lines }) => needsYaml(lines));
  const hard = headers.filter((header) => header !== null);
  const readings = hard.length > 0 ? await yaml.read(hard) : [];
  let next = 0;
  return files.map((file, index) =>
    parseRecord({
      ...file,
      decoded: decoded[index],
      yaml: headers[index] === null ? null : (readings[next++] ?? null),
      digest: sha256,
    }),
  );
}
