import type { Hit } from '../registry/gazetteer';
import type { LanguageWords } from '../registry/languagewords';
import type { FoundBody } from './shelf';
import { opensName } from './capitals';
import type { Page, Run } from './page';
import { longest, Runs } from './runs';
import { capitalEnd, joiningEnd, smallEnd } from './syllables';

/** A position phrase: "Permanent Deputy Head of the [Party Committee's Inspection Committee]". */
export interface Phrase extends Run {
  /** Folded head with its synonyms resolved: "minister", "secretary". */
  readonly head: string;
  /** Folded words before the head and adjectives behind it that change the rank: "deputy", "permanent". */
  readonly rank: string;
  /** Folded portfolio, the words that say of what: "foreign affairs"; empty when there is none or a body says it. */
  readonly portfolio: string;
  /** The outermost body in the phrase. */
  readonly body: string | null;
  /** Whether it is of something with a proper name that is no body, portfolio or country: of a company, perhaps. */
  readonly proper: boolean;
  /** Index of the head's first word. */
  readonly headAt: number;
}

/** A post has at most so many complements: "Representative of Vietnam to the United Nations". */
const MOST_COMPLEMENTS = 3;
/** And its longest known portfolio so many words. */
const MOST_PORTFOLIO_WORDS = 10;
/** No title has more words before its head: "Permanent Deputy Chief", "Provincial People's Council Vice". */
const MOST_WORDS_BEFORE = 8;
/** Small words that no list knows may be so many. */
const MOST_SMALL_WORDS = 4;

interface Context {
  readonly page: Page;
  readonly bodies: Runs<FoundBody>;
  /** Runs that are personal names: no phrase reaches into them. */
  readonly names: Runs<Run>;
}

/** All position phrases of an article, the longest where they overlap, in reading order. */
export function findPhrases(page: Page, bodies: readonly FoundBody[], names: readonly Run[]): readonly Phrase[] {
  const context = { page, bodies: new Runs(bodies), names: new Runs(names) };
  const phrases: Phrase[] = [];
  for (let first = 0; first < page.count; first++) {
    const language = page.languageAt(first);
    const hit = page.longest(language.titleHeads, first);
    if (!hit || context.bodies.covering(hit).length || context.names.covering(hit).length) continue;
    if (language.abbreviations.has(hit.value) && !/^ ?\./u.test(page.gap(hit.last + 1))) continue;
    const phrase = phraseAround(context, language, headAt(context, language, hit));
    if (phrase) phrases.push(phrase);
  }
  const length = ({ first, last }: Run): number => last - first;
  const kept = new Runs<Phrase>();
  for (const phrase of phrases.sort((a, b) => length(b) - length(a) || a.first - b.first))
    if (kept.free(phrase)) kept.add(phrase);
  return kept.all();
}

/** The longest head at a word; a shorter one where that leaves the body that it heads whole: "Trưởng [Ban Tổ chức]". */
function headAt({ page, bodies }: Context, language: LanguageWords, longest: Hit<string>): Hit<string> {
  if (!bodies.touching(longest).length) return longest;
  const heading = page
    .at(language.titleHeads, longest.first)
    .filter(({ value, last }) => language.headed.has(value) && bodies.startingAt(last + 1).length > 0);
  return heading.at(-1) ?? longest;
}

function phraseAround(context: Context, language: LanguageWords, hit: Hit<string>): Phrase | undefined {
  const { page } = context;
  const head = hit.value;
  const before = extendBefore(context, language, hit.first);
  const after = extendAfter(context, language, hit.last);
  const run = { first: before.first, last: after.last };
  if (language.headed.has(head) && after.body === null) return undefined;
  const named = page.capital(hit.first) || before.body !== null || after.complement;
  if (!named && !language.lower.has(head) && !language.shared.has(head)) return undefined;
  return {
    ...run,
    head: language.synonyms.get(head) ?? head,
    rank: [before.rank, after.rank].filter(Boolean).join(' '),
    portfolio: [before.portfolio, after.portfolio].filter(Boolean).join(' '),
    body: after.body ?? before.body,
    proper: after.proper,
    headAt: hit.first,
  };
}

interface Before {
  readonly first: number;
  readonly rank: string;
  readonly portfolio: string;
  readonly body: string | null;
}

/** What belongs to the phrase before its head: ranks, capitalised words (in languages that put them there), a body. */
function extendBefore({ page, bodies, names }: Context, language: LanguageWords, head: number): Before {
  let first = head;
  const rank: string[] = [];
  const portfolio: string[] = [];
  for (let left = MOST_WORDS_BEFORE; ; left--) {
    const owner = ownerBefore(page, bodies, first);
    if (owner) return { first: owner.first, rank: rank.join(' '), portfolio: portfolio.join(' '), body: owner.id };
    const dotted = dottedBefore(page, first);
    if (dotted >= 0) first = dotted;
    if (dotted >= 0 || left === 0 || !page.joined(first) || names.endingAt(first - 1).length) break;
    const key = page.key(first - 1);
    if (endsIn(page, language.titleBefore, first - 1)) rank.unshift(key);
    else if (endsIn(page, language.titleFields, first - 1)) portfolio.unshift(key);
    else if (language.language.titles.capitalsBefore && mayModify(page, language, first - 1)) portfolio.unshift(key);
    else break;
    first--;
  }
  return { first, rank: rank.join(' '), portfolio: portfolio.join(' '), body: null };
}

/** Index of the first letter of an abbreviated country before a title ("U.S. Secretary of State"); -1 for none. */
function dottedBefore(page: Page, first: number): number {
  const letters = page.gap(first) === '. ' && page.gap(first - 1) === '.' && page.key(first - 1).length === 1;
  return letters && page.key(first - 2).length === 1 && page.capital(first - 2) ? first - 2 : -1;
}

/** The outermost body that ends right before a word: "[Politburo] member", "the [Ministry]'s Secretary". */
function ownerBefore(page: Page, bodies: Runs<FoundBody>, index: number): FoundBody | undefined {
  const possessive = page.joined(index) && page.key(index - 1) === 's' && page.gap(index - 1) === "'";
  if (!possessive && !page.joined(index) && page.gap(index) !== "' ") return undefined;
  return longest(bodies.endingAt(possessive ? index - 2 : index - 1));
}

/** Whether the word ends a phrase of the list: alone, or with the one before it. */
function endsIn(page: Page, list: LanguageWords['titleBefore'], index: number): boolean {
  if (page.at(list, index).some(({ last }) => last === index)) return true;
  return page.joined(index) && page.at(list, index - 1).some(({ last }) => last === index);
}

/** Whether a capitalised word may belong to the title it stands before: no honorific, no function word, no "former". */
function mayModify(page: Page, language: LanguageWords, index: number): boolean {
  const key = page.key(index);
  if (
    !page.named(index) ||
    page.is(language.outside, index) ||
    page.is(language.generic, index) ||
    page.longest(language.honorifics, index)
  )
    return false;
  return !page.longest(language.ordinals, index) && !/^\d/u.test(key);
}

interface After {
  readonly last: number;
  readonly rank: string;
  readonly portfolio: string;
  readonly body: string | null;
  readonly complement: boolean;
  readonly proper: boolean;
}

/** What belongs to the phrase behind its head: adjectives of rank, then bodies, portfolios or capitalised words behind links. */
function extendAfter(context: Context, language: LanguageWords, head: number): After {
  const { page } = context;
  let last = head;
  const rank: string[] = [];
  for (
    let hit = page.longest(language.titleAfter, last + 1);
    hit && page.joined(last + 1);
    hit = page.longest(language.titleAfter, last + 1)
  ) {
    rank.push(page.phrase({ first: last + 1, last: hit.last }));
    last = hit.last;
  }
  const portfolio: string[] = [];
  let body: string | null = null;
  let complement = false;
  let proper = false;
  for (let count = 0; count < MOST_COMPLEMENTS; count++) {
    const found = complementAt(context, language, last + 1) ?? chargeAt(page, language, last + 1);
    if (!found) break;
    complement = true;
    last = found.last;
    body ??= found.body;
    proper ||= found.proper === true;
    if (found.body === null) portfolio.push(found.portfolio);
  }
  return { last, rank: rank.join(' '), portfolio: portfolio.join(' '), body, complement, proper };
}

/** "in charge of overseas affairs": small words up to the next sign, as far as they are few. */
function chargeAt(page: Page, language: LanguageWords, index: number): Complement | undefined {
  const opening = page.joined(index) ? page.longest(language.charge, index) : undefined;
  if (!opening) return undefined;
  let last = opening.last;
  while (page.joined(last + 1) || page.elided(last + 1)) last++;
  const length = last - opening.last;
  return length > 0 && length <= MOST_PORTFOLIO_WORDS ? { last, portfolio: '', body: null } : undefined;
}

interface Complement {
  readonly last: number;
  readonly portfolio: string;
  readonly body: string | null;
  readonly proper?: boolean;
}

function complementAt(context: Context, language: LanguageWords, index: number): Complement | undefined {
  const { page, names } = context;
  for (const start of page.linkEnds(index, language.titleLinks)) {
    if (!(page.joined(start) || page.elided(start))) continue;
    if (start > index && !names.free({ first: index, last: start - 1 })) continue;
    const found =
      bodyAt(context, start) ??
      portfolioAt(context, language, start) ??
      fieldsAt(page, language, start) ??
      capitalsAt(context, language, start, start > index) ??
      smallAt(page, language, start);
    if (found) return found;
  }
  return behindAdjective(context, language, index);
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

/** "directeur général de la santé publique, X": small words (in languages that write posts small) up to a name or its comma. */
function smallAt(page: Page, language: LanguageWords, start: number): Complement | undefined {
  if (!language.language.titles.adjectives || page.capital(start) || page.is(language.verbs, start)) return undefined;
  let last = start;
  const goesOn = (index: number): boolean => (page.joined(index) || page.elided(index)) && !page.capital(index);
  while (goesOn(last + 1) && last - start < MOST_SMALL_WORDS && !page.is(language.verbs, last + 1)) last++;
  const named = page.named(last + 1) && (page.joined(last + 1) || page.gap(last + 1) === ', ');
  if (!named || !page.named(last + 2) || !page.joined(last + 2)) return undefined;
  return { last, portfolio: page.phrase({ first: start, last }), body: null };
}

/** "ministre [allemande des Finances]": what follows an adjective must be a portfolio that some post has. */
function behindAdjective(context: Context, language: LanguageWords, index: number): Complement | undefined {
  const { page } = context;
  if (!language.language.titles.adjectives || !page.joined(index) || page.capital(index)) return undefined;
  const start = page.is(language.common, index) ? -1 : page.linkEnd(index + 1, language.titleLinks);
  const found = start > index + 1 ? portfolioAt(context, language, start) : undefined;
  return found && { ...found, portfolio: `${page.key(index)} ${found.portfolio}` };
}

function bodyAt({ bodies }: Context, start: number): Complement | undefined {
  const body = longest(bodies.startingAt(start));
  return body && { last: body.last, portfolio: '', body: body.id };
}

/** A portfolio that a known post or ministry has, whatever its letters: "Sécurité publique". */
function portfolioAt({ page }: Context, language: LanguageWords, start: number): Complement | undefined {
  const hit = page.portfolio(start);
  if (!hit || hit.last - start >= MOST_PORTFOLIO_WORDS) return undefined;
  if (!page.capital(start) && !page.capital(hit.last)) return undefined;
  // "ministre de la Défense [nationale], …": an adjective that the known post does not have.
  const last = trailingAdjective(page, language, hit.last + 1) ? hit.last + 1 : hit.last;
  return { last, portfolio: page.phrase({ first: start, last: hit.last }), body: null };
}

function trailingAdjective(page: Page, language: LanguageWords, index: number): boolean {
  if (!language.language.titles.adjectives || !page.joined(index) || page.capital(index)) return false;
  if (page.is(language.common, index) || page.is(language.verbs, index) || page.longest(language.chain, index))
    return false;
  return /^ ?[,.;:)]/u.test(page.gap(index + 1)) || (page.joined(index + 1) && page.named(index + 1));
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
): Complement | undefined {
  const stops = (index: number): boolean =>
    names.startingAt(index).length > 0 ||
    (index > start && startsTitle(page, language, index)) ||
    opensName(page, index);
  if (!page.named(start) || stops(start)) return undefined;
  const country = page.country(start);
  if (!country && !linked) return undefined;
  let last = country?.last ?? start;
  for (let next = last + 1; !country && (page.joined(next) || page.elided(next)) && !stops(next); next++) {
    if (page.capital(next)) last = next;
    else if (!page.is(language.titleInner, next) && !mayBeAdjective(page, language, next)) break;
  }
  return {
    last,
    portfolio: page.phrase({ first: start, last }),
    body: null,
    proper: !country && isProper(page, language, start),
  };
}

/** Whether a complement is none that a public post has: no other post ("Assistant to the Minister"), no field of work. */
const isProper = (page: Page, language: LanguageWords, start: number): boolean =>
  !page.has(language.titleHeads, start) && !page.has(language.sectors, start);

/** "Minorités [ethniques] et des Religions": a small word between capitals that a joining word or a capital follows. */
function mayBeAdjective(page: Page, language: LanguageWords, index: number): boolean {
  if (!language.language.titles.adjectives || page.is(language.common, index) || !page.joined(index + 1)) return false;
  return page.is(language.titleInner, index + 1) || page.capital(index + 1);
}

const startsTitle = (page: Page, language: LanguageWords, index: number): boolean =>
  page.longest(language.titleHeads, index) !== undefined || page.longest(language.titleBefore, index) !== undefined;
