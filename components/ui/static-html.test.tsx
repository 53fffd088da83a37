import fc from "fast-check";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { recordHref } from "@/lib/addresses";
import { MarkedText } from "../list/marked-text";
import { StageMark, StatusMark } from "./mark";
import { Meter } from "./meter";
import { staticHtml } from "./static-html";
import { When } from "./when";

function Row({ title, path }: { title: string; path: string }) {
  return (
    <>
      <a className="row-title" href={recordHref("one", path)} dir="auto">
        <MarkedText text={title} marks={[[1, 3]]} />
      </a>
      <span data-kind={title} title={title} aria-hidden="true" hidden={false}>
        {title.length > 3 ? title : null}
        {title.length}
        {false}
      </span>
      <StatusMark status="unknown" raw={title} />
      <StageMark stage={null} raw={path} />
      <When at="2026-03-04" />
      <Meter done={2} total={5} />
      <br />
    </>
  );
}

describe("elements drawn as a text", () => {
  it("are, unit for unit, what React makes of them, whatever they hold", () => {
    const hostile = fc.constantFrom(
      `"><script>alert(1)</script>`,
      "' onclick='x",
      "&lt;b&gt;",
      "\u202e\u0000",
    );
    const words = fc.oneof(hostile, fc.string({ unit: "grapheme" }));
    fc.assert(
      fc.property(words, words, (title, path) => {
        const row = <Row title={title} path={path} />;
        expect(staticHtml(row)).toBe(renderToStaticMarkup(row));
      }),
    );
  });

  it("never are handlers, pictures in a style, HTML of somebody else or a link that leads out", () => {
    const never: ReactNode[] = [
      <button key="1" type="button" onClick={() => {}} />,
      <b key="2" style={{ background: "url(/x)" }} />,
      // biome-ignore lint/security/noDangerouslySetInnerHtml: what is claimed is that it is refused
      <b key="3" dangerouslySetInnerHTML={{ __html: "<i>" }} />,
      <a key="4" href={`${"java"}script:alert(1)`}>
        x
      </a>,
      <a key="5" href="https://example.org">
        x
      </a>,
      <a key="6" href="//example.org">
        x
      </a>,
    ];
    for (const node of never) expect(() => staticHtml(node)).toThrow();
  });
});
