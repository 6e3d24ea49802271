import type { Page } from './page';

/** A personal name has at least so many syllables: two are a place's ("Ha Nam"). */
const FEWEST_WORDS = 3;

/** Whether a Vietnamese family name and the rest of a name stand here: a person, no portfolio and no place ("Ha Nam Province"). */
export function opensName(page: Page, index: number): boolean {
  if (!page.capital(index) || !page.is(page.knowledge.families, index)) return false;
  let last = index;
  for (; page.joined(last + 1) && page.capital(last + 1) && last - index < FEWEST_WORDS; last++)
    if (page.has(page.languageAt(last + 1).places, last + 1)) return false;
  return last - index + 1 >= FEWEST_WORDS;
}
