"use client";

import { type RefObject, useEffect, useRef } from "react";

/** A dialog that is open as long as it is drawn; its field has the focus, over whatever else could take it. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector("input")?.focus();
  }, []);
  return dialog;
}
