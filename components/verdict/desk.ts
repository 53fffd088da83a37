"use client";

import { createContext, type FormEvent, useContext } from "react";
import type { VerbAnswer } from "./verb-answer";

type Desk = {
  /** What a form of a verb is sent to. */
  send: (form: FormData) => void;
  /** Its `onSubmit`. */
  guard: (event: FormEvent) => void;
  /** A press is under way: a second one waits for its answer. */
  isPending: boolean;
  answer: VerbAnswer;
};

export const DeskContext = createContext<Desk | null>(null);

/** The desk that a button stands on (see `verdict-desk.tsx`). */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("A verb was drawn outside of a desk.");
  return desk;
}
