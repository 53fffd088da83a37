import type { ReactNode } from "react";
import { Command } from "./command";

type Props = { title: string; sentence: string; command?: string; children?: ReactNode };

/** Nothing to show, said honestly, with the next step. */
export function EmptyState({ title, sentence, command, children }: Props) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p className="text-soft">{sentence}</p>
      {command ? <Command text={command} /> : null}
      {children}
    </div>
  );
}
