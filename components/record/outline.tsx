import type { OutlineItem } from "@/lib/render/rendered";
import { RECORD } from "../strings/record-words";

const SHOWN = 40;

/** The headings of a text, three levels of them, when there are enough to get lost in. */
export function Outline({ items }: { items: OutlineItem[] }) {
  const top = Math.min(...items.map((item) => item.depth));
  const shown = items.filter((item) => item.depth <= top + 2).slice(0, SHOWN);
  if (shown.length < 3) return null;
  return (
    <nav aria-label={RECORD.outline}>
      <h2>{RECORD.outline}</h2>
      <ul className="contents-list">
        {shown.map((item) => (
          <li key={item.id}>
            <a href={`#${item.id}`} data-depth={item.depth - top} dir="auto">
              {item.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
