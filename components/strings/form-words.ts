/** Why a form was not taken, whatever it asks for. */
export const FORM = {
  wrongOrigin: "This change did not come from a page of Docket.",
  wrongOriginNext: "Open Docket itself, and press the button there.",
  wrongInput: "Something in the form is missing or too long.",
  wrongInputNext: "Look at the form again; nothing was changed.",
} as const;
