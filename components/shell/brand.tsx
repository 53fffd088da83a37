import { SHELL } from "../strings/shell-words";

/** The name and its sign: a folded sheet with one line that stands out. */
export function Brand() {
  return (
    <a className="brand" href="/">
      <svg viewBox="0 0 22 22" aria-hidden="true" focusable="false">
        <path
          d="M3.5 2.5h11l4 4v13h-15z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          strokeLinejoin="round"
        />
        <path d="M14.5 2.5v4h4" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinejoin="round" />
        <path d="M6.8 11h8.4M6.8 15h5" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
      </svg>
      {SHELL.product}
    </a>
  );
}
