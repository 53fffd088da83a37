import type { ReactNode } from "react";

type Props = {
  title: string;
  about: string;
  /** What it came from, and which template it was made from. */
  origin: ReactNode;
  children: ReactNode;
};

/** The frame of the editor: what it is for, and where the text came from. */
export function DraftPage({ title, about, origin, children }: Props) {
  return (
    <div className="page draft-page">
      <header className="page-head">
        <h1 tabIndex={-1} data-desk-head>
          {title}
        </h1>
        <p>{about}</p>
      </header>
      <div className="draft-origin text-soft">{origin}</div>
      {children}
    </div>
  );
}
