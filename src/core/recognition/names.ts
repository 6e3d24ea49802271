import { entryBefore } from './entry-before';
import type { FoundName } from './found';
import type { Page, Run } from './page';
import { Runs } from './runs';

/** "Ho Chi Minh [City]", "rue": a place's word has at most so many words. */
const MOST_PLACE_WORDS = 2;

/**
 * Full names of known officials: every word with a capital, not in a credit, not inside a longer name ("Ho Chi Minh City").
 * @param taken runs that are other names already (bodies)
 */
export function findNames(page: Page, taken: readonly Run[]): readonly FoundName[] {
  const others = new Runs(taken);
  const names: FoundName[] = [];
  for (let first = 0; first < page.count; first++) {
    const hits = page.at(page.knowledge.people, first);
    const last = hits.at(-1)?.last;
    if (last === undefined) continue;
    const run = { first, last };
    if (!allCapitals(page, run) || page.masked(run) || others.covering(run).length || insideLonger(page, run, others))
      continue;
    names.push({
      first,
      last,
      officials: hits.filter((hit) => hit.last === last).map(({ value }) => value),
      alias: page.text(run),
    });
    first = last;
  }
  return names;
}

function allCapitals(page: Page, { first, last }: Run): boolean {
  for (let index = first; index <= last; index++) if (!page.capital(index)) return false;
  return true;
}

/** Whether another part of a name stands right before or behind: a family name or a place before, a capitalised word behind. */
function insideLonger(page: Page, { first, last }: Run, others: Runs<Run>): boolean {
  const language = page.languageAt(last);
  const { families } = page.knowledge;
  if (placeBeside(page, { first, last }, others)) return true;
  if (page.joined(first) && page.capital(first - 1) && page.is(families, first - 1) && !page.opens(first)) return true;
  const next = last + 1;
  if (!page.joined(next) || !page.capital(next)) return false;
  // In a line of capitals the next capital says nothing, but for the word of a place.
  if (page.shouted(first)) return page.longest(language.places, next) !== undefined;
  return ![language.titleHeads, language.titleBefore].some((list) => page.has(list, next));
}

/**
 * "Thành phố Hồ Chí Minh", "TP. Hồ Chí Minh", "rue X", "Governor Pascual Avenue": a place named after a person.
 * @param taken other names: a place's word in one of them says nothing of the run
 */
export function placeBeside(page: Page, { first, last }: Run, taken: Runs<Run>): boolean {
  const language = page.languageAt(first);
  if (language.language.titles.capitalsBefore && page.joined(last + 1) && page.capital(last + 1))
    if (page.has(language.places, last + 1)) return true;
  if (
    language.language.titles.capitalsBefore &&
    last > first &&
    !page.hyphened(last) &&
    page.has(language.places, last)
  )
    return true;
  if (language.language.titles.capitalsBefore && page.gap(first) !== '. ') return false;
  if (!page.joined(first) && page.gap(first) !== '. ') return false;
  // "UBND tỉnh [X]": the place's word belongs to a body.
  if (taken.has(first - 1)) return false;
  return [language.places, language.streets].some((list) => entryBefore(page, list, first, MOST_PLACE_WORDS) >= 0);
}
