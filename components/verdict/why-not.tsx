import type { VerbView } from "@/lib/queries/verb-view";

/** Why some verbs cannot be pressed, in the open: several verbs of one reason share a line. */
export function WhyNot({ item, verbs }: { item: string; verbs: readonly VerbView[] }) {
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
          {views.map((view) => (
            <span key={view.verb} id={whyNotId(item, view.verb)}>
              <b>{view.label}:</b>{" "}
            </span>
          ))}
          {said}
        </li>
      ))}
    </ul>
  );
}

/** The element that says why a verb cannot be done to a thing. */
export function whyNotId(item: string, verb: string): string {
  return `why-not-${item}-${verb}`;
}
