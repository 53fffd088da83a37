import type { PlainReason } from "@/lib/render/rendered";
import { RECORD } from "../strings/record-words";
import { CodeCopy } from "./code-copy";

type Props = { html: string; plain: PlainReason | null };

/** Rendered markdown. The renderer answers only with HTML that is safe to stand here (lib/render). */
export function Prose({ html, plain }: Props) {
  return (
    <>
      {plain ? (
        <p className="note mb-3" data-tone="warning" role="note">
          {RECORD.plain[plain]}
        </p>
      ) : null}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by lib/render from an allow-list, escaped otherwise */}
      <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
      {html.includes('<pre class="code') ? <CodeCopy /> : null}
    </>
  );
}
