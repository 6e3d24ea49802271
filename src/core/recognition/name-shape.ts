import { honorificStart } from './honorifics';
import type { Page, Run } from './page';
import type { Runs } from './runs';

/** A personal name has at most so many words, particles and initials counted: "Ghislaine de La Porte aux Loups". */
const MOST_WORDS = 8;
/** "van der", "de la": no more particles stand in a row. */
const MOST_PARTICLES = 3;

/**
 * The run of capitalised words, from a word on, that may be a personal name; undefined when none is. Hyphens, apostrophes
 * ("N'Guessan"), particles ("van der Aalst"), initials ("J. P. Okoro") and a nickname in quotation marks belong to it.
 * @param taken runs that are other names or titles: no part of a personal name
 */
export function nameRun(page: Page, taken: Runs<Run>, first: number): Run | undefined {
  if (!page.named(first) || !mayBePart(page, taken, first) || isHonorific(page, first)) return undefined;
  let last = first;
  for (let next = nextPart(page, taken, first, last); next > last; next = nextPart(page, taken, first, last))
    last = next;
  return last - first < MOST_WORDS && !page.masked({ first, last }) ? { first, last } : undefined;
}

/** How many parts a name has: words that a hyphen or an apostrophe joins are one, particles none. */
export function partsOf(page: Page, { first, last }: Run): readonly number[] {
  const parts: number[] = [];
  for (let index = first; index <= last; index++)
    if (page.capital(index) && (index === first || !goesOnWord(page, index))) parts.push(index);
  return parts;
}

/** "Kyung-[sook]", "N'[Guessan]", but not "d'[Aubigny]": whether a word goes on with the one before. */
const goesOnWord = (page: Page, index: number): boolean =>
  page.hyphened(index) || (page.elided(index) && page.capital(index - 1));

export const isParticle = (page: Page, index: number): boolean => page.is(page.knowledge.particles, index);

/** Inside a name a capital is enough: "Trieu Vinh An" ends in a function word of English. */
function mayBePart(page: Page, taken: Runs<Run>, index: number): boolean {
  return page.capital(index) && !taken.has(index) && !/\d/u.test(page.key(index));
}

/** "KCMG", "MP": letters behind a name that are no part of it. */
const isPostnominal = (page: Page, index: number): boolean =>
  isAcronym(page, index) &&
  (page.is(page.knowledge.postnominals, index) ||
    (page.languageAt(index).language.titles.capitalsBefore &&
      !isAcronym(page, index - 1) &&
      page.key(index).length > 2));

const isAcronym = (page: Page, index: number): boolean =>
  page.written(index).length > 1 && page.written(index) === page.written(index).toUpperCase() && !page.shouted(index);

const isHonorific = (page: Page, index: number): boolean => page.has(page.languageAt(index).honorifics, index);

/** Index of the last word of the part behind a word; the word's own where the name ends. */
function nextPart(page: Page, taken: Runs<Run>, first: number, last: number): number {
  const next = last + 1;
  if (page.hyphened(next) && !taken.has(next) && !/\d/u.test(page.key(next)) && page.key(next).length > 1) return next;
  if (page.joined(next) || (page.elided(next) && page.capital(next))) {
    if (mayBePart(page, taken, next)) return isPostnominal(page, next) ? last : next;
    return opensSentence(page, first, last) ? last : (behindParticles(page, taken, next) ?? last);
  }
  return behindSign(page, taken, last);
}

/**
 * "[Disparition] d'Ignacio X": whether a sentence's first word, before a particle, is the name so far: it is none, unless one
 * capital alone follows ("[Ghislain] de La Porte, …").
 */
function opensSentence(page: Page, first: number, last: number): boolean {
  if (last > first || !page.opens(first) || honorificStart(page, first) >= 0) return false;
  if (!page.is(page.knowledge.ofParticles, last + 1)) return false;
  let next = last + 1;
  while (isParticle(page, next) && page.joined(next + 1)) next++;
  return !page.capital(next) || (page.joined(next + 1) && page.capital(next + 1)) || page.hyphened(next + 1);
}

/** Index of the word that belongs to the name behind a sign: an initial's full stop, "Jr.", a nickname's quotation mark. */
function behindSign(page: Page, taken: Runs<Run>, last: number): number {
  const next = last + 1;
  const initial = page.key(last).length === 1 && /^\. ?$/u.test(page.gap(next));
  if (initial && mayBePart(page, taken, next)) return next;
  if (page.gap(next) === ', ' && page.is(page.knowledge.suffixes, next) && page.capital(next)) return next;
  return behindNickname(page, taken, next) ?? last;
}

/** "van der [Aalst]", "d'[Aubigny]": index of the capitalised word behind particles; undefined when there is none. */
function behindParticles(page: Page, taken: Runs<Run>, first: number): number | undefined {
  let index = first;
  while (index - first < MOST_PARTICLES && isParticle(page, index) && (index === first || page.joined(index))) index++;
  if (index === first || !page.adjoins(index)) return undefined;
  const language = page.languageAt(index);
  const other = page.country(index) !== undefined || page.has(language.bodyHeads, index);
  return mayBePart(page, taken, index) && !other && !page.is(language.openers, index) ? index : undefined;
}

/** "Eduardo "Boyet" [Tan]": index of the word behind a nickname; undefined when there is none. */
function behindNickname(page: Page, taken: Runs<Run>, first: number): number | undefined {
  const quoted = page.gap(first) === ' "' && page.gap(first + 1) === '" ';
  return quoted && mayBePart(page, taken, first) && mayBePart(page, taken, first + 1) ? first + 1 : undefined;
}
