/** What people may do, least first; each may do all that those before it may (`docs/review-flow.md`). */
export const ROLES = ["viewer", "contributor", "reviewer", "maintainer", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** Who acts, as far as the table of verbs needs to know. */
export type Deciding = {
  kind: "person" | "agent" | "system";
  /** Of a person. An agent's token never has more than its owner, and the table limits it further. */
  role: Role;
};

/** Whether `role` has every right of `least`. */
export function reaches(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least);
}
