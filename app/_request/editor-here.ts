import { headers } from "next/headers";
import type { EditorChoice } from "@/components/record/editor-menu";
import { getLocalFolder } from "@/lib/queries/records/get-local-folder";
import type { RecordView } from "@/lib/queries/records/record-view";
import { type Editor, editorAddress } from "@/lib/records/showing/editor-address";
import { asSomebody } from "./as-person";
import { isLoopback } from "./is-loopback";

/** How this reader opens a record's file; null where there is no file of theirs to open. */
export async function editorHere(record: RecordView, editor: Editor): Promise<EditorChoice | null> {
  if (record.goneAt !== null || !isLoopback(await headers())) return null;
  const folder = await getLocalFolder(await asSomebody(), { source: record.source });
  return folder === null ? null : { editor, href: editorAddress(editor, folder, record.path) };
}
