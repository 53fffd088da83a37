import type { RecordView } from "@/lib/queries/records/record-view";
import type { RenderedPart } from "@/lib/queries/records/render-record";
import { PART_TITLES, RECORD } from "../strings/record-words";
import { CopyButton } from "../ui/copy-button";
import { RestNote } from "./rest-note";
import { Turn } from "./turn";

type Props = { record: RecordView; parts: RenderedPart[]; promptText: string | null; origin: string };

/** A prompt as the conversation it was: asked, answered, then what came of it. */
export function Conversation({ record, parts, promptText, origin }: Props) {
  const has = (name: string) => parts.some((part) => part.name === name);
  return (
    <>
      {has("asked") ? null : (
        <section className="turn turn-asked">
          <header className="turn-head">
            <h2>{PART_TITLES.asked}</h2>
            {record.user}
          </header>
          {record.command ? <code>{record.command}</code> : <p className="text-soft">{RECORD.noPrompt}</p>}
        </section>
      )}
      {parts.map((part) => (
        <Turn
          key={part.name}
          part={part}
          begins={part.name === "asked" ? promptText : null}
          rest={<RestNote record={record} line={part.restLine} origin={origin} />}
          by={<By name={part.name} record={record} />}
          action={
            part.name === "asked" && promptText ? (
              <CopyButton text={promptText} label={RECORD.copyPrompt} bare />
            ) : null
          }
        />
      ))}
    </>
  );
}

function By({ name, record }: { name: RenderedPart["name"]; record: RecordView }) {
  if (name === "asked") {
    return (
      <>
        {record.user ? <span dir="auto">{record.user}</span> : null}
        {record.command ? <code className="truncate">{record.command.slice(0, 80)}</code> : null}
      </>
    );
  }
  return name === "answered" && record.model ? <span>{record.model}</span> : null;
}
