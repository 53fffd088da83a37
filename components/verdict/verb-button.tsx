import type { VerbView } from "@/lib/queries/reviews/verb-view";

type Props = {
  view: VerbView;
  look?: string;
  isPending: boolean;
};

/** A verb as a button. One that cannot be pressed keeps its place and says why, on hover and beneath. */
export function VerbButton({ view, look = "", isPending }: Props) {
  const { verb, label, key, does, refusal } = view;
  const isOff = refusal !== null;
  return (
    <button
      type={isOff ? "button" : "submit"}
      name="verb"
      value={verb}
      className={`button ${look}`}
      title={refusal ? `${refusal.sentence} ${refusal.nextStep}` : does}
      aria-disabled={isOff || undefined}
      aria-keyshortcuts={key === null || isOff ? undefined : keyShortcut(key)}
      data-verb-key={isOff ? undefined : (key ?? undefined)}
      disabled={isPending}
    >
      {label}
      {key === null ? null : (
        <span className="kbd" aria-hidden="true">
          {key}
        </span>
      )}
    </button>
  );
}

/** A key as ARIA writes it: an outcome is always with Shift. */
function keyShortcut(key: string): string {
  return key === key.toLowerCase() ? key : `Shift+${key}`;
}
