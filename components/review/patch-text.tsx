/** A unified difference as it is, its lines coloured and told apart without colour by their own signs. */
export function PatchText({ patch }: { patch: string }) {
  const lines = patch.replace(/\n$/, "").split("\n");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by the keyboard
    <pre className="code patch" tabIndex={0}>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no other name, and never move
        <span key={at} className={lookOf(line)}>
          {`${line}\n`}
        </span>
      ))}
    </pre>
  );
}

function lookOf(line: string): string | undefined {
  if (line.startsWith("+++") || line.startsWith("---")) return "tk-c";
  if (line.startsWith("@@")) return "tk-p";
  if (line.startsWith("+")) return "tk-i";
  return line.startsWith("-") ? "tk-d" : undefined;
}
