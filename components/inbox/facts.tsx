/** Short facts in a line. */
export function Facts({ facts }: { facts: readonly string[] }) {
  return (
    <p className="deck">
      {facts.map((fact) => (
        <span key={fact} dir="auto">
          {fact}
        </span>
      ))}
    </p>
  );
}
