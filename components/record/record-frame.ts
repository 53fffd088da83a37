import type { ReactNode } from "react";
import type { RecordView } from "@/lib/queries/records/record-view";
import type { EditorChoice } from "./editor-menu";

/** What every reading of a record is drawn with. */
export type RecordFrame = {
  record: RecordView;
  zone: string;
  /** null where no file of the reader's own can be opened. */
  editor: EditorChoice | null;
  /** `?in=…` when the reader came from a list: the other readings stay inside it. */
  origin: string;
  /** Of a decision: where it stands with people's consent, and what can be done. */
  consent: ReactNode;
};
