import type { CSSProperties } from "react";
import { recordHref } from "@/lib/addresses";
import type { RecordRow } from "@/lib/queries/lists/record-row";
import { STAGES, type Stage } from "@/lib/records/vocabulary";
import { STAGE_WORDS } from "../strings/vocabulary-words";
import { RecordDate } from "../ui/record-date";

type Props = { prompts: RecordRow[]; zone: string };

/** Prompts by time, each with a sign in the lane of its stage: how the work went, at one look. */
export function PromptTimeline({ prompts, zone }: Props) {
  const present = new Set(prompts.map((prompt) => prompt.stage));
  const lanes: Stage[] = STAGES.filter((stage) => present.has(stage));
  return (
    <div className="timeline" style={{ "--lanes": Math.max(1, lanes.length) } as CSSProperties}>
      <p className="lane-heads" aria-hidden="true">
        {lanes.map((stage) => (
          <span key={stage}>{STAGE_WORDS[stage]}</span>
        ))}
      </p>
      <ol className="rows">
        {prompts.map((prompt) => (
          <li key={prompt.path} className="row lane-row">
            <span className="row-no">{prompt.number}</span>
            <span className="lanes">
              {prompt.stage ? (
                <span
                  className="mark mark-bare"
                  data-stage={prompt.stage}
                  style={{ "--at": lanes.indexOf(prompt.stage) + 1 } as CSSProperties}
                  title={STAGE_WORDS[prompt.stage]}
                >
                  {STAGE_WORDS[prompt.stage]}
                </span>
              ) : null}
            </span>
            <a className="row-title" href={recordHref(prompt.source, prompt.path)} dir="auto">
              {prompt.title}
            </a>
            <RecordDate className="row-date" record={prompt} zone={zone} />
          </li>
        ))}
      </ol>
    </div>
  );
}
