import { Command } from "../ui/command";
import { CopyButton } from "../ui/copy-button";
import { Icon } from "../ui/icon";
import { Meter } from "../ui/meter";

/** Buttons, fields, notes, progress: each state that can be drawn standing still. */
export function ControlSpecimen() {
  return (
    <div className="grid max-w-xl gap-4">
      <p className="flex flex-wrap gap-2">
        <button type="button" className="button button-main">
          Add
        </button>
        <button type="button" className="button">
          <Icon name="sync" /> Sync now
        </button>
        <button type="button" className="button button-quiet">
          Print
        </button>
        <button type="button" className="button button-danger">
          Remove
        </button>
        <button type="button" className="button" disabled>
          Adding …
        </button>
        <CopyButton text="history/prompts/001-cart/0007-add.spec.prompt.md" label="Copy path" />
      </p>
      <input className="field" placeholder="Words, or stage:green" aria-label="A field" />
      <input
        className="field"
        defaultValue="statsu:accepted"
        aria-invalid="true"
        aria-label="A field that is wrong"
      />
      <Command text="npm start -- ../your-repository" />
      <p className="note">Records are still being read.</p>
      <p className="note" data-tone="warning">
        This file is gone from its source.
      </p>
      <p className="note" data-tone="error">
        The folder /srv/shop does not exist. Check its path.
      </p>
      <progress className="progress" max={10} value={4} aria-label="Reading" />
      <progress className="progress" aria-label="Looking for files" />
      <p>
        <Meter done={7} total={12} />
      </p>
      <p>
        <kbd>j</kbd> <kbd>k</kbd> <kbd>Esc</kbd>{" "}
        <a className="link" href="#links">
          every fourth order
        </a>{" "}
        <mark>what matched</mark>
      </p>
    </div>
  );
}
