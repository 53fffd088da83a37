"use client";

import type { ReactNode } from "react";
import { wantFacetFocus } from "./facet-focus";

type Props = { href: string; label?: string; children: ReactNode };

/** Shows the rest of a facet, or its first few again. A link: it works before any script. */
export function FacetMore({ href, label, children }: Props) {
  return (
    <a
      className="facet-more"
      href={href}
      aria-label={label}
      data-in-place
      onClick={label === undefined ? undefined : wantFacetFocus}
    >
      {children}
    </a>
  );
}
