import type { ReactNode } from "react";
import { TROUBLE } from "../strings/page-words";

type Props = { title: string; sentence: string; children?: ReactNode };

/** A page that could not be had: what is so, and the next step. */
export function Trouble({ title, sentence, children }: Props) {
  return (
    <div className="page max-w-[46rem]">
      <h1>{title}</h1>
      <p className="mt-3 mb-5 text-soft">{sentence}</p>
      {children}
      <p className="mt-5">
        <a className="link" href="/">
          {TROUBLE.home}
        </a>
      </p>
    </div>
  );
}
