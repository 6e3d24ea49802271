import type { FoundBody } from './found';
import type { LanguageWords } from '../registry/languagewords';
import { levelEnd } from './body-capitals';
import { opensName } from './capitals';
import { listEnd } from './list-names';
import { nameWithin } from './name-split';
import type { Page, Run } from './page';
import { longest, type Runs } from './runs';
import { capitalEnd, joiningEnd, placeEnd, smallEnd } from './syllables';

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

/** The longest known portfolio has so many words. */
const MOST_PORTFOLIO_WORDS = 10;
/** Small words that no list knows may be so many. */
const MOST_SMALL_WORDS = 5;
/** No post lists more fields. */
const MOST_LIST = 10;
/** A sign that ends an apposition. */
const PAUSE = /^(?: ?[,.;:)!?(]| - |\n)/u;

/**
 * The complement that stands at a word, its link included; undefined for none.
 * @param title index of the title's first word
 * @param head folded head of the title
 */
export function complementAt(
  context: Context,
  language: LanguageWords,
  index: number,
  title: number,
  head: string,
): Complement | undefined {
  const { page, names } = context;
  for (const start of page.linkEnds(index, language.titleLinks)) {
    if (!(page.joined(start) || page.elided(start))) continue;
    if (start > index && !names.free({ first: index, last: start - 1 })) continue;
    const found =
      bodyAt(context, start) ??
      levelAt(context, language, start, start > index) ??
      portfolioAt(page, language, start) ??
      fieldsAt(page, language, start) ??
      (page.capital(start) && language.language.titles.adjectives ? sectorAt(page, language, start) : undefined) ??
      capitalsAt(context, language, start, start > index, title) ??
      smallAt(context, language, start);
    if (found) return found;
  }
  return (
    seatAt(context, language, index, head, title) ??
    chargeAt(context, language, index) ??
    listedAt(context, language, index) ??
    behindAdjective(page, language, index)
  );
}

/** "Consul General [in Savannakhet]": where a post sits. */
function seatAt(
  context: Context,
  language: LanguageWords,
  index: number,
  head: string,
  title: number,
): Complement | undefined {
  const start = language.seatedTitles.has(head) ? context.page.linkEnd(index, language.titleSeats) : -1;
  return start > index ? capitalsAt(context, language, start, true, title) : undefined;
}

/** "in charge of overseas affairs": small words and fields up to the next sign or name, as far as they are few. */
function chargeAt({ page, bodies, names }: Context, language: LanguageWords, index: number): Complement | undefined {
  const opening = page.joined(index) ? page.longest(language.charge, index) : undefined;
  if (!opening) return undefined;
  const body = longest(bodies.startingAt(opening.last + 1));
  if (body) return { last: body.last, portfolio: '', body: body.id };
  let last = opening.last;
  const goesOn = (next: number): boolean =>
    (page.joined(next) || page.elided(next)) &&
    !names.has(next) &&
    !page.is(language.verbs, next) &&
    !opensName(page, next);
  while (last - opening.last <= MOST_PORTFOLIO_WORDS && goesOn(last + 1)) last++;
  last = listEnd(page, last);
  const length = last - opening.last;
  return length > 0 && length <= MOST_PORTFOLIO_WORDS ? { last, portfolio: '', body: null } : undefined;
}

/** "ministre du Travail[, de la Santé et des Familles]": another field behind a comma or "et", where a list goes on. */
function listedAt(context: Context, language: LanguageWords, index: number, left = MOST_LIST): Complement | undefined {
  const { page } = context;
  if (!language.language.titles.adjectives || left === 0) return undefined;
  const and = page.joined(index) && page.is(language.bodyAnd, index);
  if (!and && page.gap(index) !== ', ') return undefined;
  const link = and ? index + 1 : index;
  const hit = page.at(language.titleLinks.list, link).at(-1);
  const start = hit ? hit.last + 1 : -1;
  if (start < 0 || !page.capital(start) || !(page.joined(start) || page.elided(start))) return undefined;
  const found =
    portfolioAt(page, language, start) ??
    sectorAt(page, language, start) ??
    (and ? capitalsAt(context, language, start, true, index) : undefined);
  if (!found || (!and && !listedAt(context, language, found.last + 1, left - 1))) return undefined;
  return found;
}

function sectorAt(page: Page, language: LanguageWords, start: number): Complement | undefined {
  const hit = page.longest(language.sectors, start);
  return hit && { last: hit.last, portfolio: page.phrase(hit), body: null };
}

/** "gouverneur de la [région de Tambacounda]", "préfet du [département]", "Governor of the [province]". */
function levelAt(
  { page, names }: Context,
  language: LanguageWords,
  start: number,
  linked: boolean,
): Complement | undefined {
  if (language.language.bodies.writing === 'syllables') return placeOf(page, start);
  if (!linked || page.capital(start) || !page.is(language.levels, start)) return undefined;
  const [behind = -1] = page.linkEnds(start + 1, language.bodyOf);
  const name = behind > start + 1 ? behind : start + 1;
  let last = start;
  if ((page.joined(name) || page.elided(name)) && page.named(name) && !names.has(name) && !opensName(page, name)) {
    last = name;
    while (page.joined(last + 1) && (page.hyphened(last + 1) || page.capital(last + 1)) && !names.has(last + 1)) {
      if (!page.hyphened(last + 1) && startsName(page, last + 1)) break;
      last++;
    }
  }
  return { last, portfolio: page.phrase({ first: start, last }), body: null };
}

/** Whether the rest of a run of capitals, not joined by hyphens, is long enough to be a person's name. */
const startsName = (page: Page, index: number): boolean =>
  page.capital(index) && page.joined(index + 1) && page.capital(index + 1) && !page.hyphened(index + 1);

function placeOf(page: Page, start: number): Complement | undefined {
  const last = placeEnd(page, start);
  return last === undefined ? undefined : { last, portfolio: page.phrase({ first: start, last }), body: null };
}

/** "Thứ trưởng [Giáo dục và Thể thao Lào]": fields that open with a capital and go on in small letters, and a country. */
function fieldsAt(page: Page, language: LanguageWords, start: number): Complement | undefined {
  if (language.language.bodies.writing !== 'syllables' || !page.capital(start)) return undefined;
  let last = capitalEnd(page, start) ?? -1;
  if (last <= start || page.capital(start + 1)) return undefined;
  for (let next = joiningEnd(page, last); next > last; next = joiningEnd(page, last))
    last = (page.capital(next) ? capitalEnd(page, next) : smallEnd(page, next)) ?? next;
  const portfolio = page.phrase({ first: start, last });
  return { last: page.joined(last + 1) ? (page.country(last + 1)?.last ?? last) : last, portfolio, body: null };
}

/**
 * Small words up to a name, its comma or the next sign ("directeur général de la santé publique, X", "délégué aux travaux"),
 * in languages that write posts small; elsewhere only known fields ("minister for housing").
 */
function smallAt({ page, bodies }: Context, language: LanguageWords, start: number): Complement | undefined {
  if (page.capital(start) || page.is(language.verbs, start)) return undefined;
  if (!language.language.titles.adjectives) {
    const field = sectorAt(page, language, start);
    return field && { ...field, last: listEnd(page, field.last) };
  }
  let last = start;
  const goesOn = (index: number): boolean =>
    (page.joined(index) || page.elided(index)) &&
    !page.capital(index) &&
    !bodies.has(index) &&
    !page.has(language.chain, index);
  while (goesOn(last + 1) && last - start < MOST_SMALL_WORDS && !page.is(language.verbs, last + 1)) last++;
  const named =
    page.named(last + 1) &&
    page.joined(last + 1) &&
    page.named(last + 2) &&
    (page.joined(last + 2) || page.elided(last + 2));
  const closed = PAUSE.test(page.gap(last + 1)) || page.has(language.chain, last + 1);
  if (!named && !closed) return undefined;
  return { last, portfolio: page.phrase({ first: start, last }), body: null };
}

/** "ministre [allemande des Finances]": what follows an adjective must be a portfolio that some post has. */
function behindAdjective(page: Page, language: LanguageWords, index: number): Complement | undefined {
  if (!language.language.titles.adjectives || !page.joined(index) || page.capital(index)) return undefined;
  const start = page.is(language.common, index) ? -1 : page.linkEnd(index + 1, language.titleLinks);
  if (start <= index + 1) return undefined;
  const found =
    portfolioAt(page, language, start) ?? (page.capital(start) ? sectorAt(page, language, start) : undefined);
  return found && { ...found, portfolio: `${page.key(index)} ${found.portfolio}` };
}

function bodyAt({ bodies }: Context, start: number): Complement | undefined {
  const body = longest(bodies.startingAt(start));
  return body && { last: body.last, portfolio: '', body: body.id };
}

/** A portfolio that a known post or ministry has, whatever its letters: "Sécurité publique". */
function portfolioAt(page: Page, language: LanguageWords, start: number): Complement | undefined {
  const hit = page.portfolio(start);
  if (!hit || hit.last - start >= MOST_PORTFOLIO_WORDS) return undefined;
  if (!page.capital(start) && !page.capital(hit.last)) return undefined;
  // "ministre de la Défense [nationale], …": an adjective that the known post does not have.
  const last = trailingAdjective(page, language, hit.last + 1) ? hit.last + 1 : listEnd(page, hit.last);
  return { last, portfolio: page.phrase({ first: start, last: hit.last }), body: null };
}

function trailingAdjective(page: Page, language: LanguageWords, index: number): boolean {
  if (!language.language.titles.adjectives || !page.joined(index) || page.capital(index)) return false;
  if (page.is(language.common, index) || page.is(language.verbs, index) || page.longest(language.chain, index))
    return false;
  return PAUSE.test(page.gap(index + 1)) || (page.joined(index + 1) && page.named(index + 1));
}

/**
 * Capitalised words that small words may join; they end where a personal name or another title begins, and behind a country.
 * Without a link before them (Vietnamese) only a country counts: "Đại sứ Lào", but "Thứ trưởng Hằng" is a name.
 */
function capitalsAt(
  { page, names }: Context,
  language: LanguageWords,
  start: number,
  linked: boolean,
  title: number,
): Complement | undefined {
  const stops = (index: number): boolean =>
    names.startingAt(index).length > 0 ||
    (page.capital(index) && page.has(language.honorifics, index)) ||
    (index > start && startsTitle(page, language, index)) ||
    opensName(page, index);
  const country = page.country(start);
  if (!page.named(start) || (!country && stops(start))) return undefined;
  if (!country && !linked) return undefined;
  const field = country ? undefined : fieldOfCapitals(page, language, start);
  if (field !== undefined) return { last: field, portfolio: page.phrase({ first: start, last: field }), body: null };
  let last = country?.last ?? start;
  for (let next = last + 1; !country && (page.joined(next) || page.elided(next)) && !stops(next); next++) {
    if (page.hyphened(next)) last = next;
    else if (page.capital(next)) {
      if (endsPlace(page, language, start, next)) break;
      last = next;
    } else if (!page.is(language.titleInner, next) && !mayBeAdjective(page, language, next)) break;
  }
  const name = language.language.titles.capitalsBefore && !country ? nameWithin(page, title, start, last) : -1;
  last = levelEnd(page, name < 0 ? listEnd(page, last) : name - 1);
  const proper = !country && isProper(page, language, start);
  return { last, portfolio: page.phrase({ first: start, last }), body: null, proper };
}

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

const startsTitle = (page: Page, language: LanguageWords, index: number): boolean =>
  page.has(language.titleHeads, index) || page.has(language.titleBefore, index);
