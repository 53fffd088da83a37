import { asSomebody } from "@/app/as-person";
import { RecordLine } from "@/components/list/record-line";
import { SHELL } from "@/components/strings/shell-words";
import { ColourSpecimen } from "@/components/styleguide/colour-specimen";
import { ControlSpecimen } from "@/components/styleguide/control-specimen";
import { MarkSpecimen } from "@/components/styleguide/mark-specimen";
import { ProseSpecimen } from "@/components/styleguide/prose-specimen";
import { SAMPLE_ROWS } from "@/components/styleguide/sample-records";
import { Specimen } from "@/components/styleguide/specimen";
import { TypeSpecimen } from "@/components/styleguide/type-specimen";
import { EmptyState } from "@/components/ui/empty-state";
import { listRecords } from "@/lib/queries/list-records";
import type { RecordRow } from "@/lib/queries/record-row";

export const metadata = { title: SHELL.pages.styleguide };

/** The rows are made up; where they lead is there, if anything is. */
const placeOf = (real: RecordRow | undefined) =>
  real ? { source: real.source, path: real.path, feature: real.feature } : {};

/** The design with every state, on made-up examples: what later pages are made of. */
export default async function StyleguidePage() {
  const real = (await listRecords(await asSomebody(), { limit: 1 })).records[0];
  return (
    <div className="page max-w-[64rem]">
      <h1>{SHELL.pages.styleguide}</h1>
      <Specimen name="Type">
        <TypeSpecimen />
      </Specimen>
      <Specimen name="Colour">
        <ColourSpecimen />
      </Specimen>
      <Specimen name="Marks">
        <MarkSpecimen />
      </Specimen>
      <Specimen name="Controls">
        <ControlSpecimen />
      </Specimen>
      <Specimen name="Rows">
        <ol className="rows rows-mixed" inert={real === undefined}>
          {SAMPLE_ROWS.map((row) => (
            <RecordLine key={row.title} record={{ ...row, ...placeOf(real) }} mixed zone="UTC" />
          ))}
        </ol>
      </Specimen>
      <Specimen name="Prose">
        <ProseSpecimen />
      </Specimen>
      <Specimen name="Nothing there">
        <EmptyState
          title="No prompts yet"
          sentence="Point Docket at a folder that has some."
          command="npm start -- ../shop"
        />
      </Specimen>
    </div>
  );
}
