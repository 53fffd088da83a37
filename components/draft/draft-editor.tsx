"use client";

import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import type { Verb } from "@/lib/reviews/verbs";
import { DRAFT } from "../strings/draft-words";
import { HiddenFields } from "../ui/hidden-fields";
import { Prose } from "../ui/prose";
import { useDesk } from "../verdict/desk";
import { isConfirm } from "../verdict/verb-keys";
import { DraftCommit, type OfferedCommit } from "./draft-commit";
import { FileEditor } from "./file-editor";
import { type DraftText, type KeepDraft, type KeptState, useKeptDraft } from "./use-kept-draft";
import { type DrawPreview, usePreview } from "./use-preview";

type Props = {
  /** What is sent with the file: the verb, its item, hashes of what was shown. */
  verb: Verb;
  item: string;
  hidden: Record<string, string>;
  draft: DraftText;
  /** The text as it reads, drawn on the server. */
  html: string;
  isNew: boolean;
  commit: OfferedCommit;
  next: string | null;
  keep: KeepDraft | null;
  drawPreview: DrawPreview;
};

/** A decision as a file: its text on the left, as it reads on the right, and beneath exactly what will happen. */
export function DraftEditor(props: Props) {
  const { verb, item, hidden, isNew, commit, next, keep, drawPreview } = props;
  const { send, guard, isPending, answer } = useDesk();
  const typed = answer?.results.some((result) => result.item === item) ? answer.file : null;
  const [path, setPath] = useState(typed?.path ?? props.draft.path);
  const [text, setText] = useState(typed?.text.replace(/\r\n?/g, "\n") ?? props.draft.text);
  const draft = useMemo(() => ({ path, text }), [path, text]);
  const kept = useKeptDraft(draft, keep);
  const { html, hasFailed } = usePreview(draft, props.html, drawPreview);
  const form = useRef<HTMLFormElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isConfirm(event)) form.current?.requestSubmit();
  };
  return (
    <form ref={form} className="draft" action={send} onSubmit={guard} onKeyDown={onKeyDown}>
      <HiddenFields fields={{ verb, item, next, ...hidden }} />
      <label className="field-label draft-path">
        <span>{DRAFT.path}</span>
        <input
          className="field"
          name="path"
          value={path}
          onChange={(event) => setPath(event.target.value)}
          readOnly={!isNew}
          required
          maxLength={1000}
          autoComplete="off"
          spellCheck={false}
        />
        {isNew ? <small>{DRAFT.pathHint}</small> : null}
      </label>
      <div className="draft-sides">
        <div className="draft-side">
          <p className="draft-side-head">
            <span className="eyebrow">{DRAFT.text}</span>
            <Kept state={kept} />
            <span className="num text-faint">{DRAFT.lines(text.split("\n").length)}</span>
          </p>
          <FileEditor name="text" value={text} change={setText} />
        </div>
        <section className="draft-side" aria-label={DRAFT.preview}>
          <p className="draft-side-head">
            <span className="eyebrow">{DRAFT.preview}</span>
            {hasFailed ? <span className="text-faint">{DRAFT.previewFailed}</span> : null}
          </p>
          <div className="draft-preview">
            <Prose html={html} plain={null} />
          </div>
        </section>
      </div>
      <div className="draft-end">
        <DraftCommit commit={commit} />
        <button type="submit" className="button button-main" disabled={isPending}>
          {DRAFT.write}
        </button>
      </div>
    </form>
  );
}

function Kept({ state }: { state: KeptState }) {
  const words = { same: "", saving: DRAFT.saving, saved: DRAFT.saved, failed: DRAFT.notSaved };
  return (
    <span className="text-faint" role="status">
      {words[state.is]} {state.is === "failed" ? state.why : ""}
    </span>
  );
}
