"use client";

import { useCallback, useEffect, useRef, useState } from "react";

export type DraftText = { path: string; text: string };
/** Keeps a draft on the server; answers a sentence when it could not. */
export type KeepDraft = (draft: DraftText) => Promise<string | null>;
export type KeptState = { is: "same" | "saving" | "saved" } | { is: "failed"; why: string };

/** Typing rests this long before the draft is kept. */
const REST_MS = 700;

/** Keep what is typed, shortly after it was; at once when the page is left or hidden. */
export function useKeptDraft(draft: DraftText, keep: KeepDraft | null): KeptState {
  const [state, setState] = useState<KeptState>({ is: "same" });
  const kept = useRef(draft);
  const latest = useRef(draft);
  latest.current = draft;

  const keepNow = useCallback(async () => {
    const now = latest.current;
    if (!keep || (now.text === kept.current.text && now.path === kept.current.path)) return;
    kept.current = now;
    setState({ is: "saving" });
    const why = await keep(now).catch(() => "");
    if (why !== null) kept.current = { path: "", text: "" };
    setState(why === null ? { is: "saved" } : { is: "failed", why });
  }, [keep]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed starts the rest anew
  useEffect(() => {
    const timer = setTimeout(keepNow, REST_MS);
    return () => clearTimeout(timer);
  }, [draft.text, draft.path, keepNow]);

  useEffect(() => {
    const onHide = () => {
      if (document.hidden) void keepNow();
    };
    document.addEventListener("visibilitychange", onHide);
    return () => {
      document.removeEventListener("visibilitychange", onHide);
      void keepNow();
    };
  }, [keepNow]);
  return state;
}
