/** What the settings say. */
export const SETTINGS = {
  title: "Settings",
  who: "Who you are",
  whoAbout:
    "This name stands beside every word you give, in the ledger and in commits. It was read once from git's own settings of your account; a repository's settings are never asked.",
  name: "Name",
  mail: "Mail address",
  mailHint: "Commits need one; without it your words are known by your name.",
  save: "Save",
  saving: "Saving …",
  saved: (name: string) => `You are ${name} from now on. What you said before keeps the name it had.`,
  wrong: "A name needs a letter and no angle brackets; a mail address needs an @.",
  wrongNext: "Nothing was changed.",
  unknown: "Nobody has said yet who sits here. Docket needs a name before it can record a verdict.",
} as const;
