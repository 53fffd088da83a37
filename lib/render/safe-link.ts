import { pathSegments } from "../addresses";
import { findLocalPaths } from "../records/showing/local-paths";
import type { RenderRequest } from "./rendered";

/** Where a link of a text may lead. `outside` leaves this server and is marked as such. */
export type SafeLink = { href: string; leads: "here" | "record" | "outside" };

const SCHEME = /^[a-z][a-z0-9+.-]{0,30}:/i;
/** Browsers skip control and format characters inside an address, so `java\tscript:` is one. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

/**
 * The only way from a text's address to an `href`: http, https and mailto; anchors of this text;
 * paths to other markdown files become their record's page; other paths lead to the forge when it
 * is known. Everything else is null, and shown as text.
 */
export function safeLink(raw: string, request: RenderRequest): SafeLink | null {
  const address = raw.replace(INVISIBLE, "").trim().replaceAll("\\", "/");
  if (address === "" || address.length > 2000) return null;
  if (address.startsWith("#")) {
    const anchor = anchorOf(address, request.idPrefix);
    return anchor === "" ? null : { href: anchor, leads: "here" };
  }
  if (address.startsWith("//")) return webLink(`https:${address}`);
  // A file of somebody's machine is nowhere here, and its folders are nobody's business.
  if (findLocalPaths(address)[0]?.start === 0) return null;
  if (SCHEME.test(address)) return webLink(address);
  return pathLink(address, request);
}

function webLink(address: string): SafeLink | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  const isWeb = url.protocol === "https:" || url.protocol === "http:";
  if (!isWeb && url.protocol !== "mailto:") return null;
  // A name and password before the host are there to mislead the reader.
  if (url.username !== "" || url.password !== "") return null;
  return { href: url.href, leads: "outside" };
}

function pathLink(address: string, request: RenderRequest): SafeLink | null {
  if (!request.place) return null;
  const hash = address.indexOf("#");
  const anchor = hash < 0 ? "" : anchorOf(address.slice(hash), request.idPrefix);
  const [rawPath = ""] = (hash < 0 ? address : address.slice(0, hash)).split("?");
  const path = joinPath(request.place.path, decodePath(rawPath));
  if (path === null) return null;
  if (/\.(md|markdown|mdx)$/i.test(path)) {
    return { href: `${request.place.base}/${pathSegments(path)}${anchor}`, leads: "record" };
  }
  if (!request.forgeBase) return null;
  return webLink(request.forgeBase + pathSegments(path));
}

/** `#Some%20part` as the anchor this renderer gives that heading. */
function anchorOf(hash: string, idPrefix: string): string {
  const name = decodePath(hash.slice(1));
  return name === "" ? "" : `#${idPrefix}${encodeURIComponent(name)}`;
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** `target` seen from the folder of `from`; null when it leaves the source. `/x` begins at its root. */
function joinPath(from: string, target: string): string | null {
  const parts = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const part of target.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === "..") {
      if (parts.length === 0) return null;
      parts.pop();
    } else parts.push(part);
  }
  return parts.length === 0 ? null : parts.join("/");
}
