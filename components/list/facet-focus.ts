let isWanted = false;

/** Whoever opens a facet goes on with typing what they look for in it. */
export function wantFacetFocus(): void {
  isWanted = true;
}

/** Whether somebody has just opened a facet; asked once. */
export function takeFacetFocus(): boolean {
  const was = isWanted;
  isWanted = false;
  return was;
}
