/** What pages say that are neither lists nor records: the overview, problems, suggestions, help, errors. */
export const OVERVIEW = {
  title: "Overview",
  latest: "Latest prompts and decisions",
  allRecords: "All records",
  stillComing: "Records are still being read. What you see grows until it is done.",
  figures: {
    prompts: "prompt",
    decisions: "decision",
    features: "feature",
    suggestions: "open suggestion",
    problems: "problem",
  },
} as const;

export const FIRST_RUN = {
  title: "Docket is empty",
  sentence:
    "Docket reads the prompts and decisions that lie as markdown in your repository, and keeps what people decide about them.",
  step: "Point it at a folder: your repository, or any folder that holds one.",
  command: "npm start -- ../your-repository",
  orAdd: "Or add it here:",
  whatTitle: "What it looks for",
  what: [
    { name: "Prompts", place: "history/prompts/<feature>/0001-add-cart.spec.prompt.md" },
    { name: "Decisions", place: "docs/adr/0001-use-sqlite.md, history/adr/, doc/adr/, docs/decisions/ …" },
    { name: "Documents", place: "specs/<feature>/spec.md, plan.md, tasks.md" },
  ],
  promise: "Nothing is sent anywhere, and no file is changed until you decide something.",
} as const;

export const NO_RECORDS = {
  prompts: {
    title: "No prompts yet",
    sentence:
      "Docket finds prompts in folders like history/prompts/. Add a folder that has some, or look at what a sync passed over under Sources.",
  },
  decisions: {
    title: "No decisions yet",
    sentence:
      "Docket finds decisions in folders like docs/adr/, history/adr/ or docs/decisions/. Add a folder that has some, or look at what a sync passed over under Sources.",
  },
  features: {
    title: "No features yet",
    sentence: "A feature is a folder under specs/ or history/prompts/. Add a repository that has one.",
  },
  search: {
    title: "Nothing to search yet",
    sentence: "Add a folder first; its records are searchable at once.",
  },
  suggestions: {
    title: "No suggestions",
    sentence:
      "When an agent proposes to document a decision, in a prompt or a plan, the line is collected here until somebody answers it. Add a repository whose agents do:",
    command: "npm start -- ../your-repository",
  },
  problems: {
    title: "No problems",
    sentence:
      "Every record could be read as it stands. What cannot be read honestly is listed here, with its line. Ask the same of a folder before you commit:",
    command: "npx --no-install docket check .",
  },
  command: "npm start -- ../your-repository",
} as const;

export const SUGGESTIONS = {
  title: "Suggestions",
  about: "Decisions that agents proposed to document.",
  states: {
    open: "Open",
    documented: "Documented",
    merged: "Merged",
    declined: "Declined",
    later: "Later",
  },
  statesLabel: "State",
  review: "Its review",
  until: (until: string) => (until === "meeting" ? "until the next meeting" : `until ${until}`),
  said: (times: number) => (times === 1 ? "said once" : `said ${times} times`),
  gone: "The files that said it are gone.",
  answers: "A decision that may answer it:",
  noneInState: "None in this state.",
} as const;

export const PROBLEMS = {
  title: "Problems",
  about: "What could not be read honestly, with its line. Docket shows it as it is and guesses nothing.",
  rules: "Rules",
  allRules: "All rules",
  severities: "Severity",
  all: "All",
  fix: "Fix the file, then sync; or ask the command line:",
  command: "npx --no-install docket check .",
} as const;

export const HELP = {
  title: "Help",
} as const;

export const TROUBLE = {
  notFoundTitle: "There is nothing here",
  notFound:
    "The address may be misspelt, or the record was moved, renamed or removed. Search for its title, or read its folder again:",
  notFoundCommand: "npx --no-install docket sync .",
  errorTitle: "This page could not be drawn",
  error:
    "The fault is Docket's, and nothing was lost. Try again; if it stays, the terminal that runs Docket says more. Starting it anew reads everything again:",
  errorCommand: "npm start",
  reading: "Records are still being read",
  digest: "The terminal names it",
  retry: "Try again",
  home: "Go to the inbox",
  search: "Search",
} as const;
