import type { Page } from './page';

/** The sign between a name and a post beside it. */
export const COMMA = /^(?: ?, ?| - )$/u;
const MOST_HONORIFICS = 3;

/** Index of the first of the honorifics that stand right before a word ("Hon. Dr. X"); -1 for none. */
export function honorificStart(page: Page, first: number): number {
  let start = first;
  for (let count = 0; count < MOST_HONORIFICS; count++) {
    const before = oneHonorific(page, start);
    if (before < 0) break;
    start = before;
  }
  return start < first ? start : -1;
}

function oneHonorific(page: Page, first: number): number {
  if (!page.joined(first) && page.gap(first) !== '. ') return -1;
  const { honorifics } = page.languageAt(Math.max(0, first - 1));
  for (let start = Math.max(0, first - 2); start < first; start++)
    if (page.spans(honorifics, start, first - 1)) return start;
  return -1;
}

/** Index where a name starts, its honorifics included: "camarade" of "le camarade général X" stands before the title. */
export function nameStart(page: Page, first: number): number {
  const start = honorificStart(page, first);
  if (start < 0) return first;
  // "directeur de la Santé, [le Dr] X".
  const article =
    page.joined(start) && page.is(page.languageAt(start).definite, start - 1) && COMMA.test(page.gap(start - 1));
  return article ? start - 1 : start;
}
