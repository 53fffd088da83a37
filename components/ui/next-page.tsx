import { LIST } from "../strings/list-words";

/** The way on through a list that is read in one direction; nothing at its end. */
export function NextPage({ href }: { href: string | null }) {
  if (href === null) return null;
  return (
    <nav className="pager" aria-label={LIST.pages}>
      <span />
      <a className="button" rel="next" href={href}>
        {LIST.older}
      </a>
    </nav>
  );
}
