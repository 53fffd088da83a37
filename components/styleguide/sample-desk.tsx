"use client";

import type { FormEvent, ReactNode } from "react";
import { DeskContext } from "../verdict/desk";
import type { VerbAnswer } from "../verdict/verb-answer";

type Props = { answer?: VerbAnswer; isPending?: boolean; children: ReactNode };

/** A desk that sends nothing: buttons can be pressed, forms opened, and no verdict is given. */
export function SampleDesk({ answer = null, isPending = false, children }: Props) {
  return <DeskContext value={{ send: sendNothing, guard: hold, isPending, answer }}>{children}</DeskContext>;
}

function sendNothing(): void {}

function hold(event: FormEvent): void {
  event.preventDefault();
}
