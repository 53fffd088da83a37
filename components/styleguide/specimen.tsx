import type { ReactNode } from "react";

/** One thing of the design with its name. */
export function Specimen({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="section">
      <h2>{name}</h2>
      {children}
    </section>
  );
}
