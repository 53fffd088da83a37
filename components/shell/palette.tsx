"use client";

import { Command } from "cmdk";
import { useCallback } from "react";
import { PALETTE } from "../strings/palette-words";
import { useModal } from "../ui/use-modal";
import { PaletteAnswers } from "./palette-answers";
import type { PaletteFinds } from "./palette-finds";
import { usePaletteFinds } from "./use-palette-finds";

type Props = {
  words: string;
  setWords: (words: string) => void;
  /** Enter was pressed before the palette had come: it opens the first answer. */
  isEntered: boolean;
  search: (words: string, signal: AbortSignal) => Promise<PaletteFinds>;
  go: (href: string) => void;
  close: () => void;
};

/** Everything one keystroke away: pages, features and records by their words, then what can be done here. */
export function Palette({ words, setWords, isEntered, search, go, close }: Props) {
  const dialog = useModal();
  const open = useCallback(
    (href: string) => {
      close();
      go(href);
    },
    [close, go],
  );
  const { finds, chosen, setChosen, hasFailed, onKey } = usePaletteFinds({ words, isEntered, search, open });
  const asked = words.trim();
  const note = hasFailed ? PALETTE.failed : asked === "" ? "" : finds.note;
  return (
    <dialog ref={dialog} className="palette" aria-label={PALETTE.title} onClose={close}>
      <Command
        label={PALETTE.title}
        shouldFilter={false}
        loop
        value={chosen}
        onValueChange={setChosen}
        onKeyDown={onKey}
      >
        <Command.Input
          className="palette-input"
          value={words}
          onValueChange={setWords}
          placeholder={PALETTE.placeholder}
          maxLength={400}
        />
        <Command.List className="palette-list">
          <PaletteAnswers words={asked} {...{ finds, open, close }} />
        </Command.List>
      </Command>
      {/* Below the list: what is chosen stays where it is when the line comes and goes. */}
      <p className={note === "" ? "sr-only" : "palette-note"} role="status">
        {note === "" ? null : <span>{note} </span>}
        {hasFailed || asked === "" ? null : (
          <span className="sr-only">{PALETTE.found(finds.records.length)}</span>
        )}
      </p>
    </dialog>
  );
}
