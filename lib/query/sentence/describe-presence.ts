/** What `has:` and `no:` speak of, as it stands after "with" or "without". */
export const HAS_WORDS: { readonly [choice: string]: string } = {
  adr: "a link to a decision",
  spec: "a link to a spec",
  phr: "a link to a prompt",
  pr: "a pull request",
  commit: "a commit",
  files: "files touched",
  tests: "tests",
  tasks: "tasks",
  problem: "problems",
  error: "errors",
  secret: "secrets",
  comments: "comments",
  suggestion: "suggestions",
  label: "labels",
  feature: "a feature",
  date: "a date",
  number: "a number",
  stage: "a stage",
  model: "a model",
  user: "a user",
  branch: "a branch",
  decider: "deciders",
  author: "authors",
};

/** What `is:` speaks of where the word alone would say little; a kind or a status stands after "that are". */
export const IS_CLAUSES: { readonly [choice: string]: string } = {
  suggested: "that hold a suggestion",
  open: "that wait for a word",
  mine: "with a review you opened",
  stale: "changed since people gave their word",
  overdue: "with a last call that is over",
  unconsented: "accepted without consent",
  later: "with a suggestion put off",
  orphan: "without links",
  gone: "whose file is gone",
};
