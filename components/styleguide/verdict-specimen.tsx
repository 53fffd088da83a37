import { VerbBar } from "../verdict/verb-bar";
import { VerdictAnswer } from "../verdict/verdict-answer";
import { SampleDesk } from "./sample-desk";
import { SAMPLE_REFUSAL, sampleResult, sampleVerbs } from "./sample-verdicts";

const SAID = { id: "sample", verb: "close-approved", file: null, next: null } as const;
const GIVEN = { reason: "", wouldChange: "", revisitOn: "", until: "", target: "", branch: "" };

/** The verbs of every thing, those that ask something with their form; and every answer to a press. */
export function VerdictSpecimen() {
  const back = {
    verb: "undo",
    label: "Undo",
    item: "review:sample",
    until: new Date(Date.now() + 300_000).toISOString(),
  } as const;
  const answers = [
    [sampleResult("done", { back, href: "/reviews" })],
    [sampleResult("refused", SAMPLE_REFUSAL)],
    [sampleResult("one"), sampleResult("other", SAMPLE_REFUSAL)],
  ];
  return (
    <div className="grid gap-6">
      <SampleDesk>
        <Bar name="A suggestion" item="card:sample" verbs={sampleVerbs("suggestion")} />
        <Bar name="A review" item="review:sample" verbs={sampleVerbs("review")} />
        <Bar name="A decision" item="record:sample" verbs={sampleVerbs("decision")} />
        <Bar
          name="What cannot be pressed, and why"
          item="review:refused"
          verbs={sampleVerbs("suggestion", ["document", "decline"])}
        />
        {answers.map((results) => (
          <VerdictAnswer key={results[0]?.item} answer={{ ...SAID, results, given: GIVEN }} />
        ))}
      </SampleDesk>
      <SampleDesk isPending>
        <Bar name="While a press is under way" item="write:sample" verbs={sampleVerbs("write")} />
      </SampleDesk>
    </div>
  );
}

function Bar({ name, item, verbs }: { name: string; item: string; verbs: ReturnType<typeof sampleVerbs> }) {
  return (
    <div>
      <p className="text-soft">{name}</p>
      <VerbBar item={item} verbs={verbs} next={null} open={null} here={{}} />
    </div>
  );
}
