import type { Phrase } from './found';
import { nameStart } from './honorifics';
import type { Page, Run } from './page';
import type { Runs } from './runs';
import { PAUSE } from './signs';

const BEHIND_NAME = /^\.?(?: ?, ?| - | ?\()$/u;
const APPOSED = /^\)?(?: ?, ?| - )$/u;
const MOST_BRACKET_WORDS = 3;
const MOST_COPULA_WORDS = 3;
/** "58, ", "(born 1971, ": so many words say when somebody was born. */
const MOST_BIRTH_WORDS = 4;

/** Whether a post says of what: with a body, a portfolio or a country. */
const saysOfWhat = ({ body, portfolio }: Phrase): boolean => body !== null || portfolio !== '';

/**
 * The post that a name follows: right before it ("Minister X"), or behind a comma where the post says of what and an honorific
 * opens the name or a comma closes it ("Head of the Consular Department, Mrs. X", "the Minister of Health, X, said"), or
 * joined by a copula ("the chairman was Mr. X"). Undefined for none.
 */
export function postBefore(
  page: Page,
  phrases: Runs<Phrase>,
  name: Run & { readonly full?: boolean },
): Phrase | undefined {
  const start = nameStart(page, name.first);
  const right = phrases.endingAt(start - 1).find((phrase) => standsBefore(page, phrase, start));
  if (right || name.full === false) return right;
  const [apposed] = phrases.endingAt(behindBracket(page, start) - 1);
  if (apposed && APPOSED.test(page.gap(start)) && isClosed(page, apposed, name, start)) return apposed;
  const [above] = phrases.endingAt(start - 1);
  if (above && isSignature(page, above, name, start)) return above;
  for (const subject of copulaStarts(page, start)) {
    const post = phrases.endingAt(subject - 1).find(saysOfWhat);
    if (post) return post;
  }
  return undefined;
}

/** "Le maire (SE)[, Hubert]": index behind the post where a bracket of few words stands between; the name's own without one. */
function behindBracket(page: Page, start: number): number {
  if (!/^\) ?, ?$/u.test(page.gap(start))) return start;
  for (let first = start - 1; first >= start - MOST_BRACKET_WORDS; first--) if (page.gap(first) === ' (') return first;
  return start;
}

/** A post alone on its line, and a name alone on the next: the end of a letter. */
function isSignature(page: Page, phrase: Phrase, name: Run, start: number): boolean {
  if (!/^,?\n+$/u.test(page.gap(start)) || !/\n|^$/u.test(page.gap(name.last + 1))) return false;
  const { articles, definite } = page.languageAt(phrase.first);
  const article = [articles, definite].some((list) => page.is(list, phrase.first - 1)) && page.joined(phrase.first);
  const above = page.gap(article ? phrase.first - 1 : phrase.first);
  // Where names and posts take turns line by line, the post belongs to the name above it.
  return above.includes('\n') && !(above === '\n' && page.named(phrase.first - 1));
}

/** A name alone on its line, and its post alone on the next: an attendance list. */
function isListed(page: Page, phrase: Phrase, name: Run): boolean {
  const [above, between, below] = [
    page.gap(nameStart(page, name.first)),
    page.gap(name.last + 1),
    page.gap(phrase.last + 1),
  ];
  return /\n|^$/u.test(above) && between === '\n' && /\n|^$/u.test(below) && page.capital(phrase.headAt);
}

function isClosed(page: Page, phrase: Phrase, name: Run, start: number): boolean {
  const { articles, definite, privateHeads } = page.languageAt(phrase.first);
  const before = outsideStart(page, phrase) - 1;
  // "its chairman" may be anybody's; "its ombudsman" is not.
  const owned = page.is(articles, before) && !isIndefinite(page, before);
  const certain = page.is(definite, before) || (owned && !privateHeads.has(phrase.head));
  if (!saysOfWhat(phrase) && !certain) return false;
  // "Adjointe aux Sports, X a dit".
  if (page.opens(phrase.first) && saysOfWhat(phrase) && name.last > name.first) return true;
  return start < name.first || PAUSE.test(page.gap(name.last + 1));
}

/** Index of the first of the words before a post that stand outside its title: "the [former] mayor". */
export function outsideStart(page: Page, phrase: Phrase): number {
  let start = phrase.first;
  while (page.joined(start) && page.is(page.languageAt(start - 1).outside, start - 1)) start--;
  return start;
}

/** Whether a title is said to be of another time: "the former minister". */
export function isPast(page: Page, phrase: Phrase): boolean {
  for (let index = outsideStart(page, phrase); index < phrase.first; index++)
    if (page.is(page.languageAt(index).past, index)) return true;
  return false;
}

/** Whether a phrase stands right before a name: a blank between, a bracket's end, or the full stop of an abbreviation ("Gen. X"). */
export function standsBefore(page: Page, phrase: Phrase, start: number): boolean {
  if (phrase.last !== start - 1) return false;
  if (page.joined(start) || (page.gap(start) === ') ' && page.gap(phrase.first) === ' (')) return true;
  const { abbreviations } = page.languageAt(phrase.headAt);
  return page.gap(start) === '. ' && abbreviations.has(page.phrase({ first: phrase.headAt, last: phrase.last }));
}

/** Indices at which a copula starts that stands, joined, between a post and a name: "was", "at the time was". */
function copulaStarts(page: Page, start: number): readonly number[] {
  if (!page.joined(start)) return [];
  const { predicates } = page.languageAt(Math.max(0, start - 1));
  const found: number[] = [];
  for (let first = start - 1; first >= Math.max(1, start - MOST_COPULA_WORDS); first--)
    if (page.joined(first) && page.spans(predicates, first, start - 1)) found.push(first);
  return found;
}

/**
 * The post that follows a name: behind a comma, a bracket, or "was", "who is"; an age or a year of birth and "former" may
 * stand between. Undefined for none.
 */
export function postBehind(page: Page, phrases: Runs<Phrase>, name: Run): Phrase | undefined {
  const [below] = phrases.startingAt(name.last + 1);
  if (below && isListed(page, below, name)) return below;
  const start = behindName(page, behindPostnominals(page, name.last + 1));
  return start < 0 ? undefined : phrases.startingAt(start)[0];
}

/** Whether a post behind a name is surely its own: it says of what, or ends where the apposition does. */
export function closesApposition(page: Page, phrase: Phrase): boolean {
  const { chain, predicates, privateHeads } = page.languageAt(phrase.first);
  if (saysOfWhat(phrase) || PAUSE.test(page.gap(phrase.last + 1)) || page.has(chain, phrase.last + 1)) return true;
  const before = phrase.first - (page.is(page.languageAt(phrase.first).articles, phrase.first - 1) ? 2 : 1);
  const predicate = [0, 1].some((back) => page.spans(predicates, before - back, before));
  return predicate && !privateHeads.has(phrase.head);
}

/** Index where an apposition may start behind a name; -1 when none does. */
function behindName(page: Page, next: number): number {
  if (next >= page.count) return -1;
  const opened = BEHIND_NAME.test(page.gap(next));
  const start = opened ? behindBirth(page, next) : next;
  const predicate = page.joined(start) || start > next || opened ? predicateEnd(page, start) : -1;
  if (predicate < 0 && !opened) return -1;
  return behindSmallWords(page, predicate < 0 ? start : predicate);
}

/** "Nadia Brandt [KC], …": index behind the letters behind a name. */
function behindPostnominals(page: Page, next: number): number {
  let index = next;
  while (page.joined(index) && page.is(page.knowledge.postnominals, index) && isUpper(page.written(index))) index++;
  return index;
}

const isUpper = (word: string): boolean => word === word.toUpperCase();

const predicateEnd = (page: Page, index: number): number => {
  const predicate = page.longest(page.languageAt(index).predicates, index);
  return predicate ? predicate.last + 1 : -1;
};

/** Index behind an age or a year of birth and its comma; the word's own without one. */
function behindBirth(page: Page, index: number): number {
  const { births } = page.languageAt(index);
  for (let last = index; last < index + MOST_BIRTH_WORDS; last++) {
    const number = /^\d+$/u.test(page.key(last));
    if (!number && !page.is(births, last)) return index;
    if (/^\)?(?: ?, ?| - )$/u.test(page.gap(last + 1))) return last + 1;
    if (!page.joined(last + 1)) return index;
  }
  return index;
}

/** Index behind honorifics' cousins that stand outside a title: articles, "former". */
function behindSmallWords(page: Page, index: number): number {
  let start = index;
  for (const steps of [0, 1, 2]) {
    const language = page.languageAt(start);
    const small = page.is(language.outside, start) || page.is(language.articles, start) || isIndefinite(page, start);
    if (!small || !(page.joined(start + 1) || page.elided(start + 1))) return start;
    start++;
    if (steps === 2) return start;
  }
  return start;
}

const isIndefinite = (page: Page, index: number): boolean =>
  page.is(page.languageAt(index).generic, index) && !page.capital(index);
