"use client";

import { useEffect, useRef, useState } from "react";
import type { DraftText } from "./use-kept-draft";

/** Renders a text as the page of its record would; null: it could not be had. */
export type DrawPreview = (draft: DraftText) => Promise<string | null>;

/** Typing rests this long before it is drawn. */
const REST_MS = 250;

/** The text as it reads: what was drawn last, until the next drawing has come. */
export function usePreview(draft: DraftText, first: string, drawPreview: DrawPreview) {
  const [html, setHtml] = useState(first);
  const [hasFailed, setHasFailed] = useState(false);
  const drawn = useRef(draft.text);
  useEffect(() => {
    if (drawn.current === draft.text) return;
    let isOld = false;
    const timer = setTimeout(() => {
      drawPreview(draft)
        .catch(() => null)
        .then((answer) => {
          if (isOld) return;
          setHasFailed(answer === null);
          if (answer === null) return;
          drawn.current = draft.text;
          setHtml(answer);
        });
    }, REST_MS);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [draft, drawPreview]);
  return { html, hasFailed };
}
