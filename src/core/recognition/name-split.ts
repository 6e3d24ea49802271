import { isParticle } from './name-shape';
import type { Page } from './page';

/** A personal name behind a title's complement has so many words at least. */
const FEWEST_WORDS = 2;
/** And most have no more. */
const USUAL_WORDS = 3;

/**
 * Index of the word at which a person's name starts within a title's complement, in languages that write both in capitals
 * ("mayor of Ferrby [Gillian Wraxall]", "Head of Delegation [Aurélia van Tongeren]"); -1 where the complement is all.
 *
 * Without an article before the title a name follows it somewhere: behind the last word that the complement surely has (a
 * joining word with what it joins, a place's kind), else behind the first word, or the first two where the article has those
 * two elsewhere, too.
 * @param first index of the title's first word
 * @param start index of the complement's first word
 * @param last index of the last capitalised word
 */
export function nameWithin(page: Page, first: number, start: number, last: number): number {
  const language = page.languageAt(start);
  const article = page.adjoins(first) && page.is(language.articles, first - 1);
  if (article) return -1;
  const earliest = behindSure(page, start, last);
  if (isParticle(page, last + 1) && page.joined(last + 1) && page.capital(last + 2)) return last > start ? last : -1;
  const rest = unitsFrom(page, earliest, last);
  if (rest.length < FEWEST_WORDS) return -1;
  if (earliest > start + 1 || rest.length === FEWEST_WORDS) return rest[0] ?? -1;
  const twoWords = isRepeated(page, start, rest);
  const at = twoWords ? 1 : Math.max(0, rest.length - USUAL_WORDS);
  return rest.length - at >= FEWEST_WORDS ? (rest[at] ?? -1) : -1;
}

/** Index behind the words that a complement surely has: its first, those that small words join, and a place's kind. */
function behindSure(page: Page, start: number, last: number): number {
  const { places, placeLevels, bodyHeads, sectors, levels } = page.languageAt(start);
  let sure = start;
  for (let index = start; index <= last; index++) {
    if (!page.capital(index)) sure = index + 1;
    else if ([places, placeLevels, bodyHeads, levels].some((list) => page.has(list, index))) sure = index;
    const field = page.longest(sectors, index);
    if (field && page.capital(index)) sure = Math.max(sure, field.last);
  }
  while (page.hyphened(sure + 1)) sure++;
  return sure + 1;
}

/** First words of the units, words that hyphens join being one, between two words. */
function unitsFrom(page: Page, first: number, last: number): readonly number[] {
  const units: number[] = [];
  for (let index = first; index <= last; index++) if (!page.hyphened(index)) units.push(index);
  return units;
}

/** Whether the complement's first word stands with the next one elsewhere, and not with the one behind that: a place of two words. */
function isRepeated(page: Page, start: number, [next, third]: readonly number[]): boolean {
  if (next === undefined) return false;
  const [one, two, three] = [page.key(start), page.key(next), third === undefined ? '' : page.key(third)];
  const thirds = thirdsOf(page).get(`${one} ${two}`);
  if (!thirds) return false;
  const own = page.key(next - 1) === one ? page.key(next + 1) : three;
  const others = thirds.all - (thirds.counts.get(three) ?? 0);
  return others > (own === three ? 0 : 1);
}

interface Thirds {
  readonly counts: Map<string, number>;
  all: number;
}

/** By two words that stand side by side: how often which word stands behind them. Counted once a page. */
const counted = new WeakMap<Page, ReadonlyMap<string, Thirds>>();

function thirdsOf(page: Page): ReadonlyMap<string, Thirds> {
  const known = counted.get(page);
  if (known) return known;
  const fresh = new Map<string, Thirds>();
  for (let index = 0; index < page.count; index++) {
    const pair = `${page.key(index - 1)} ${page.key(index)}`;
    const thirds = fresh.get(pair) ?? { counts: new Map<string, number>(), all: 0 };
    fresh.set(pair, thirds);
    thirds.all++;
    thirds.counts.set(page.key(index + 1), (thirds.counts.get(page.key(index + 1)) ?? 0) + 1);
  }
  counted.set(page, fresh);
  return fresh;
}
