import type { KeyboardEvent } from "react";
import type { Offer } from "./query-offers";

type Box = {
  /** Whether offers are seen. */
  isShown: boolean;
  setIsOpen: (isOpen: boolean) => void;
  /** The offer that an arrow stands on. */
  chosen: Offer | undefined;
  step: (by: 1 | -1) => void;
  accept: (offer: Offer) => void;
};

/** What a key does in the query's field, by the combobox pattern. */
export function pressInQueryField(event: KeyboardEvent<HTMLInputElement>, box: Box): void {
  // While a word is put together from several keys, these keys belong to that.
  if (event.nativeEvent.isComposing) return;
  const { key } = event;
  if (key === "ArrowDown" || key === "ArrowUp") {
    event.preventDefault();
    box.setIsOpen(true);
    box.step(key === "ArrowDown" ? 1 : -1);
  } else if ((key === "Enter" || key === "Tab") && box.chosen) {
    event.preventDefault();
    box.accept(box.chosen);
  } else if (key === "Enter") box.setIsOpen(false);
  else if (key === "Escape") {
    event.preventDefault();
    // First the offers go, then the field is left, so that the keys of the list work again.
    if (box.isShown) box.setIsOpen(false);
    else event.currentTarget.blur();
  }
}
