import { KNOWN_AGENTS } from "./known-agents";
import type { LoggedCommit } from "./logged-commit";

/** An agent that took part in a commit, and how: it is told apart from its author by what it signed. */
export type AgentPart = { name: string; as: "author" | "committer" | "co-author" };

const BY_MAIL = new Map(
  KNOWN_AGENTS.flatMap(({ name, mails }) => mails.map((mail) => [mail, name] as const)),
);
const BY_LOGIN = new Map(
  KNOWN_AGENTS.flatMap(({ name, logins }) => logins.map((login) => [login, name] as const)),
);

/**
 * The agent that authored, committed or co-authored a commit; null when none is known. Known ones
 * before other programs, the author before co-authors.
 */
export function findAgent(commit: Pick<LoggedCommit, "author" | "committer" | "trailers">): AgentPart | null {
  const coAuthors = commit.trailers
    .filter(({ key }) => key.toLowerCase() === "co-authored-by")
    .map(({ value }) => ({ mail: mailOf(value), as: "co-author" as const }));
  const people = [
    { mail: commit.author.mail, as: "author" as const },
    ...coAuthors,
    // A forge commits what people press, so its own account as committer says nothing.
    { mail: commit.committer.mail, as: "committer" as const },
  ];
  const parts = people.flatMap(({ mail, as }) => {
    const name = agentOf(mail);
    return name === null ? [] : [{ name, as }];
  });
  return parts[0] ?? null;
}

/**
 * The agent an address belongs to: a known address, an account of a known agent on a forge, or any
 * account with the suffix `[bot]`, which forges give to programs alone.
 */
export function agentOf(mail: string): string | null {
  const address = mail.trim().toLowerCase();
  const known = BY_MAIL.get(address);
  if (known !== undefined) return known;
  const account = /^(?:\d{1,20}\+)?([^@+]{1,100})@users\.noreply\.(?:github\.com|gitlab\.com)$/.exec(
    address,
  )?.[1];
  if (account === undefined) return null;
  if (account.endsWith("[bot]")) {
    const login = account.slice(0, -"[bot]".length);
    return BY_LOGIN.get(login) ?? account;
  }
  // GitHub gives Copilot an account without the suffix; other names without it may be anybody's.
  return account === "copilot" ? "Copilot" : null;
}

function mailOf(value: string): string {
  const open = value.lastIndexOf("<");
  const close = value.indexOf(">", open);
  return open === -1 || close === -1 ? value : value.slice(open + 1, close);
}
