"use client";

import { TROUBLE } from "@/components/strings/page-words";
import { Command } from "@/components/ui/command";
import { Trouble } from "@/components/ui/trouble";

type Props = { error: Error & { digest?: string }; retry: () => void };

/** Something failed that should not have: said plainly, with the name under which the terminal knows it. */
export default function ErrorPage({ error, retry }: Props) {
  return (
    <Trouble title={TROUBLE.errorTitle} sentence={TROUBLE.error}>
      <div className="mb-4">
        <Command text={TROUBLE.errorCommand} />
      </div>
      <button type="button" className="button button-main" onClick={() => retry()}>
        {TROUBLE.retry}
      </button>
      {error.digest ? (
        <p className="mt-3 text-sm text-faint">
          {TROUBLE.digest} <code>{error.digest}</code>.
        </p>
      ) : null}
    </Trouble>
  );
}
