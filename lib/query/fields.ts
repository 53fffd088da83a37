import { DIALECTS, DOCUMENT_KINDS, RECORD_KINDS, STAGES, STATUSES } from "../records/vocabulary";
import { choice, choices, column, type Field, field, later, term } from "./field";

const MEETINGS = "meetings arrive in a later version";
const THREADS = "comments that can be resolved arrive in a later version";

const PRESENCE = [
  choice("adr", "links to a decision"),
  choice("spec", "links to a spec"),
  choice("phr", "links to a prompt"),
  choice("pr", "links to a pull request"),
  choice("commit", "links to a commit"),
  choice("files", "names files it touched"),
  choice("tests", "names tests"),
  choice("tasks", "holds a list of tasks"),
  choice("problem", "could not be read without a problem"),
  choice("error", "has a problem of severity error"),
  choice("secret", "held a secret, which is masked"),
  choice("suggestion", "holds a line in which an agent suggests a decision"),
  choice("label", "carries a label"),
  choice("feature", "belongs to a feature"),
  choice("date", "gives a date that can be read"),
  choice("number", "is numbered"),
  choice("stage", "names a stage"),
  choice("model", "names the model"),
  choice("user", "names who prompted"),
  choice("branch", "names the branch"),
  choice("decider", "names who decided"),
  choice("author", "names who wrote it"),
  choice("comments", "somebody said something of it, in a review or with a verdict"),
];

/**
 * THE table of operators: the parser, completion, the facets, `docs/search.md` and the compiler of
 * both databases read it. One line more here (and, for `is:` and `has:`, in plan/flag-predicates.ts) is an
 * operator more everywhere.
 */
export const FIELDS: readonly Field[] = [
  field("part", null, {
    key: "in",
    about: "Look for the words beside it in these parts of a record only.",
    example: "in:title sidebar",
    choices: [
      ...choices(["title", "prompt", "response", "outcome", "decision", "consequences"]),
      choice("comments", "what people said of it, in reviews and with verdicts"),
    ],
  }),
  field("enum", column("kind"), {
    key: "kind",
    aliases: ["type"],
    about: "The kind of record.",
    example: "kind:decision",
    choices: choices(RECORD_KINDS),
    facet: true,
  }),
  field("flag", null, {
    key: "is",
    about: "A kind, a status, or a queue the record stands in.",
    example: "is:accepted",
    choices: [
      ...choices(RECORD_KINDS),
      ...choices(DOCUMENT_KINDS.filter((kind) => kind !== "other")),
      ...choices(STATUSES),
      choice("gone", "the file is no longer there; such records are listed only when asked for"),
      choice("suggested", "an agent suggests a decision in it"),
      choice("open", "waits for a word: an open review, or a suggestion nobody has answered"),
      choice("mine", "you opened its latest review"),
      choice("stale", "its text has changed since people gave their word"),
      choice("overdue", "its last call is over, and nobody closed the review"),
      choice(
        "unconsented",
        "the file says accepted, nobody said yes to what it says now, and no review is open",
      ),
      choice("later", "a suggestion in it was put off"),
      choice("orphan", "no link joins it with another record"),
    ],
  }),
  field("enum", column("status", { raw: "statusRaw" }), {
    key: "status",
    about: "What a decision's file says of itself; with `:=` the words as written.",
    example: "status:proposed",
    choices: choices(STATUSES),
    facet: true,
  }),
  field("enum", column("stage", { raw: "stageRaw" }), {
    key: "stage",
    about: "The stage of a prompt; with `:=` the word as written.",
    example: "stage:(red OR green)",
    choices: choices(STAGES),
    facet: true,
  }),
  field("text", column("featureSlug", { also: "featureFolder", raw: "featureRaw" }), {
    key: "feature",
    about: "The feature a record belongs to, by its folder; with `:=` what the file's header says.",
    example: "feature:001-cli",
    facet: true,
  }),
  field("text", column("sourceSlug"), {
    key: "source",
    aliases: ["repo"],
    about: "The source a record comes from.",
    example: "source:my-project",
    facet: true,
  }),
  field("text", column("branch"), {
    key: "branch",
    about: "The branch the prompt was given on.",
    example: "branch:feature/*",
    facet: true,
  }),
  field("text", term("label"), {
    key: "label",
    aliases: ["labels", "tag"],
    about: "A label the record carries.",
    example: "label:(auth AND api)",
    facet: true,
  }),
  field("text", column("model"), {
    key: "model",
    about: "The model that answered.",
    example: "model:claude*",
    facet: true,
  }),
  field("text", column("surface"), {
    key: "surface",
    about: "Where the prompt was given: an agent, an editor.",
    example: "surface:agent",
    facet: true,
  }),
  field("text", column("command"), {
    key: "command",
    about: "The command the prompt was given with.",
    example: 'command:"/sp.plan"',
    facet: true,
  }),
  field("enum", column("dialect"), {
    key: "dialect",
    about: "The way the record is written.",
    example: "dialect:madr-4",
    choices: choices(DIALECTS),
    facet: true,
  }),
  field("glob", column("path", { style: "path" }), {
    key: "path",
    about: "Where the record's own file stands in its source.",
    example: "path:history/adr",
  }),
  field(
    "number",
    { from: "number", column: "numberValue" },
    {
      key: "number",
      about: "The number of the record, without leading zeros.",
      example: "number:7",
    },
  ),
  field("person", term("person"), {
    key: "person",
    about: "Anyone the file names: who prompted, wrote, decided, was asked or informed.",
    example: 'person:"Ann Lee"',
    facet: true,
  }),
  field("person", column("user"), {
    key: "user",
    about: "Who prompted.",
    example: "user:@me",
    facet: true,
  }),
  field("person", term("author"), {
    key: "author",
    about: "Who wrote the record, as the file says.",
    example: "author:ann",
    facet: true,
  }),
  field("person", term("decider"), {
    key: "decider",
    aliases: ["deciders"],
    about: "Who decided, as the file says.",
    example: "decider:ann",
    facet: true,
  }),
  field("person", term("reviewer"), {
    key: "reviewer",
    about: "Who gave their word in its latest review.",
    example: "reviewer:@me",
  }),
  field("person", term("turn"), {
    key: "turn",
    about: "Whose turn it is in its open review.",
    example: "turn:@me",
  }),
  field("enum", term("position"), {
    key: "position",
    about: "A position somebody took in its latest review.",
    example: "position:object",
    choices: choices(["approve", "no-objection", "object", "abstain", "recuse"]),
  }),
  field("person", term("needs"), {
    key: "needs",
    about: "Whose word its open review still waits for: a person, or a group.",
    example: "needs:security",
  }),
  later("number", THREADS, {
    key: "unresolved",
    about: "Comments nobody resolved.",
    example: "unresolved:>0",
  }),
  field(
    "wait",
    { from: "date", column: "waitingSince", decisionsOnly: false },
    {
      key: "waiting",
      about: "How long it has been somebody's turn in its open review.",
      example: "waiting:>3d",
    },
  ),
  field("glob", term("file", "path"), {
    key: "file",
    about: "A file or folder the record says it touched.",
    example: "file:src/auth/*",
  }),
  field("glob", term("test", "path"), {
    key: "test",
    about: "A test the record names.",
    example: "test:*.spec.ts",
  }),
  field("glob", term("commit", "start"), {
    key: "commit",
    about: "A commit the record links to, by the beginning of its hash.",
    example: "commit:3f9a2c1",
  }),
  field("glob", term("pr", "number"), {
    key: "pr",
    about: "A pull request the record links to.",
    example: "pr:128",
  }),
  field("glob", term("spec", "start"), {
    key: "spec",
    about: "A spec the record links to, by the beginning of any part of its path.",
    example: "spec:001-cli",
  }),
  field("glob", term("adr", "start"), {
    key: "adr",
    about: "A decision the record links to, by its number or any part of its path.",
    example: "adr:0007",
  }),
  field("glob", term("phr", "start"), {
    key: "phr",
    about: "A prompt the record links to, by its number or any part of its path.",
    example: "phr:0012",
  }),
  field("presence", null, {
    key: "has",
    about: "The record has such a thing.",
    example: "has:tests",
    choices: PRESENCE,
  }),
  field("presence", null, {
    key: "no",
    about: "The record has no such thing.",
    example: "no:spec",
    choices: PRESENCE,
  }),
  field(
    "date",
    { from: "date", column: "sortDate", decisionsOnly: false },
    {
      key: "date",
      aliases: ["month"],
      about: "The record's date; where the file gives none, that of its last commit of few records.",
      example: "date:2026-11",
      facet: true,
    },
  ),
  field(
    "date",
    { from: "date", column: "createdAt", decisionsOnly: false },
    {
      key: "created",
      about: "When the file first appeared in its history.",
      example: "created:>2026-01-01",
    },
  ),
  field(
    "date",
    { from: "date", column: "updatedAt", decisionsOnly: false },
    {
      key: "updated",
      about: "When the file was last changed.",
      example: "updated:today",
    },
  ),
  field(
    "date",
    { from: "date", column: "date", decisionsOnly: true },
    {
      key: "decided",
      about: "The date a decision's file gives.",
      example: "decided:2026-01..2026-06",
    },
  ),
  field(
    "age",
    { from: "date", column: "sortDate", decisionsOnly: false },
    {
      key: "newer",
      about: "Dated on that day or later.",
      example: "newer:7d",
    },
  ),
  field(
    "age",
    { from: "date", column: "sortDate", decisionsOnly: false },
    {
      key: "older",
      about: "Dated before that day.",
      example: "older:30d",
    },
  ),
  later("enum", MEETINGS, {
    key: "since",
    about: "Changed since the last closed meeting.",
    example: "since:meeting",
    choices: choices(["meeting"]),
  }),
  field(
    "number",
    { from: "number", column: "words" },
    {
      key: "words",
      about: "How many words the record has.",
      example: "words:>500",
    },
  ),
  field(
    "number",
    { from: "number", column: "fileCount" },
    {
      key: "files",
      about: "How many files the record says it touched.",
      example: "files:>10",
    },
  ),
  field("order", null, {
    key: "sort",
    about: "The order of the list: newest, best or first in the alphabet first; a minus turns it round.",
    example: "sort:title",
    choices: choices(["relevance", "date", "updated", "title", "-date", "-updated", "-title"]),
  }),
  field("order", null, {
    key: "group",
    about: "Put the list under headings.",
    example: "group:feature",
    choices: choices(["feature", "source", "kind", "stage", "status", "month"]),
  }),
];

const BY_NAME = new Map(
  FIELDS.flatMap((entry) => [entry.key, ...entry.aliases].map((name) => [name, entry])),
);

/** The operator of that key or alias, whatever its case; null when there is none. */
export function findField(name: string): Field | null {
  return BY_NAME.get(name.toLowerCase()) ?? null;
}
