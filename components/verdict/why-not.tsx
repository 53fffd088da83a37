import type { VerbView } from "@/lib/queries/reviews/verb-view";

/** Why some verbs cannot be pressed, in the open: several verbs of one reason share a line. */
export function WhyNot({ verbs }: { verbs: readonly VerbView[] }) {
  const reasons = new Map<string, VerbView[]>();
  for (const view of verbs) {
    if (view.refusal === null) continue;
    const said = `${view.refusal.sentence} ${view.refusal.nextStep}`;
    reasons.set(said, [...(reasons.get(said) ?? []), view]);
  }
  if (reasons.size === 0) return null;
  return (
    <ul className="why-not">
      {[...reasons].map(([said, views]) => (
        <li key={said}>
          <b>{views.map(({ label }) => label).join(", ")}:</b> {said}
        </li>
      ))}
    </ul>
  );
}
