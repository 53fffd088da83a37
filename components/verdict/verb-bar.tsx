"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { VerbView } from "@/lib/queries/reviews/verb-view";
import type { Verb } from "@/lib/reviews/verbs";
import { VERDICT } from "../strings/verdict-words";
import type { BranchOffer } from "./commit-field";
import { useDesk } from "./desk";
import { isPosition } from "./form-fields";
import { PositionForm } from "./position-form";
import type { StatusPlaces } from "./status-field";
import { type Successor, SuccessorForm } from "./successor-form";
import type { VerbTarget } from "./target-field";
import { VerbChoice } from "./verb-choice";
import { VerbForm } from "./verb-form";
import { WhyNot } from "./why-not";

type Props = {
  /** `card:…`, `review:…`: what the verbs are done to. */
  item: string;
  verbs: readonly VerbView[];
  /** The page to go to when the thing is out of the way. */
  next: string | null;
  /** The verb whose form is open when the page is drawn: how a form opens without a script. */
  open: Verb | null;
  /** Parameters of this page, for the same. */
  here: Record<string, string>;
  file?: string;
  core?: string;
  targets?: readonly VerbTarget[];
  places?: StatusPlaces;
  previews?: Partial<Record<Verb, ReactNode>>;
  /** Verbs whose preview says that there is nothing to commit to. */
  uncommittable?: readonly Verb[];
  /** Where else the others can be committed, by verb. */
  branchOffers?: Partial<Record<Verb, BranchOffer>>;
  /** Verbs that are pages of their own. */
  hrefs?: Partial<Record<Verb, string>>;
  /** The decision that was chosen already, for a verb that is about another one. */
  target?: string;
  /** Of a review: which decision took its place. */
  successor?: Successor;
};

/** The verbs of one thing: buttons that act, open their form in place, or lead to a page of their own. */
export function VerbBar(props: Props) {
  const { item, verbs, next, open, here, file, core, targets, places, target, previews, successor } = props;
  const { uncommittable = [], branchOffers = {}, hrefs = {} } = props;
  const { answer } = useDesk();
  const [opened, setOpened] = useState(open);
  const bar = useRef<HTMLDivElement>(null);
  const closed = useRef<Verb | null>(null);

  useEffect(() => {
    if (answer?.results.some((result) => result.item === item && result.isDone)) setOpened(null);
  }, [answer, item]);
  useEffect(() => {
    if (opened !== null || closed.current === null) return;
    bar.current?.querySelector<HTMLElement>(`button[value="${closed.current}"]`)?.focus();
    closed.current = null;
  }, [opened]);

  const shown = verbs.find((view) => view.verb === opened && view.refusal === null);
  if (shown) {
    const cancel = () => {
      closed.current = shown.verb;
      setOpened(null);
    };
    if (shown.verb === "close-superseded" && successor && !previews?.[shown.verb])
      return <SuccessorForm successor={successor} label={shown.label} cancel={cancel} />;
    return (
      <VerbForm
        view={shown}
        items={[item]}
        {...{ next, file, core, targets, places, cancel }}
        preview={previews?.[shown.verb]}
        target={target}
        canCommit={!uncommittable.includes(shown.verb)}
        branchOffer={branchOffers[shown.verb] ?? null}
      />
    );
  }

  const positions = verbs.filter((view) => isPosition(view.verb));
  const others = verbs.filter((view) => !isPosition(view.verb));
  return (
    <div ref={bar} className="verb-bar">
      {positions.length > 0 ? (
        <section aria-label={VERDICT.position}>
          <PositionForm item={item} verbs={positions} file={file} core={core} />
        </section>
      ) : null}
      <fieldset className="verb-buttons" aria-label={VERDICT.verbs}>
        {others.map((view, at) => (
          <VerbChoice
            key={view.verb}
            view={view}
            look={at === 0 && positions.length === 0 ? "button-main" : ""}
            href={hrefs[view.verb] ?? null}
            here={here}
            sent={{ item, next, file, core }}
            open={() => setOpened(view.verb)}
          />
        ))}
      </fieldset>
      <WhyNot verbs={verbs} />
    </div>
  );
}
