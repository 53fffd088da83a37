import { type Refusal, refuse } from "../../refusal";
import { isEditRefusal } from "../edit/edit-refusal";
import { placeStatus, type StatusSpot } from "../edit/place-status";
import { setStatus } from "../edit/set-status";
import { isDay } from "../parse-name";
import type { Dialect } from "../vocabulary";
import { BUILT_IN_TEMPLATES, TABLE_TEMPLATE } from "./built-in-templates";
import { checkNewDecision } from "./check-new-decision";
import { chooseFolder, folderOf } from "./choose-folder";
import type { DecisionDraft, NewDecision, RepositoryFacts } from "./decision-draft";
import { decisionSlug, slugStyle } from "./decision-slug";
import { usableTemplates } from "./decision-template";
import { draftTitle, titlesAsRead } from "./draft-title";
import { fillHead } from "./fill-head";
import { fillSections } from "./fill-sections";
import { LONGEST_BLOCK } from "./guard-block";
import { usualHeading } from "./heading-form";
import { type HouseStyle, houseStyle, newlineOf } from "./house-style";
import { DAY_SCHEME, nextName, schemeOf, USUAL_SCHEME } from "./name-scheme";

type Source = { text: string; template: NewDecision["template"]; dialect: Dialect };

/**
 * A new decision as a repository would write it: in the folder of its decisions, under its next
 * number or the day, from its own template when it has one, else in the dialect most of its decisions
 * have, else as spec-kit writes them; its status *Proposed* as the repository spells it. The file is
 * read back before it is given out, so that what a draft says can never pass for a status, a title or
 * a header. Pure: nothing is written; a path that exists is refused, never replaced.
 */
export function planNewDecision(facts: RepositoryFacts, draft: DecisionDraft): NewDecision | Refusal {
  const written = draftTitle(draft.title);
  if (written === "")
    return refuse("invalid-input", "A decision needs a title with a letter in it.", "Give it one.");
  if (!isDay(draft.date))
    return refuse("invalid-input", `“${draft.date}” is no day.`, "Write it as 2026-11-22.");
  const texts = [draft.context, draft.decision, draft.alternatives, draft.consequences];
  if (texts.some((text) => text.length > LONGEST_BLOCK))
    return refuse("invalid-input", "A part of this decision is longer than a file may be.", "Shorten it.");

  const folder = chooseFolder(facts, draft);
  if (folder !== "" && !isPlainFolder(folder))
    return refuse("invalid-input", `“${folder}” is no folder of this source.`, "Choose one below its top.");
  const { path, number } = pathFor(facts, folder, written, draft.date);
  if (isTaken(facts, path))
    return refuse("file-exists", `There is a file at ${path} already.`, "Open it, or choose another title.");

  const inFolder = facts.decisions.filter((one) => folderOf(one.path) === folder && one.text !== null);
  const house = houseStyle(inFolder.length > 0 ? inFolder : facts.decisions);
  for (const isStrict of [false, true]) {
    for (const source of sources(facts, folder, house)) {
      const text = render(source, house, { path, number, title: written }, draft, isStrict);
      const titles = titlesAsRead(written, number);
      const record =
        text === null ? null : checkNewDecision(text, { path, number, titles, date: draft.date });
      if (text !== null && record !== null) {
        return {
          path,
          text,
          number,
          title: record.title,
          dialect: record.dialect,
          template: source.template,
        };
      }
    }
  }
  return refuse(
    "edit-refused",
    `A decision with this title at ${path} would not be read back as it was meant.`,
    "Choose a plainer title, or a folder in which decisions lie.",
  );
}

function isPlainFolder(folder: string): boolean {
  return folder.split("/").every((name) => !/^\.{0,2}$/.test(name) && !/[\\\p{Cc}]/u.test(name));
}

function pathFor(
  facts: RepositoryFacts,
  folder: string,
  title: string,
  date: string,
): { path: string; number: string | null } {
  const nameOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);
  const all = facts.decisions.map((one) => one.path);
  const here = all.filter((path) => folderOf(path) === folder).map(nameOf);
  const examples = here.length > 0 ? here : all.map(nameOf);
  const usual = facts.settings.log4brains !== null ? DAY_SCHEME : USUAL_SCHEME;
  const slug = decisionSlug(title, slugStyle(examples));
  const { name, number } = nextName(schemeOf(examples) ?? usual, here, slug, date);
  return { path: folder === "" ? name : `${folder}/${name}`, number };
}

/** Two names that differ in case alone are one file on many machines. */
function isTaken(facts: RepositoryFacts, path: string): boolean {
  const wanted = path.normalize("NFC").toLowerCase();
  const isSame = (other: string) => other.normalize("NFC").toLowerCase() === wanted;
  return facts.decisions.some((one) => isSame(one.path)) || facts.taken.some(isSame);
}

/** What a decision may be rendered from, the best first. */
function sources(facts: RepositoryFacts, folder: string, house: HouseStyle): Source[] {
  const dialect = house.dialect ?? (facts.settings.log4brains !== null ? "log4brains" : "spec-kit");
  const builtIn = (of: Dialect, text = BUILT_IN_TEMPLATES[of]): Source => ({
    text,
    template: { from: "built-in", dialect: of },
    dialect: of,
  });
  const own = usableTemplates(facts, folder).map(
    ({ path, text }): Source => ({
      text,
      template: { from: "repository", path },
      dialect,
    }),
  );
  const generic =
    house.statusStands === "table"
      ? builtIn("generic", TABLE_TEMPLATE)
      : builtIn(({ yaml: "madr-3", section: "nygard" } as const)[house.statusStands as "yaml"] ?? "generic");
  return [...own.slice(0, 3), dialect === "generic" ? generic : builtIn(dialect), builtIn("spec-kit")];
}

function render(
  source: Source,
  house: HouseStyle,
  name: { path: string; number: string | null; title: string },
  draft: DecisionDraft,
  isStrict: boolean,
): string | null {
  const template = source.text
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .replaceAll("{{STATUS}}", house.proposed);
  const usual = house.heading ?? usualHeading(source.dialect);
  const isPlain = usual.number === "plain" || (house.heading === null && /\bNUMBER\b/.test(template));
  const digits = name.number !== null && isPlain ? String(Number(name.number)) : name.number;
  const isOwn = source.template.from === "repository";
  const form = { heading: usual, followsHeading: isOwn, digits };
  const head = propose(name.path, fillHead(template, { ...name, ...form, draft }), house);
  if (head === null) return null;
  const newline = (isOwn ? newlineOf(source.text) : null) ?? house.newline;
  const filled = fillSections(name.path, head, draft, isStrict).replace(/\n+$/, "");
  // Of our own templates nobody misses a heading of links that leads to none.
  const text = isOwn ? filled : filled.replace(/\n+## (?:Links|More Information|References)$/, "");
  return (house.endsWithNewline ? `${text}\n` : text).replaceAll("\n", newline);
}

/** The status of a filled head, by the pen; a head without a place for one gets the house's. */
function propose(path: string, text: string, house: HouseStyle): string | null {
  const change = { status: "proposed", words: house.words, mayOverwrite: true } as const;
  const written = setStatus({ path, text }, change);
  if (!isEditRefusal(written)) return written.after;
  if (written.reason === "nothing-to-change") return text;
  if (written.reason !== "no-place") return null;
  const spot: StatusSpot =
    house.statusStands === "yaml" || text.startsWith("---\n")
      ? "front-matter"
      : house.statusStands === "section"
        ? "section"
        : "list";
  const placed = placeStatus({ path, text }, change, spot);
  return isEditRefusal(placed) ? null : placed.after;
}
