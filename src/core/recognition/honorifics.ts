import { entryBefore } from './entry-before';
import type { Page } from './page';
import { COMMA } from './signs';

const MOST_HONORIFICS = 3;
/** "His Majesty": no honorific is longer. */
const MOST_WORDS = 2;

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
  return entryBefore(page, page.languageAt(Math.max(0, first - 1)).honorifics, first, MOST_WORDS);
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
