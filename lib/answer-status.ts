import { AsyncLocalStorage } from "node:async_hooks";

type Answer = { status: number | null };

/** The framework loads modules more than once: what a page says must reach the server that asked it. */
const SLOT = Symbol.for("docket.answer");

function answers(): AsyncLocalStorage<Answer> {
  const slots = globalThis as { [SLOT]?: AsyncLocalStorage<Answer> };
  slots[SLOT] ??= new AsyncLocalStorage();
  return slots[SLOT];
}

/**
 * Run what answers one request. The status that a page states in it wins over the framework's, which
 * knows only one way to say "not found": by throwing, and then nothing of the page is drawn before
 * JavaScript arrives.
 *
 * @returns what `run` returns; `stated` tells the status once a page has said one
 */
export function withAnswer<Result>(run: (stated: () => number | null) => Result): Result {
  const answer: Answer = { status: null };
  return answers().run(answer, () => run(() => answer.status));
}

/** Say that nothing has this address; the page then says so in words. Without a server around it nothing happens. */
export function stateMissing(): void {
  const answer = answers().getStore();
  if (answer) answer.status = 404;
}
