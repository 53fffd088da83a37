import { LIST } from "../strings/list-words";

type Density = "dense" | "roomy";

/** Rows closer together or further apart: a choice kept in a cookie, so the next page is drawn so. */
export function DensitySwitch({ density }: { density: Density }) {
  const other: Density = density === "dense" ? "roomy" : "dense";
  return (
    <form action="/preferences" method="post">
      <button type="submit" className="sort" name="density" value={other}>
        {LIST.density[other]}
      </button>
    </form>
  );
}
