import type { Page } from "@playwright/test";

/** Hold back the scripts of a page, as a slow line does; answers what lets them through. */
export async function holdScripts(page: Page): Promise<() => void> {
  let letThrough = () => {};
  const heldBack = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await heldBack;
    await route.continue();
  });
  return () => letThrough();
}
