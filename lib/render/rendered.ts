/** What the renderer is asked. Everything that changes the answer is in here: it is the cache's key. */
export type RenderRequest = {
  /** Markdown without its header. */
  text: string;
  /**
   * Where the text stands, so that links to its neighbours find their way: the address that paths
   * are put after (`/records/<source>`), and its own path. null: relative links stay text.
   */
  place: { base: string; path: string } | null;
  /** Web address of the source's root on its forge, with a trailing slash; null when it has none. */
  forgeBase: string | null;
  /** Put before every id, so that several renderings can share a page. Letters, digits and dashes. */
  idPrefix: string;
  /** Added to every heading's level (a page has one h1 already); the result never exceeds 6. */
  headingShift: number;
  /** Leave out a level-1 heading that begins the text: the page shows it as its own title. */
  dropTitle: boolean;
  /** Line of the file that the text begins in, from 1: blocks then carry theirs as `data-line`. null: they carry none. */
  firstLine: number | null;
};

export type OutlineItem = { id: string; depth: number; text: string };

/** Why a text is shown as it is instead of rendered. */
export type PlainReason = "too-deep" | "too-slow" | "too-long" | "failed";

/** `html` is safe to put into a page as it is, also when `plain` says that it is only escaped text. */
export type Rendered = { html: string; outline: OutlineItem[]; plain: PlainReason | null };
