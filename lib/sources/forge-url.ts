/**
 * The web address of a repository from the address of its remote, without credentials, query and
 * `.git`; null when the remote is no forge (a local path, a bare host). An SSH remote is taken to
 * have its pages at https on the same host, as on every common forge.
 */
export function forgeUrl(remote: string): string | null {
  const text = remote.trim();
  if (text.length > 2000) return null;
  const short = /^(?:[\w.-]+@)?([A-Za-z0-9.-]+):(?!\/\/)([^:]+)$/.exec(text);
  if (short?.[1] && short[2] && !/^[A-Za-z]$/.test(short[1])) return address("https:", short[1], short[2]);
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return null;
  }
  if (url.protocol === "https:" || url.protocol === "http:")
    return address(url.protocol, url.host, url.pathname);
  if (url.protocol === "ssh:" || url.protocol === "git:" || url.protocol === "git+ssh:") {
    return address("https:", url.hostname, url.pathname);
  }
  return null;
}

function address(protocol: string, host: string, path: string): string | null {
  const names = path
    .replace(/\.git\/?$/, "")
    .split("/")
    .filter((name) => name !== "");
  const areNames = names.every((name) => /^[\w.~+-]+$/.test(name) && name !== "." && name !== "..");
  if (names.length < 2 || !areNames || !/^[A-Za-z0-9.-]+(?::\d{1,5})?$/.test(host)) return null;
  return `${protocol}//${host}/${names.join("/")}`;
}
