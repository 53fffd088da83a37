"use client";

import { DRAFT } from "../strings/draft-words";

type Props = { name: string; value: string; change: (value: string) => void };

/**
 * A file as text: a plain field with the numbers of its lines beside it. The numbers hang on a copy of the text that
 * wraps exactly as the field does, and gives it its height; without a script they stay those of the first drawing.
 */
export function FileEditor({ name, value, change }: Props) {
  return (
    <div className="editor">
      <div className="editor-lines" aria-hidden="true">
        {value.split("\n").map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its number
          <div key={at}>{line === "" ? "\u200b" : line}</div>
        ))}
      </div>
      <textarea
        className="editor-text"
        name={name}
        aria-label={DRAFT.text}
        value={value}
        onChange={(event) => change(event.target.value)}
        maxLength={1_000_000}
        spellCheck
        required
      />
    </div>
  );
}
