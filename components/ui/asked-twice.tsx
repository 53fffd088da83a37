import type { ReactNode } from "react";
import { FoldedForm } from "./folded-form";
import type { FormAction } from "./form-answer";

type Props = {
  action: FormAction;
  /** What the first button says, and what it looks like. */
  open: string;
  look?: "button-danger" | "button-quiet";
  /** What the second button says, and what it says while the change is under way. */
  submit: string;
  working: string;
  /** Hidden fields: what it is done to. */
  children: ReactNode;
};

/** Takes something away, and asks twice: the second button is inside what the first opens. */
export function AskedTwice({ action, open, look = "button-danger", submit, working, children }: Props) {
  return (
    <FoldedForm
      {...{ action, submit, working }}
      summary={open}
      looks={{ summary: `button ${look}`, panel: "mt-2" }}
      look="button-danger"
    >
      {children}
    </FoldedForm>
  );
}
