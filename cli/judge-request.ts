/** What of a request is judged before anything else sees it. */
export type RequestHead = {
  method: string;
  url: string;
  headers: {
    host?: string;
    origin?: string;
    "content-length"?: string;
    "transfer-encoding"?: string;
  };
};

export type RequestVerdict = { status: number; sentence: string; allow?: string } | null;

/** No form or JSON of Docket comes near this many bytes. */
const MAX_BODY_BYTES = 1024 * 1024;
/** A query of 4,000 letters, each escaped as nine bytes, and what an address says beside it. */
const MOST_ADDRESS = 40 * 1024;
const READS = new Set(["GET", "HEAD", "OPTIONS"]);
const CHANGES = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/**
 * Refuse what no page of ours sends; null lets the request through. A server on loopback can be
 * reached by any web page whose name resolves to it (DNS rebinding), so Host must be one of ours,
 * and whatever changes something must come from a page of ours (Origin).
 *
 * @param hosts the names this server answers to, with port ("localhost:3625")
 */
export function judgeRequest(request: RequestHead, hosts: ReadonlySet<string>): RequestVerdict {
  const host = request.headers.host?.toLowerCase() ?? "";
  if (!hosts.has(host)) {
    const [first] = hosts;
    return {
      status: 421,
      sentence: `This server answers only under its own name: open http://${first}/ instead.`,
    };
  }
  if (!READS.has(request.method) && !CHANGES.has(request.method)) {
    return {
      status: 405,
      sentence: "This method is not used here.",
      allow: [...READS, ...CHANGES].join(", "),
    };
  }
  if (!READS.has(request.method) && request.method !== "POST" && !request.url.startsWith("/api/")) {
    return {
      status: 405,
      sentence: "A page is read with GET, and its forms are sent with POST.",
      allow: [...READS, "POST"].join(", "),
    };
  }
  // An address with a host of its own would be answered with a redirect to that host.
  if (!request.url.startsWith("/") || !isReadable(request.url)) {
    return { status: 400, sentence: "This address cannot be read." };
  }
  if (request.url.length > MOST_ADDRESS) return { status: 414, sentence: "This address is too long." };
  if (/^\/_next\/image(?:[/?#]|$)/.test(request.url)) {
    return { status: 404, sentence: "Images are served as they are; there is no image service." };
  }
  if (CHANGES.has(request.method)) {
    if (request.headers.origin !== `http://${host}`) {
      return { status: 403, sentence: "A change is accepted only from Docket's own pages." };
    }
    if (request.headers["transfer-encoding"] !== undefined) {
      return { status: 411, sentence: "A change must say how long it is." };
    }
    if (Number(request.headers["content-length"] ?? 0) > MAX_BODY_BYTES) {
      return { status: 413, sentence: "This is larger than anything Docket accepts (1 MiB)." };
    }
  }
  return null;
}

/** Whether what stands before the question mark is percent-encoded UTF-8; the framework answers 500 if not. */
function isReadable(url: string): boolean {
  try {
    decodeURIComponent(url.split(/[?#]/, 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

/** Names under which a server on loopback is reached. */
export function loopbackHosts(port: number): Set<string> {
  const names = ["localhost", "127.0.0.1", "[::1]"];
  // Browsers leave the port out when it is that of http.
  return new Set([...names.map((name) => `${name}:${port}`), ...(port === 80 ? names : [])]);
}
