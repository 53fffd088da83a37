import type { HelpEntry, HelpPage } from "@/lib/queries/read-help";
import { Outline } from "../record/outline";
import { HELP } from "../strings/page-words";
import { Prose } from "../ui/prose";

type Props = { page: HelpPage; entries: HelpEntry[]; path: string };

/** One page of the documentation, the others beside it. */
export function HelpReading({ page, entries, path }: Props) {
  return (
    <div className="page">
      <div className="record-page">
        <article className="min-w-0">
          <h1 className="mb-5">{page.title}</h1>
          <Prose html={page.rendered.html} plain={page.rendered.plain} />
        </article>
        <aside className="margin">
          <nav aria-label={HELP.title}>
            <h2>{HELP.title}</h2>
            <ul className="contents-list">
              {entries.map((entry) => (
                <li key={entry.path}>
                  <a href={`/help/${entry.path}`} aria-current={entry.path === path ? "page" : undefined}>
                    {entry.title}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <Outline items={page.rendered.outline.filter((item) => item.depth > 1)} />
        </aside>
      </div>
    </div>
  );
}
