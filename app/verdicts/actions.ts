"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { asPerson } from "@/app/_request/as-person";
import { FORM } from "@/components/strings/form-words";
import type { VerbAnswer, VerbResult } from "@/components/verdict/verb-answer";
import type { Context } from "@/lib/context";
import { isSameOrigin } from "@/lib/is-same-origin";
import { nameItem } from "@/lib/queries/inbox/name-item";
import { isRefusal } from "@/lib/refusal";
import { doVerb } from "./do-verb";
import { readVerbForm, type VerbInput } from "./verb-input";

/** Do a verb to one thing or several, each with its own result; what every button of every page is sent to. */
export async function pressVerb(_before: VerbAnswer, form: FormData): Promise<VerbAnswer> {
  const asked = await headers();
  if (!isSameOrigin(asked)) return refuseForm(FORM.wrongOrigin, FORM.wrongOriginNext);
  const input = readVerbForm(form);
  if (input === null) return refuseForm(FORM.wrongInput, FORM.wrongInputNext);
  const ctx = await asPerson();
  if (isRefusal(ctx)) return refuseForm(ctx.sentence, ctx.nextStep);
  const results: VerbResult[] = [];
  // One after the other: each is a transaction of its own, and of two about one thing one must lose.
  for (const item of input.item) results.push(await resultOf(ctx, item, input));
  const { verb, given, next } = input;
  const goOn = results.find((one) => one.goOn)?.goOn ?? null;
  // A browser without a script cannot go on by itself, and what this page was about is done.
  const isPlain = asked.get("next-action") === null;
  if (goOn !== null && results.length === 1 && isPlain) redirect(goOn);
  const { path, text } = input;
  const isLost = isPlain && text !== "" && results.some(({ isDone }) => !isDone);
  const file = isLost ? { path, text } : null;
  return { id: ctx.newId(), verb, results, given, file, next: next ?? goOn };
}

async function resultOf(ctx: Context, item: string, input: VerbInput): Promise<VerbResult> {
  const name = await nameItem(ctx, item);
  const done = await doVerb(ctx, item, name, input);
  const title = name?.title ?? "";
  if (isRefusal(done)) {
    const { sentence, nextStep } = done;
    return { item, title, isDone: false, sentence, nextStep, back: null, href: null, goOn: null };
  }
  return { item, title, isDone: true, nextStep: "", back: null, href: null, goOn: null, ...done };
}

function refuseForm(sentence: string, nextStep: string): VerbAnswer {
  const result = {
    item: "",
    title: "",
    isDone: false,
    sentence,
    nextStep,
    back: null,
    href: null,
    goOn: null,
  };
  const given = { reason: "", wouldChange: "", revisitOn: "", until: "", target: "", branch: "" };
  return { id: sentence, verb: "approve", results: [result], given, file: null, next: null };
}
