import { foldWord } from "../status/status-words";

/** What a field of a decision's head is about, whatever it is called and in whatever language. */
export type DecisionKey =
  | "status"
  | "date"
  | "deciders"
  | "consulted"
  | "informed"
  | "authors"
  | "tags"
  | "feature"
  | "id"
  | "title"
  | "ticket"
  | "pr"
  | "links"
  | "supersedes"
  | "superseded-by"
  | "amends"
  | "amended-by"
  | "relates"
  | "spec"
  | "plan"
  | "tasks"
  | "prompt";

const NAMES: Record<DecisionKey, string> = {
  status:
    "status, adr status, decision status, current status, document status, statut, état, estado, stato, situação, статус, стан, ステータス, 状態, 状态, 狀態, 상태, durum",
  date: "date, decision date, date decided, decided, decided on, decision made, last updated, updated, created, date created, created date, date proposed, date accepted, proposed on, accepted on, adopted, adopted on, datum, fecha, data, дата, 日付, 日期, 作成日, 決定日, 날짜, tarih",
  deciders:
    "deciders, decider, decision makers, decision maker, decision maker(s), decision-makers, decision-maker, decision owner, decided by, approvers, approver, approved by, approver(s), accepted by, décideurs, décideur, entscheider, entscheidungsträger, decisores, responsables de la decisión, принимающие решение, 決定者, 意思決定者, 承認者, 决策者, 決策者",
  consulted: "consulted, reviewers, reviewer, reviewed by, consultés, konsultiert, consultados, レビュアー",
  informed: "informed, informés, informiert, informados",
  authors:
    "authors, author, author(s), owner, owners, created by, proposed by, proposer, written by, submitter, editor, editors, auteur, auteurs, autor, autoren, autores, autorin, автор, авторы, 作成者, 著者, 作者, 작성자",
  tags: "tags, tag, labels, categories, category, keywords, étiquettes, schlagworte, etiquetas, теги, タグ, 标签, 標籤",
  feature: "feature, features, feature branch",
  id: "id, adr id, adr number, number",
  title: "title, titre, titel, título, タイトル, 标题",
  ticket:
    "technical story, ticket, tickets, issue, issues, tracking issue, story, jira, jira ticket, discussion, ticket.s concerné.s",
  pr: "pr, prs, pull request, pull requests, merge request, pull.s request.s, implementation pr",
  links: "links, link, references, reference, see also, documents, other docs",
  supersedes:
    "supersedes, supercedes, superseeds, replaces, obsoletes, remplace, ersetzt, reemplaza, substitui, заменяет, 置き換え対象",
  "superseded-by":
    "superseded by, superceded by, superseeded by, superseded-by, replaced by, obsoleted by, remplacé par, ersetzt durch, abgelöst durch, reemplazado por, substituído por, заменено на",
  amends: "amends, updates, extends, refines, clarifies, modifies, complements",
  "amended-by": "amended by, updated by, extended by, refined by, clarified by, modified by, amended-by",
  relates:
    "related, relates to, related to, related adrs, related adr, related decisions, related decision, related records, depends on, dependencies, dependent adrs, links to, linked to, based on, required by, enables, related-adrs, adrs, see, previous adr, next adr",
  spec: "feature spec, spec, specification, related spec, related specs",
  plan: "plan, implementation plan, related plan, architecture plan",
  tasks: "tasks, task list",
  prompt:
    "phr, prompt, prompts, prompt history, prompt history record, prompt record, related phr, related phrs, phrs",
};

const KEY_OF = new Map<string, DecisionKey>();
for (const [key, names] of Object.entries(NAMES)) {
  for (const name of names.split(",")) KEY_OF.set(foldKey(name), key as DecisionKey);
}

/** A key as the table spells it: no marks, one blank between words. */
function foldKey(raw: string): string {
  return foldWord(raw)
    .replace(/[*_`]/g, " ")
    .replace(/[-\s]+/g, " ")
    .replace(/[:：\s]+$/, "")
    .trim();
}

/** What a key is about, or null for a key that nobody listed. Case, marks and accents do not matter. */
export function decisionKey(raw: string): DecisionKey | null {
  return raw.length > 60 ? null : (KEY_OF.get(foldKey(raw)) ?? null);
}

/** The keys that are relations between decisions. */
const RELATION_KEYS = ["supersedes", "superseded-by", "amends", "amended-by", "relates"] as const;
export type RelationKey = (typeof RELATION_KEYS)[number];

/** Whether a key is a relation. */
export function isRelationKey(key: DecisionKey): key is RelationKey {
  return (RELATION_KEYS as readonly string[]).includes(key);
}
