import { levelEnd } from './body-capitals';
import { opensName } from './capitals';
import type { FoundBody } from './found';
import type { LanguageWords } from '../registry/languagewords';
import { listEnd } from './list-names';
import { nameWithin } from './name-split';
import type { Page, Run } from './page';
import type { Runs } from './runs';

/** What titles are found in: the page, its bodies, and the personal names that no title reaches into. */
export interface Context {
  readonly page: Page;
  readonly bodies: Runs<FoundBody>;
  readonly names: Runs<Run>;
}

/** What a title is of: "Minister [of Health]". */
export interface Complement {
  /** Index of its last word. */
  readonly last: number;
  /** Folded words that say of what; empty when a body says it. */
  readonly portfolio: string;
  readonly body: string | null;
  /** Whether it is a proper name that is no body, field or country: of a company, perhaps. */
  readonly proper?: boolean;
}

/**
 * Capitalised words that small words may join; they end where a personal name or another title begins, and behind a country.
 * Without a link before them (Vietnamese) only a country counts: "Đại sứ Lào", but "Thứ trưởng Hằng" is a name.
 */
export function capitalsAt(
  context: Context,
  language: LanguageWords,
  start: number,
  linked: boolean,
  title: number,
): Complement | undefined {
  const { page } = context;
  if (!page.named(start)) return undefined;
  const country = page.country(start);
  const found = (last: number, proper: boolean): Complement => ({
    last,
    portfolio: page.phrase({ first: start, last }),
    body: null,
    proper,
  });
  if (country) return found(levelEnd(page, listEnd(page, country.last)), false);
  if (!linked || endsCapitals(context, start) || opensName(page, start)) return undefined;
  const field = fieldOfCapitals(page, language, start);
  if (field !== undefined) return found(field, false);
  const last = capitalsEnd(context, language, start);
  const name = language.language.titles.capitalsBefore ? nameWithin(page, title, start, last) : -1;
  return found(levelEnd(page, name < 0 ? listEnd(page, last) : name - 1), isProper(page, language, start));
}

/** Index of the last of the capitalised words that small words and hyphens join. */
function capitalsEnd(context: Context, language: LanguageWords, start: number): number {
  const { page } = context;
  let last = start;
  for (let next = start + 1; page.adjoins(next); next++) {
    if (endsCapitals(context, next) || startsTitle(page, language, next) || opensName(page, next)) break;
    if (endsPlace(page, language, start, next)) break;
    if (page.hyphened(next) || page.capital(next)) last = next;
    else if (!page.is(language.titleInner, next) && !mayBeAdjective(page, language, next)) break;
  }
  return last;
}

/** Whether a known name or an honorific starts at a word. */
const endsCapitals = ({ page, names }: Context, index: number): boolean =>
  names.startingAt(index).length > 0 || (page.capital(index) && page.has(page.languageAt(index).honorifics, index));

/** "Minister of State for [Consular Affairs] Dilwyn Arkwright": fields that the language lists, and what joins them. */
function fieldOfCapitals(page: Page, language: LanguageWords, start: number): number | undefined {
  const first = page.longest(language.sectors, start);
  if (!first || language.language.titles.adjectives) return undefined;
  let last = first.last;
  for (let next = last + 1; page.joined(next); next = last + 1) {
    const start = page.is(language.bodyAnd, next) ? next + 1 : next;
    const field = page.capital(start) ? page.longest(language.sectors, start) : undefined;
    if (!field) break;
    last = field.last;
  }
  const next = last + 1;
  // Another capital may go on with the field, unless a name of two follows.
  if (page.joined(next) && page.capital(next) && !(page.joined(next + 1) && page.capital(next + 1))) return undefined;
  return listEnd(page, last);
}

/** "député de la Creuse [Théophile Marchandeau]": places of several words have hyphens where posts are written small. */
const endsPlace = (page: Page, language: LanguageWords, start: number, next: number): boolean =>
  language.language.titles.adjectives &&
  next > start &&
  page.capital(next) &&
  page.capital(next - 1) &&
  !page.hyphened(next) &&
  !page.is(language.articles, next - 1) &&
  startsName(page, next);

/** Whether a complement is none that a public post has: no other post ("Assistant to the Minister"), no field of work. */
const isProper = (page: Page, language: LanguageWords, start: number): boolean =>
  ![language.titleHeads, language.sectors, language.bodyHeads].some((list) => page.has(list, start));

/** "Minorités [ethniques] et des Religions": a small word between capitals that a joining word or a capital follows. */
function mayBeAdjective(page: Page, language: LanguageWords, index: number): boolean {
  if (!language.language.titles.adjectives || page.is(language.common, index) || !page.joined(index + 1)) return false;
  return page.is(language.titleInner, index + 1) || page.capital(index + 1);
}

/** Whether the rest of a run of capitals, not joined by hyphens, is long enough to be a person's name. */
export const startsName = (page: Page, index: number): boolean =>
  page.capital(index) && page.joined(index + 1) && page.capital(index + 1) && !page.hyphened(index + 1);

const startsTitle = (page: Page, language: LanguageWords, index: number): boolean =>
  page.has(language.titleHeads, index) || page.has(language.titleBefore, index);
