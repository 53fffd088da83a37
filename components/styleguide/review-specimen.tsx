import { Checklist } from "../review/checklist";
import { ClosedAs } from "../review/closed-as";
import { PatchPreview } from "../review/patch-preview";
import { Positions } from "../review/positions";
import { WriteList } from "../review/write-list";
import { SampleDesk } from "./sample-desk";
import {
  SAMPLE_CHECKLIST,
  SAMPLE_CLOSINGS,
  SAMPLE_PATCHES,
  SAMPLE_POSITIONS,
  SAMPLE_WRITES,
} from "./sample-verdicts";

/** The parts of a review, each in every state. */
export function ReviewSpecimen() {
  return (
    <SampleDesk>
      <div className="grid gap-6">
        <Checklist items={SAMPLE_CHECKLIST} />
        <Positions positions={SAMPLE_POSITIONS} zone="UTC" />
        <Positions positions={[]} zone="UTC" />
        {SAMPLE_CLOSINGS.map((closed) => (
          <ClosedAs key={closed.outcome} id="sample" closed={closed} canUndo={false} zone="UTC" />
        ))}
        {SAMPLE_PATCHES.map((patch) => (
          <PatchPreview
            key={`${patch.message} ${patch.refusal?.sentence}`}
            patch={patch}
            downloadHref={null}
          />
        ))}
        <WriteList writes={SAMPLE_WRITES} here={{}} />
      </div>
    </SampleDesk>
  );
}
