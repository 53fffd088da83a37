import { asSomebody } from "@/app/_request/as-person";
import { SHELL } from "@/components/strings/shell-words";
import { ColourSpecimen } from "@/components/styleguide/colour-specimen";
import { ControlSpecimen } from "@/components/styleguide/control-specimen";
import { InboxSpecimen } from "@/components/styleguide/inbox-specimen";
import { MarkSpecimen } from "@/components/styleguide/mark-specimen";
import { ProseSpecimen } from "@/components/styleguide/prose-specimen";
import { ReviewSpecimen } from "@/components/styleguide/review-specimen";
import { RowSpecimen } from "@/components/styleguide/row-specimen";
import { Specimen } from "@/components/styleguide/specimen";
import { TypeSpecimen } from "@/components/styleguide/type-specimen";
import { VerdictSpecimen } from "@/components/styleguide/verdict-specimen";
import { EmptyState } from "@/components/ui/empty-state";
import { listRecords } from "@/lib/queries/lists/list-records";

export const metadata = { title: SHELL.pages.styleguide };

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
        <RowSpecimen real={real} />
      </Specimen>
      <Specimen name="Verbs">
        <VerdictSpecimen />
      </Specimen>
      <Specimen name="Reviews">
        <ReviewSpecimen />
      </Specimen>
      <Specimen name="Inbox">
        <InboxSpecimen />
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
