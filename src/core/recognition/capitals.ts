import type { Page } from './page';

/** A personal name has at least so many syllables: two are a place's ("Ha Nam"). */
const FEWEST_WORDS = 3;
/** Behind other capitals a family name and one more syllable are enough. */
const FEWEST_BEHIND = 2;
/** No run of capitals that holds a name is looked through further. */
const MOST_WORDS = 12;

/** Whether a Vietnamese family name and the rest of a name stand here: a person, no portfolio and no place ("Ha Nam Province"). */
export function opensName(page: Page, index: number): boolean {
  if (!page.capital(index)) return false;
  return personWithin(page, index, lastCapital(page, index)) === index;
}

function lastCapital(page: Page, index: number): number {
  let last = index;
  while (page.joined(last + 1) && page.capital(last + 1) && last - index < MOST_WORDS) last++;
  return last;
}

/**
 * Index of the word at which a Vietnamese personal name opens within a run of capitals, -1 when none does. Names of provinces,
 * that open like family names, are stepped over, and so is what a place's word follows.
 */
export function personWithin(page: Page, first: number, last: number): number {
  for (let index = first; index <= last; index++) {
    const province = page.longest(page.knowledge.provinces, index);
    // "Lam Dong Hai" is a person: no place leaves one syllable over.
    if (province && last - province.last !== 1) {
      index = province.last;
      continue;
    }
    const fewest = index === first ? FEWEST_WORDS : FEWEST_BEHIND;
    const rest = last - index + 1;
    if (rest >= FEWEST_WORDS && page.is(page.knowledge.middles, index + 1)) return index;
    if (isFamily(page, index) && rest >= fewest && !placeWithin(page, index, last)) return index;
  }
  return -1;
}

function placeWithin(page: Page, first: number, last: number): boolean {
  const { places, language } = page.languageAt(first);
  if (language.bodies.writing === 'syllables') return false;
  for (let index = first + 1; index <= last; index++) if (page.has(places, index)) return true;
  return false;
}

/**
 * Whether a syllable is a family name: compared with its accents where it has any, or stands in a name that has some (in "Giang
 * Mai Ngọc" no "Giàng").
 */
export function isFamily(page: Page, index: number): boolean {
  const forms = page.alone(page.knowledge.families, index);
  if (!forms) return false;
  const accented = page.foreign(index) || page.foreign(index + 1) || page.foreign(index + 2);
  return !accented || forms.includes(page.written(index).normalize('NFC').toLowerCase());
}
