import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { firstOf, hrefOf, NOTHING, type PaletteFinds } from "./palette-finds";

/** Typing rests this long before the server is asked. */
const REST_MS = 90;

type Asked = {
  words: string;
  /** Enter was pressed before anybody could hear it. */
  isEntered: boolean;
  search: (words: string, signal: AbortSignal) => Promise<PaletteFinds>;
  open: (href: string) => void;
};

/**
 * What is found for words as one types them, and which of it is chosen. Until it answers the words that are
 * typed, Enter waits for the best of them; hand every key to `onKey` first. `open` must stay the same function.
 */
export function usePaletteFinds({ words, isEntered, search, open }: Asked) {
  const [finds, setFinds] = useState(NOTHING);
  const [chosen, setChosen] = useState("");
  const [hasFailed, setHasFailed] = useState(false);
  /** What is shown answers these words. */
  const answered = useRef("");
  const isEnterWaiting = useRef(isEntered);
  const lastWords = useRef(words);

  useEffect(() => {
    const asked = words.trim();
    if (lastWords.current !== words) isEnterWaiting.current = false;
    lastWords.current = words;
    const ended = new AbortController();
    const show = (found: PaletteFinds) => {
      answered.current = asked;
      setFinds(found);
      setChosen(firstOf(asked, found));
    };
    if (asked === "") return show(NOTHING);
    const timer = setTimeout(() => {
      search(asked, ended.signal).then(
        (found) => {
          // An answer to words that were typed over says nothing any more.
          if (ended.signal.aborted) return;
          setHasFailed(false);
          show(found);
          if (isEnterWaiting.current) open(hrefOf(firstOf(asked, found), asked));
        },
        () => setHasFailed(!ended.signal.aborted),
      );
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [words, search, open]);

  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    // Whoever steps through what is shown means it, also where more is coming.
    if (event.key === "ArrowDown" || event.key === "ArrowUp") answered.current = words.trim();
    if (event.key !== "Enter" || answered.current === words.trim() || hasFailed) return;
    event.preventDefault();
    isEnterWaiting.current = true;
  };
  return { finds, chosen, setChosen, hasFailed, onKey };
}
