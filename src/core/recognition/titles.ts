import type { FoundBody, Phrase } from './found';
import type { Hit } from '../registry/gazetteer';
import type { LanguageWords } from '../registry/languagewords';
import type { Context } from './complement-capitals';
import { complementAt } from './complements';
import type { Page, Run } from './page';
import { longest, Runs } from './runs';

/** A post has at most so many complements: "Representative of Vietnam to the United Nations". */
const MOST_COMPLEMENTS = 3;
/** No title has more words before its head: "Permanent Deputy Chief", "Provincial People's Council Vice". */
const MOST_WORDS_BEFORE = 8;

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
  const after = extendAfter(context, language, hit, before.first);
  if (language.headed.has(head) && after.body === null) return undefined;
  if (language.surnames.has(head) && !after.complement && isSurname(page, language, before, hit.first))
    return undefined;
  // In small letters a head of several words says enough ("county attorney"), one word only where the language says so.
  const named = page.capital(hit.first) || before.body !== null || after.complement || head.includes(' ');
  if (!named && !language.lower.has(head) && !language.shared.has(head)) return undefined;
  return {
    first: before.first,
    last: after.last,
    head: language.synonyms.get(head) ?? head,
    rank: inOrder(before.rank, after.rank),
    portfolio: inOrder(before.portfolio, after.portfolio),
    body: after.body ?? before.body,
    proper: after.proper,
    headAt: hit.first,
  };
}

const inOrder = (before: string, after: string): string =>
  before === '' || after === '' ? before + after : `${before} ${after}`;

/** "Mohammed [Sheriff]": a head behind capitals that say nothing of a post, without an article before them. */
function isSurname(page: Page, language: LanguageWords, before: Before, head: number): boolean {
  if (before.first === head || before.body !== null || before.rank !== '') return false;
  // "Circuit [Judge] Marta Bell": a name goes on behind a post, not behind a surname.
  if (page.joined(head + 1) && page.named(head + 1)) return false;
  for (let index = before.first; index < head; index++)
    if ([language.levels, language.places, language.titleFields].some((list) => page.has(list, index))) return false;
  return !page.is(language.articles, before.first - 1);
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
  // "Nadia Brandt [MP]": the capitals before it are a name.
  const postnominal = page.is(page.knowledge.postnominals, head);
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
    else if (endsIn(page, language.titleFields, first - 1) || isField(page, language, first - 1))
      portfolio.unshift(key);
    else if (!postnominal && language.language.titles.capitalsBefore && mayModify(page, language, first - 1))
      portfolio.unshift(key);
    else break;
    first--;
  }
  return { first, rank: rank.join(' '), portfolio: portfolio.join(' '), body: null };
}

/** "[transportation] minister": a field in small letters, in languages that put it there. */
const isField = (page: Page, language: LanguageWords, index: number): boolean =>
  language.language.titles.capitalsBefore && !page.capital(index) && endsIn(page, language.sectors, index);

/** Index of the first letter of an abbreviated country before a title ("U.S. Secretary of State"); -1 for none. */
function dottedBefore(page: Page, first: number): number {
  const letters = page.gap(first) === '. ' && page.gap(first - 1) === '.' && page.key(first - 1).length === 1;
  return letters && page.key(first - 2).length === 1 && page.capital(first - 2) ? first - 2 : -1;
}

/** The outermost body that ends right before a word: "[Politburo] member", "the [Ministry]'s Secretary". */
function ownerBefore(page: Page, bodies: Runs<FoundBody>, index: number): (Run & { readonly id: string }) | undefined {
  if (page.gap(index) === ') ') return ownerBeforeBracket(page, bodies, index - 1);
  const possessive = page.joined(index) && page.key(index - 1) === 's' && page.gap(index - 1) === "'";
  if (!possessive && !page.joined(index) && page.gap(index) !== "' ") return undefined;
  return longest(bodies.endingAt(possessive ? index - 2 : index - 1));
}

/** "[Taiping Municipal Council (MPT)] president": a body and its abbreviation. */
function ownerBeforeBracket(
  page: Page,
  bodies: Runs<FoundBody>,
  last: number,
): (Run & { readonly id: string }) | undefined {
  const short = longest(bodies.endingAt(last));
  if (!short || page.gap(short.first) !== ' (') return undefined;
  const long = longest(bodies.endingAt(short.first - 1));
  return long && { first: long.first, last, id: long.id };
}

/** Whether the word ends a phrase of the list: alone, or with the one before it. */
function endsIn(page: Page, list: LanguageWords['titleBefore'], index: number): boolean {
  if (page.is(list, index)) return true;
  return page.joined(index) && page.spans(list, index - 1, index);
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
function extendAfter(context: Context, language: LanguageWords, hit: Hit<string>, title: number): After {
  const { page } = context;
  const key = hit.value;
  let { last } = hit;
  const rank: string[] = [];
  for (
    let more = page.longest(language.titleAfter, last + 1);
    more && page.joined(last + 1);
    more = page.longest(language.titleAfter, last + 1)
  ) {
    rank.push(page.phrase({ first: last + 1, last: more.last }));
    last = more.last;
  }
  const portfolio: string[] = [];
  let body: string | null = null;
  let complement = false;
  let proper = false;
  for (let count = 0; count < MOST_COMPLEMENTS; count++) {
    const found = complementAt(context, language, last + 1, title, key);
    if (!found) break;
    complement = true;
    last = found.last;
    body ??= found.body;
    proper ||= found.proper === true;
    if (found.body === null) portfolio.push(found.portfolio);
  }
  return { last, rank: rank.join(' '), portfolio: portfolio.join(' '), body, complement, proper };
}
