import { headers } from "next/headers";

const ROWS = Array.from({ length: 50 }, (_, row) => `row-${row}`);

/** What a list costs before it is ours: a dynamic page with as many rows as a list page, and nothing else. */
export default async function Page() {
  const host = (await headers()).get("host");
  return (
    <main>
      <h1>{host}</h1>
      <ul>
        {ROWS.map((row) => (
          <li key={row}>
            <a href={`/${row}`}>The {row} of a bare page</a> <span>2026-11-22</span> <span>spec</span>
          </li>
        ))}
      </ul>
    </main>
  );
}
