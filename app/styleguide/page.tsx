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

export const metadata = { title: SHELL.pages.styleguide };

/** The design with every state, on made-up examples: what later pages are made of. */
export default function StyleguidePage() {
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
        <ol className="rows rows-mixed">
          {SAMPLE_ROWS.map((record) => (
            <RecordLine key={record.path} record={record} mixed zone="UTC" />
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
