/** The scale: serif for titles and reading, sans for everything one operates. */
export function TypeSpecimen() {
  return (
    <div className="grid gap-2">
      <p className="font-serif text-2xl font-semibold">What was asked, and what came of it</p>
      <p className="font-serif text-xl font-semibold">What was asked, and what came of it</p>
      <p className="font-serif text-lg">What was asked, and what came of it</p>
      <p className="text-md">What was asked, and what came of it</p>
      <p className="text-base">What was asked, and what came of it: 0123456789</p>
      <p className="text-sm text-soft">What was asked, and what came of it</p>
      <p className="text-xs text-faint">What was asked, and what came of it</p>
      <p className="font-mono text-sm">history/prompts/001-cart/0007-add.spec.prompt.md</p>
    </div>
  );
}
