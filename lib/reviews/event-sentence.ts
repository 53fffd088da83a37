import type { NewEvent } from "./ledger-event";
import type { PositionWord } from "./states";

const POSITION_SAID: Record<PositionWord, string> = {
  approve: "approved",
  "no-objection": "had no objection",
  object: "objected",
  abstain: "abstained",
  recuse: "stepped out",
};

/** What happened, as a sentence without its subject: the page puts the name and the time beside it. */
export function eventSentence(event: NewEvent): string {
  switch (event.type) {
    case "suggestion-documented":
      return `documented the suggestion as ${event.data.path}${because(event.data.reason)}`;
    case "suggestion-merged":
      return `merged the suggestion into ${event.data.into.path}${because(event.data.reason)}`;
    case "suggestion-declined":
      return `declined the suggestion${because(event.data.reason)}`;
    case "suggestion-put-off":
      return `put the suggestion off until ${event.data.until === "meeting" ? "the next meeting" : event.data.until}${because(event.data.reason)}`;
    case "suggestion-reopened":
      return `reopened the suggestion, which was ${event.data.from}${because(event.data.reason)}`;
    case "review-opened":
      return `opened round ${event.data.round}`;
    case "position-taken": {
      const { of, position, reason } = event.data;
      const said = POSITION_SAID[position];
      return of === null ? `${said}${because(reason)}` : `recorded that ${of.name} ${said}${because(reason)}`;
    }
    case "changes-requested":
      return `asked for changes${because(event.data.reason)}`;
    case "changes-answered":
      return `answered the request for changes${because(event.data.reason)}`;
    case "last-call-started":
      return `made the last call, until ${event.data.until}`;
    case "review-closed": {
      const { outcome, isOverride, reason, wouldChange, revisitOn } = event.data;
      const more = [
        isOverride ? ", by override" : "",
        because(reason),
        wouldChange === null ? "" : `. What would change it: ${wouldChange}`,
        revisitOn === null ? "" : `. To be looked at again on ${revisitOn}`,
      ];
      return `closed it as ${outcome}${more.join("")}`;
    }
    case "review-undone":
      return `took the closing back${because(event.data.reason)}`;
    case "decision-ratified":
      return `ratified the decision${because(event.data.reason)}`;
    case "ratification-undone":
      return `took the ratification back${because(event.data.reason)}`;
    case "decision-edited":
      return event.data.before.core === event.data.after.core
        ? "edited the text, though not what it decides"
        : "edited the text";
    case "status-placed":
      return `gave the status its place: ${event.data.status}`;
    case "write-pending":
      return `had ${paths(event.data.files)} written`;
    case "write-done": {
      const { commit, branch } = event.data;
      if (commit === null) return "the file was written";
      return `the file was written and committed as ${commit.slice(0, 12)}${branch === null ? "" : ` on ${branch}`}`;
    }
    case "write-refused":
      return `the file was not written: ${event.data.sentence}`;
    case "person-named":
      return `is called ${event.data.name}`;
    case "ledger-imported":
      return `imported a ledger of ${event.data.events} events`;
  }
}

function because(reason: string | null): string {
  return reason === null || reason === "" ? "" : `: ${reason}`;
}

function paths(files: readonly { path: string }[]): string {
  return files.map(({ path }) => path).join(" and ");
}
