import { LIST_COLUMNS, LIST_ORDERS, type ListLook } from "@/lib/query/lists/list-look";
import type { ListName } from "@/lib/query/lists/record-lists";
import { COLUMN_WORDS, LIST, ORDER_WORDS } from "../strings/list-words";
import { Icon } from "../ui/icon";

type Props = { list: ListName; look: ListLook; density: "dense" | "roomy" };

/**
 * How this list is drawn and ordered: choices kept in cookies, so that the server draws the next page
 * so. With a script each takes effect at once (`soft-preferences.tsx`).
 */
export function LookMenu({ list, look, density }: Props) {
  return (
    <details className="menu">
      <summary className="sort">
        {LIST.look.open} <Icon name="down" />
      </summary>
      <form className="menu-panel look" action="/preferences" method="post" data-instant>
        <input type="hidden" name="list" value={list} />
        <fieldset>
          <legend className="eyebrow">{LIST.look.columns}</legend>
          {LIST_COLUMNS.map((column) => (
            <label key={column}>
              <input
                type="checkbox"
                name="column"
                value={column}
                defaultChecked={look.columns.includes(column)}
              />
              {COLUMN_WORDS[column](list)}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend className="eyebrow">{LIST.look.rows}</legend>
          {(["dense", "roomy"] as const).map((one) => (
            <label key={one}>
              <input type="radio" name="density" value={one} defaultChecked={one === density} />
              {LIST.density[one]}
            </label>
          ))}
        </fieldset>
        <label className="eyebrow" htmlFor="look-order">
          {LIST.look.order}
        </label>
        <select id="look-order" className="field" name="order" defaultValue={look.order}>
          {LIST_ORDERS.map((order) => (
            <option key={order} value={order}>
              {ORDER_WORDS[order]}
            </option>
          ))}
        </select>
        <button type="submit" className="button">
          {LIST.look.apply}
        </button>
      </form>
    </details>
  );
}
