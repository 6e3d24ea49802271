import type { Page } from './page';

/** "Water, Sanitation and Irrigation": no name lists more fields. */
const MOST_FIELDS = 6;

/**
 * Index of the last word of a list of fields that goes on behind a word: "Labour[, Invalids and Social Affairs]". Each field
 * starts with a word that the language's list of fields has, so that no names of people are taken. The word's own for no list.
 */
export function listEnd(page: Page, last: number): number {
  let end = last;
  for (let fields = 0; fields < MOST_FIELDS; fields++) {
    const next = end + 1;
    const { sectors, bodyAnd } = page.languageAt(next);
    if (page.gap(next) === ', ' && page.has(sectors, next) && page.capital(next)) {
      end = fieldEnd(page, next);
      continue;
    }
    const and = page.joined(next) && page.is(bodyAnd, next) && page.capital(next + 1) && page.has(sectors, next + 1);
    return and && end > last ? fieldEnd(page, next + 1) : last;
  }
  return last;
}

function fieldEnd(page: Page, first: number): number {
  const hit = page.longest(page.languageAt(first).sectors, first);
  let last = hit?.last ?? first;
  while (page.joined(last + 1) && page.capital(last + 1) && page.has(page.languageAt(last + 1).sectors, last + 1))
    last++;
  return last;
}
