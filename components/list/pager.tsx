import { listHref } from "@/lib/addresses";
import { LIST } from "../strings/list-words";
import { Icon } from "../ui/icon";

type Props = { list: string; q: string; next: string | null; previous: string | null };

/** The pages before and after, by token: nothing shifts when records come in. */
export function Pager({ list, q, next, previous }: Props) {
  if (next === null && previous === null) return null;
  return (
    <nav className="pager" aria-label={LIST.pages}>
      {previous === null ? (
        <span />
      ) : (
        <a className="button" href={listHref(list, q, previous)} rel="prev">
          <Icon name="left" /> {LIST.newer}
        </a>
      )}
      {next === null ? null : (
        <a className="button" href={listHref(list, q, next)} rel="next">
          {LIST.older} <Icon name="right" />
        </a>
      )}
    </nav>
  );
}
