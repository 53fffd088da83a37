import type { CSSProperties } from "react";

const GROUPS = [
  ["paper", "sheet", "wash", "wash-2", "rule", "rule-2"],
  ["ink", "ink-soft", "ink-faint"],
  ["petrol", "petrol-strong", "petrol-wash", "red", "red-wash"],
  ["amber", "amber-wash", "green", "green-wash", "violet", "marker"],
];

/** Every colour by its name in tokens.css. */
export function ColourSpecimen() {
  return (
    <div className="grid gap-2">
      {GROUPS.map((group) => (
        <ul key={group[0]} className="flex flex-wrap gap-2">
          {group.map((name) => (
            <li key={name} className="w-28 text-xs">
              <span
                className="block h-10 rounded border border-rule-2"
                style={{ background: `var(--${name})` } as CSSProperties}
              />
              {name}
            </li>
          ))}
        </ul>
      ))}
    </div>
  );
}
