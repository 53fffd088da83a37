import { Fragment, isValidElement, type ReactNode } from "react";

type Props = { children?: ReactNode; [name: string]: unknown };

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#x27;",
};
/** Attributes that React calls otherwise; all others that may be used are written as they are called. */
const NAMES: Record<string, string> = { className: "class", dateTime: "dateTime" };
const PLAIN_NAME = /^[a-z]+$|^(?:aria|data)-[a-z-]+$/;
const NEVER = new Set(["ref", "key"]);
/** A width, as a meter has one. */
const PLAIN_STYLE = /^[a-z0-9.%]{1,20}$/;
const VOID = new Set(["br", "hr", "img", "input", "wbr"]);

/**
 * Elements as the HTML that React would make of them, for `dangerouslySetInnerHTML`. React draws
 * everything of a page twice, for the page and for the browser's copy of it, which for the rows of a
 * list is most of its time; what is drawn here is a text to it. Only for what needs no script: plain
 * elements, fragments, and components that are functions of their properties.
 *
 * Throws on anything else, on handlers, and on a link that leads out of the product.
 */
export function staticHtml(node: ReactNode): string {
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (typeof node === "string" || typeof node === "number") return escapeHtml(String(node));
  if (Array.isArray(node)) return node.map(staticHtml).join("");
  if (!isValidElement<Props>(node)) throw new Error("Only plain elements can be drawn as a text.");
  const { type, props } = node;
  if (type === Fragment) return staticHtml(props.children);
  if (typeof type === "function") return staticHtml((type as (props: Props) => ReactNode)(props));
  if (typeof type !== "string") throw new Error("Only plain elements can be drawn as a text.");
  const start = `<${type}${attributesOf(props)}`;
  return VOID.has(type) ? `${start}/>` : `${start}>${staticHtml(props.children)}</${type}>`;
}

function attributesOf(props: Props): string {
  let html = "";
  for (const [name, value] of Object.entries(props)) {
    if (name === "children" || value === undefined || value === null) continue;
    const written = NAMES[name] ?? name;
    if (name === "style") {
      html += ` style="${styleOf(value)}"`;
      continue;
    }
    if (NEVER.has(name) || (NAMES[name] === undefined && !PLAIN_NAME.test(name)))
      throw new Error(`The property ${name} cannot be drawn as a text.`);
    if (name === "href" && !/^\/(?!\/)/.test(String(value)))
      throw new Error("A row leads to pages of Docket.");
    const isNamed = name.startsWith("aria-") || name.startsWith("data-");
    if (value === false && !isNamed) continue;
    html += ` ${written}="${value === true && !isNamed ? "" : escapeHtml(String(value))}"`;
  }
  return html;
}

function styleOf(style: unknown): string {
  return Object.entries(style as Record<string, unknown>)
    .map(([name, value]) => {
      if (!PLAIN_STYLE.test(String(value))) throw new Error(`The style ${name} cannot be drawn as a text.`);
      return `${name.replace(/[A-Z]/g, (unit) => `-${unit.toLowerCase()}`)}:${value}`;
    })
    .join(";");
}

function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (unit) => ESCAPES[unit]!) : text;
}
