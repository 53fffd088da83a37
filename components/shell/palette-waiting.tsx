"use client";

import { PALETTE } from "../strings/palette-words";
import { useModal } from "../ui/use-modal";

type Props = {
  words: string;
  setWords: (words: string) => void;
  /** Enter was pressed already. */
  enter: () => void;
  close: () => void;
};

/** What takes the typing while the palette itself is still on its way: no key is lost. */
export function PaletteWaiting({ words, setWords, enter, close }: Props) {
  const dialog = useModal();
  return (
    <dialog ref={dialog} className="palette" aria-label={PALETTE.title} onClose={close}>
      <input
        className="palette-input"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={({ key, nativeEvent }) => {
          if (key === "Enter" && !nativeEvent.isComposing) enter();
        }}
        placeholder={PALETTE.placeholder}
        aria-label={PALETTE.title}
        maxLength={400}
      />
    </dialog>
  );
}
