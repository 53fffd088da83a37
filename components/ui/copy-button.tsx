"use client";

import { useEffect, useState } from "react";
import { SHELL } from "../strings/shell-words";
import { Icon } from "./icon";

type Props = { text: string; label: string; bare?: boolean };

/** Puts a text on the clipboard and says so. Without a script it is not there: it could do nothing. */
export function CopyButton({ text, label, bare }: Props) {
  const [state, setState] = useState<"absent" | "ready" | "copied" | "failed">("absent");
  useEffect(() => setState("ready"), []);
  useEffect(() => {
    if (state !== "copied" && state !== "failed") return;
    const timer = setTimeout(() => setState("ready"), 2000);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setState("copied"),
      () => setState("failed"),
    );
  const words = state === "copied" ? SHELL.copied : state === "failed" ? SHELL.notCopied : label;
  return (
    <button
      type="button"
      className={bare ? "button button-quiet button-icon" : "button button-quiet"}
      style={state === "absent" ? { visibility: "hidden" } : undefined}
      onClick={copy}
      title={bare ? words : text}
      aria-label={bare ? words : undefined}
    >
      <Icon name={state === "copied" ? "check" : "copy"} />
      {bare ? null : words}
      <span role="status" className="sr-only">
        {state === "copied" ? SHELL.copied : ""}
      </span>
    </button>
  );
}
