import type { ListView } from "@/lib/queries/lists/list-view";
import type { RecordKind, Stage, Status } from "@/lib/records/vocabulary";

type Row = ListView["records"][number];

/** Made-up rows that show each state a row can have; only the style guide draws them. */
export const SAMPLE_ROWS: Row[] = [
  row("prompt", "0007", "Add a cart that survives a reload", { stage: "spec", suggestionCount: 1 }),
  row("prompt", "0008", "Make the failing test pass", { stage: "green", problemCount: 2 }),
  row("prompt", null, "A prompt whose file states neither date nor stage", { date: null }),
  row("decision", "0003", "Keep carts on the server", { status: "accepted" }),
  row("decision", "0004", "הסל נשמר בשרת", { status: "conflict", problemCount: 1, errorCount: 1 }),
  row("decision", "0002", "Keep carts in the browser", {
    status: "superseded",
    goneAt: "2026-01-04T08:00:00Z",
  }),
  row(
    "document",
    null,
    "A title so long that a row cannot hold it, because whoever wrote it put the first paragraph there",
    {
      documentKind: "plan",
      snippet: {
        part: "rest",
        text: "The cart is written to the session, so that a reload keeps it.",
        marks: [
          [4, 8],
          [45, 51],
        ],
      },
    },
  ),
];

function row(kind: RecordKind, number: string | null, title: string, more: Partial<Row>): Row {
  return {
    source: "shop",
    sourceName: "shop",
    path: `${kind}/${title}.md`,
    kind,
    documentKind: null,
    dialect: "spec-kit",
    number,
    title,
    date: "2026-01-03",
    datedAt: "2026-01-12",
    updatedAt: "2026-01-04T08:00:00Z",
    feature: { slug: "001-cart", title: "Cart" },
    stage: null as Stage | null,
    stageRaw: null,
    status: null as Status | null,
    statusRaw: null,
    model: null,
    user: null,
    labels: [],
    words: 240,
    fileCount: 0,
    problemCount: 0,
    errorCount: 0,
    suggestionCount: 0,
    taskDone: null,
    taskTotal: null,
    goneAt: null,
    trust: null,
    snippet: null,
    ...more,
  };
}
