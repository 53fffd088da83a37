"use client";

import { TROUBLE } from "@/components/strings/page-words";
import { SHELL } from "@/components/strings/shell-words";
import "./globals.css";

/** The frame itself failed: the page without it. */
export default function GlobalError({ retry }: { retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>{SHELL.product}</title>
        <main className="page max-w-[46rem]">
          <h1>{TROUBLE.errorTitle}</h1>
          <p className="mt-3 mb-5 text-soft">{TROUBLE.error}</p>
          <pre className="mb-4">
            <code>{TROUBLE.errorCommand}</code>
          </pre>
          <button type="button" className="button button-main" onClick={() => retry()}>
            {TROUBLE.retry}
          </button>
        </main>
      </body>
    </html>
  );
}
