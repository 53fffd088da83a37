import type { VerbView } from "@/lib/queries/reviews/verb-view";
import { HiddenFields } from "../ui/hidden-fields";
import { useDesk } from "./desk";
import { FORM_FIELDS } from "./form-fields";
import { VerbButton } from "./verb-button";

type Props = {
  view: VerbView;
  look: string;
  /** The page of its own that it leads to; null: none. */
  href: string | null;
  /** The address of this page, for a verb whose form opens here. */
  here: Record<string, string>;
  /** What a verb that acts at once is sent with. */
  sent: Record<string, string | null | undefined>;
  open: () => void;
};

/** One verb of a bar: it leads to a page, opens its form in place, or acts. Each works without a script. */
export function VerbChoice({ view, look, href, here, sent, open }: Props) {
  const { send, guard, isPending } = useDesk();
  if (href !== null)
    return (
      <form action={href} method="get">
        <VerbButton view={view} look={look} isPending={false} />
      </form>
    );
  if (FORM_FIELDS[view.verb])
    return (
      <form
        method="get"
        onSubmit={(event) => {
          event.preventDefault();
          open();
        }}
      >
        <HiddenFields fields={here} />
        <VerbButton view={view} look={look} isPending={isPending} />
      </form>
    );
  return (
    <form action={send} onSubmit={guard}>
      <HiddenFields fields={sent} />
      <VerbButton view={view} look={look} isPending={isPending} />
    </form>
  );
}
