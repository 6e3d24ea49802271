import type { LanguageWords } from '../registry/languagewords';
import { opensName } from './capitals';
import { capitalsAt, type Complement, type Context, startsName } from './complement-capitals';
import { listEnd } from './list-names';
import type { Page, Run } from './page';
import { longest, type Runs } from './runs';
import { PAUSE } from './signs';
import { capitalEnd, joiningEnd, placeEnd, smallEnd } from './syllables';

/** The longest known portfolio has so many words. */
const MOST_PORTFOLIO_WORDS = 10;
/** Small words that no list knows may be so many. */
const MOST_SMALL_WORDS = 5;
/** No post lists more fields. */
const MOST_LIST = 10;

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
    if (!page.adjoins(start)) continue;
    if (start > index && !names.free({ first: index, last: start - 1 })) continue;
    const found = linkedAt(context, language, start, start > index, title);
    if (found) return found;
  }
  return (
    seatAt(context, language, index, head, title) ??
    chargeAt(context, language, index) ??
    listedAt(context, language, index) ??
    behindAdjective(page, language, index) ??
    demonymAt(page, language, index)
  );
}

/** What stands right behind a link, or behind the title itself. */
function linkedAt(
  context: Context,
  language: LanguageWords,
  start: number,
  linked: boolean,
  title: number,
): Complement | undefined {
  const { page } = context;
  return (
    bodyAt(context, start) ??
    levelAt(context, language, start, linked) ??
    portfolioAt(page, language, start) ??
    fieldsAt(page, language, start) ??
    writtenSector(page, language, start) ??
    capitalsAt(context, language, start, linked, title) ??
    (linked ? postAt(context, language, start, title) : undefined) ??
    (linked ? undefined : cityAt(page, language, start)) ??
    smallAt(context, language, start)
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
  const seat = start > index ? capitalsAt(context, language, start, true, title) : undefined;
  return seat && { ...seat, proper: false };
}

/** "in charge of overseas affairs": small words and fields up to the next sign or name, as far as they are few. */
function chargeAt({ page, bodies, names }: Context, language: LanguageWords, index: number): Complement | undefined {
  const opening = page.joined(index) ? page.longest(language.charge, index) : undefined;
  if (!opening) return undefined;
  const body = longest(bodies.startingAt(opening.last + 1));
  if (body) return { last: body.last, portfolio: '', body: body.id };
  let last = opening.last;
  const goesOn = (next: number): boolean =>
    page.adjoins(next) && !names.has(next) && !page.is(language.verbs, next) && !opensName(page, next);
  while (last - opening.last <= MOST_PORTFOLIO_WORDS && goesOn(last + 1)) last++;
  last = listEnd(page, last);
  const length = last - opening.last;
  return length > 0 && length <= MOST_PORTFOLIO_WORDS ? { last, portfolio: '', body: null } : undefined;
}

/** "ministre du Travail[, de la Santé et des Familles]": another field behind a comma or "et", where a list goes on. */
function listedAt(context: Context, language: LanguageWords, index: number, left = MOST_LIST): Complement | undefined {
  const { page } = context;
  const and = page.joined(index) && page.is(language.bodyAnd, index);
  if (!language.language.titles.adjectives || !(and || page.gap(index) === ', ')) return undefined;
  const link = and ? index + 1 : index;
  const start = capitalBehind(page, language, link);
  if (start < 0) return undefined;
  const field = fieldAt(page, language, start) ?? capitalsAt(context, language, start, true, index);
  if (and || !field) return field;
  // Capitals go on over the last "et": "des Ponts et de la Mer".
  if (joinsAnd(page, language, start, field.last)) return field;
  return left > 0 && listedAt(context, language, field.last + 1, left - 1) ? field : undefined;
}

function joinsAnd(page: Page, language: LanguageWords, first: number, last: number): boolean {
  for (let index = first + 1; index < last; index++) if (page.is(language.bodyAnd, index)) return true;
  return false;
}

/** Index of a word with a capital behind the link at a word; -1 for none. */
function capitalBehind(page: Page, language: LanguageWords, link: number): number {
  const start = (page.at(language.titleLinks.list, link).at(-1)?.last ?? -2) + 1;
  return page.capital(start) && page.adjoins(start) ? start : -1;
}

/** A portfolio of some post, or a field of work. */
const fieldAt = (page: Page, language: LanguageWords, start: number): Complement | undefined =>
  portfolioAt(page, language, start) ?? sectorAt(page, language, start);

/** "représentante spéciale du [secrétaire général de l'ONU]": another post, in languages that write posts small. */
function postAt(context: Context, language: LanguageWords, start: number, title: number): Complement | undefined {
  const { page } = context;
  const post = language.language.titles.adjectives && !page.capital(start) && page.longest(language.titleHeads, start);
  if (!post) return undefined;
  const next = page.linkEnd(post.last + 1, language.titleLinks);
  const linked = next > post.last + 1 && page.adjoins(next);
  const of = linked
    ? (bodyAt(context, next) ?? portfolioAt(page, language, next) ?? capitalsAt(context, language, next, true, title))
    : undefined;
  const last = of?.last ?? post.last;
  return { last, portfolio: page.phrase({ first: start, last }), body: null };
}

/** A field with a capital, in languages that write posts small. */
const writtenSector = (page: Page, language: LanguageWords, start: number): Complement | undefined =>
  page.capital(start) && language.language.titles.adjectives ? sectorAt(page, language, start) : undefined;

function sectorAt(page: Page, language: LanguageWords, start: number): Complement | undefined {
  const hit = page.longest(language.sectors, start);
  return hit && { last: hit.last, portfolio: page.phrase(hit), body: null };
}

/** "Thị trưởng [London], ông X": a place without a link, where a comma and somebody with an honorific follow. */
function cityAt(page: Page, language: LanguageWords, start: number): Complement | undefined {
  if (language.language.bodies.writing !== 'syllables' || !page.named(start)) return undefined;
  let last = start;
  while (page.joined(last + 1) && page.named(last + 1)) last++;
  const honoured = page.gap(last + 1) === ', ' && page.has(language.honorifics, last + 1) && page.capital(last + 2);
  return honoured ? { last, portfolio: page.phrase({ first: start, last }), body: null } : undefined;
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
  const named = page.named(name) && !names.has(name) && !opensName(page, name);
  const last = named && page.adjoins(name) ? placeNameEnd(page, names, name) : start;
  return { last, portfolio: page.phrase({ first: start, last }), body: null };
}

/** Index of the last word of a place's name: hyphens join it, and capitals that are no person's name. */
function placeNameEnd(page: Page, names: Runs<Run>, first: number): number {
  let last = first;
  for (let next = first + 1; page.joined(next) && !names.has(next); next++) {
    if (!page.hyphened(next) && (!page.capital(next) || startsName(page, next))) break;
    last = next;
  }
  return last;
}

function placeOf(page: Page, start: number): Complement | undefined {
  const last = placeEnd(page, start);
  return last === undefined ? undefined : { last, portfolio: page.phrase({ first: start, last }), body: null };
}

/** "Thứ trưởng [Giáo dục và Thể thao Lào]": fields that open with a capital and go on in small letters, and a country. */
function fieldsAt(page: Page, language: LanguageWords, start: number): Complement | undefined {
  if (language.language.bodies.writing !== 'syllables' || !page.capital(start) || page.country(start)) return undefined;
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
    page.adjoins(index) && !page.capital(index) && !bodies.has(index) && !page.has(language.chain, index);
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
  const found = portfolioAt(page, language, start) ?? writtenSector(page, language, start);
  return found && { ...found, portfolio: `${page.key(index)} ${found.portfolio}` };
}

/** "Premier ministre [malien]": an adjective of a country, where a name or the end of the apposition follows. */
function demonymAt(page: Page, language: LanguageWords, index: number): Complement | undefined {
  if (!page.joined(index) || !isDemonym(page, language, index)) return undefined;
  const closed = PAUSE.test(page.gap(index + 1)) || (page.joined(index + 1) && page.named(index + 1));
  return closed ? { last: index, portfolio: page.key(index), body: null } : undefined;
}

/** Whether a word in small letters ends as adjectives of countries do: "malien". */
export function isDemonym(page: Page, language: LanguageWords, index: number): boolean {
  const key = page.key(index);
  if (page.capital(index) || page.country(index) || page.is(language.common, index)) return false;
  return language.language.titles.demonyms.some((ending) => key.endsWith(ending) && key.length > ending.length + 1);
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
