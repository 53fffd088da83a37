import { describe, expect, it } from "vitest";
import type { Actor, Context } from "../context";
import { isRefusal } from "../refusal";
import { ROLES, type Role, reaches } from "../reviews/roles";
import { importLedger } from "./reviews/import-ledger";
import { decisionText } from "./scratch-desk";
import { addSource } from "./sources/add-source";
import { removeSource } from "./sources/remove-source";
import { renameSource } from "./sources/rename-source";
import { repointSource } from "./sources/repoint-source";
import { requestSync } from "./sources/request-sync";
import { discardDraft } from "./suggestions/discard-draft";
import { documentSuggestion } from "./suggestions/document-suggestion";
import { saveDraft } from "./suggestions/save-draft";
import { addView } from "./views/add-view";
import { changeView } from "./views/change-view";
import { removeView } from "./views/remove-view";

async function* noLines(): AsyncGenerator<string> {}

/** What is no verb of the one table: the least role for it, and whether the server itself may. */
const DOINGS: [string, Role, boolean, (ctx: Context) => Promise<unknown>][] = [
  ["connect a source", "maintainer", true, (ctx) => addSource(ctx, { path: "/" })],
  ["disconnect a source", "maintainer", true, (ctx) => removeSource(ctx, { source: "a" })],
  ["rename a source", "maintainer", true, (ctx) => renameSource(ctx, { source: "a", name: "b" })],
  ["re-point a source", "maintainer", true, (ctx) => repointSource(ctx, { source: "a", path: "/" })],
  ["ask for a sync", "contributor", true, (ctx) => requestSync(ctx, { source: "a" })],
  ["keep a view", "contributor", true, (ctx) => addView(ctx, { name: "a", q: "" })],
  ["change a view", "contributor", true, (ctx) => changeView(ctx, { view: "a" })],
  ["forget a view", "contributor", true, (ctx) => removeView(ctx, { view: "a" })],
  ["keep a draft", "contributor", false, (ctx) => saveDraft(ctx, { source: "a", path: "", text: "" })],
  ["discard a draft", "contributor", false, (ctx) => discardDraft(ctx, { draft: "a" })],
  [
    "write a decision that nobody suggested",
    "reviewer",
    false,
    (ctx) =>
      documentSuggestion(ctx, { source: "a", path: "docs/adr/0001-a.md", text: decisionText("A queue") }),
  ],
  ["import a ledger", "maintainer", false, (ctx) => importLedger(ctx, {}, noLines())],
];

/** A context without a database: whoever is refused never comes near one. */
function contextOf(actor: Actor): Context {
  const context: Partial<Context> = { actor, now: () => new Date(0), newId: () => "id" };
  return context as Context;
}

const isAllowed = async (actor: Actor, doing: (ctx: Context) => Promise<unknown>) => {
  const answer = await doing(contextOf(actor)).catch(() => "came to the database");
  return !(isRefusal(answer) && answer.code === "not-allowed");
};

describe.each(DOINGS)("who may %s", (_, least, mayServer, doing) => {
  it.each(ROLES)("a %s only if the role reaches far enough", async (role) => {
    const person: Actor = { kind: "person", name: "Ann", mail: null, role };
    expect(await isAllowed(person, doing)).toBe(reaches(role, least));
  });

  it("is never an agent's token, and the server itself only where its command line may ask it", async () => {
    expect(await isAllowed({ kind: "agent", name: "bot", mail: null, role: "admin" }, doing)).toBe(false);
    expect(await isAllowed({ kind: "system", name: "server", mail: null, role: "viewer" }, doing)).toBe(
      mayServer,
    );
  });
});
