import { listHref } from "@/lib/addresses";
import type { ListView } from "@/lib/queries/lists/list-view";
import { LIST } from "../strings/list-words";

type Props = { q: string; diagnostics: ListView["diagnostics"]; action: string };
const SHOWN = 5;

/** What of a query could not be honoured, at its place in the query. Nothing is dropped silently. */
export function Diagnostics({ q, diagnostics, action }: Props) {
  if (diagnostics.length === 0) return null;
  return (
    <ul id="diagnostics" aria-live="polite">
      {diagnostics.slice(0, SHOWN).map((one) => {
        const { start, end } = one.span;
        const place = q.slice(start, end);
        return (
          <li key={`${start}-${one.message}`} className="diagnostic">
            <span className="mark" data-severity={one.severity === "error" ? "error" : "notice"}>
              {one.message}
            </span>
            {place === "" ? null : (
              <pre className="mark-hue" data-severity={one.severity}>
                {q.slice(Math.max(0, start - 40), start)}
                <b>{place}</b>
                {q.slice(end, end + 40)}
              </pre>
            )}
            {one.suggestion === null ? null : (
              <p className="px-2.5">
                {LIST.writeInstead}{" "}
                <a
                  className="link"
                  href={listHref(action, q.slice(0, start) + one.suggestion + q.slice(end))}
                >
                  <code>{one.suggestion}</code>
                </a>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
