import { parseDecision } from "../decisions/decision";
import { type DecisionShape, readShape } from "../decisions/decision-shape";
import { decodeRecord } from "../parse-record";
import type { ParsedRecord } from "../record";
import type { DecisionInput } from "../record-input";

/** A decision opened for writing: what was read, and how it is built. Offsets count from after the byte order mark. */
export type OpenDecision = {
  path: string;
  /** The text without its byte order mark. */
  text: string;
  input: DecisionInput;
  shape: DecisionShape;
  /** `coreHash` holds the core text itself. */
  record: ParsedRecord;
};

/** Read a text as a decision, wherever it lies. */
export function readForEdit(path: string, text: string): OpenDecision {
  const decoded = decodeRecord({
    path,
    bytes: new TextEncoder().encode(text),
    sha256: "",
    yaml: null,
    digest: (core) => core,
  });
  const input: DecisionInput = {
    ...decoded,
    place: { ...decoded.place, kind: "decision", documentKind: null },
  };
  return { path, text, input, shape: readShape(input), record: parseDecision(input) };
}
