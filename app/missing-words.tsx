import { TROUBLE } from "@/components/strings/page-words";
import { SHELL } from "@/components/strings/shell-words";
import { Command } from "@/components/ui/command";
import { Trouble } from "@/components/ui/trouble";

/** That nothing has this address, and where to look for it. */
export function MissingWords() {
  return (
    <Trouble title={TROUBLE.notFoundTitle} sentence={TROUBLE.notFound}>
      <Command text={TROUBLE.notFoundCommand} />
      <form className="query-bar mt-5 max-w-md" action="/search" method="get">
        <input
          className="field"
          type="search"
          name="q"
          aria-label={SHELL.searchLabel}
          placeholder={SHELL.searchPlaceholder}
        />
        <button type="submit" className="button">
          {TROUBLE.search}
        </button>
      </form>
    </Trouble>
  );
}
