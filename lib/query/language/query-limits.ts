/** What a query may be at most; beyond it a diagnostic says so in a plain sentence. */

/** UTF-16 units; the rest is not read. */
export const MAX_QUERY_LENGTH = 2000;
/** Words, phrases and values of operators, counted together. */
export const MAX_QUERY_TERMS = 60;
/** Parentheses inside parentheses. */
export const MAX_QUERY_DEPTH = 5;
/** Stars in one value: matching them costs time on the database's side. */
export const MAX_STARS = 6;
