type Props = {
  /** As they are written: `⌘K` for keyboards that have ⌘, `Ctrl K` for all others. What stands alone is for everybody. */
  keys: readonly string[];
  /** Beside what says it to screen readers by itself. */
  isHint?: boolean;
};

/**
 * Keys as they stand on the reader's keyboard. Both spellings are drawn, and the style shows the one that the server
 * took the browser for (`data-apple`): nothing moves when a script comes.
 */
export function ShownKeys({ keys, isHint }: Props) {
  const hasApple = keys.some(isAppleKey);
  return keys.map((key) => (
    <kbd
      key={key}
      className={isAppleKey(key) ? "kbd on-apple" : hasApple ? "kbd off-apple" : "kbd"}
      aria-hidden={isHint}
    >
      {key}
    </kbd>
  ));
}

function isAppleKey(key: string): boolean {
  return key.startsWith("⌘");
}
