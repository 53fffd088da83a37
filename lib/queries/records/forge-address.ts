import { pathSegments } from "../../addresses";

/** A file at a commit on a forge (GitHub's form, which Gitea and Forgejo redirect; GitLab has its own). */
export function forgeFileUrl(forge: string, commit: string, path: string): string {
  const base = forge.replace(/\/+$/, "");
  const host = new URL(base).hostname;
  if (host.includes("gitlab")) return `${base}/-/blob/${commit}/${pathSegments(path)}`;
  if (host === "bitbucket.org") return `${base}/src/${commit}/${pathSegments(path)}`;
  return `${base}/blob/${commit}/${pathSegments(path)}`;
}

/** A commit on a forge. */
export function forgeCommitUrl(forge: string, commit: string): string {
  const base = forge.replace(/\/+$/, "");
  const host = new URL(base).hostname;
  if (host.includes("gitlab")) return `${base}/-/commit/${commit}`;
  return host === "bitbucket.org" ? `${base}/commits/${commit}` : `${base}/commit/${commit}`;
}

/** A link's target as a web address; null unless it is http or https. */
export function webAddress(target: string): string | null {
  if (!/^https?:\/\//i.test(target) || target.length > 2000) return null;
  try {
    return new URL(target).href;
  } catch {
    return null;
  }
}
