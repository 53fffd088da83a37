import { CopyButton } from "./copy-button";

/** A command exactly as it is to be typed. */
export function Command({ text }: { text: string }) {
  return (
    <div className="command">
      <code>{text}</code>
      <CopyButton text={text} label="Copy the command" bare />
    </div>
  );
}
