import { SHELL } from "../strings/shell-words";
import { CopyButton } from "./copy-button";

/** A command exactly as it is to be typed. */
export function Command({ text }: { text: string }) {
  return (
    <div className="command">
      <code>{text}</code>
      <CopyButton text={text} label={SHELL.copyCommand} bare />
    </div>
  );
}
