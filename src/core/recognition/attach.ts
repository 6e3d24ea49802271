import type { Person, Phrase } from './found';
import { entryBefore } from './entry-before';
import { nameStart } from './honorifics';
import { COMMA } from './signs';
import { closesApposition, postBefore, postBehind } from './apposition';
import type { Page } from './page';
import { Runs } from './runs';

/** "and concurrently", "by authorization of the": what joins posts, and what says that somebody acts for another, is no longer. */
const MOST_CHAIN_WORDS = 3;
const MOST_BEHALF_WORDS = 6;

/**
 * Which position phrases belong to which person: those that end right before the name, those that follow it behind a comma or
 * in brackets, and the chains of both ("Member of …, Secretary of … and Minister of … X"). Each phrase belongs to one person.
 */
export function attachTitles(
  page: Page,
  people: readonly Person[],
  phrases: readonly Phrase[],
): ReadonlyMap<Person, readonly Phrase[]> {
  const titles = new Map<Person, Phrase[]>(people.map((person) => [person, []]));
  const free = new Runs(phrases);
  const named = new Runs(people);
  const take = (person: Person, phrase: Phrase): void => {
    free.delete(phrase);
    titles.get(person)?.push(phrase);
  };
  const endingAt = (index: number): Phrase | undefined => free.endingAt(index)[0];
  const startingAt = (index: number): Phrase | undefined => free.startingAt(index)[0];

  for (const person of people) {
    const before = postBefore(page, free, person);
    if (before && !(standsApart(page, before, person) && followsName(page, before, named))) take(person, before);
  }
  for (const person of people) {
    const [adjacent] = titles.get(person) ?? [];
    for (let at = adjacent; at;) {
      const before = endingAt(chainStart(page, at.first) - 1);
      if (!before || isOthers(page, before, named)) break;
      take(person, before);
      at = before;
    }
  }
  for (const person of people) {
    const behind = postBehind(page, free, person);
    if (!behind || !closesApposition(page, behind)) continue;
    for (let after: Phrase | undefined = behind; after; after = startingAt(chainEnd(page, after.last + 1)))
      take(person, after);
  }
  for (const list of titles.values()) list.sort((a, b) => a.first - b.first);
  return titles;
}

/** Whether something stands between a post and the name behind it: a comma, a copula. */
function standsApart(page: Page, phrase: Phrase, person: Person): boolean {
  const start = nameStart(page, person.first);
  return phrase.last !== start - 1 || COMMA.test(page.gap(start));
}

const isArticle = (page: Page, index: number): boolean => page.is(page.languageAt(index).articles, index);

/** Index of the first word of what joins a phrase to the one before it: itself behind a comma, the "and" before it. */
function chainStart(page: Page, first: number): number {
  if (page.gap(first) === ' (') return first;
  const article = isArticle(page, first - 1) && page.joined(first) ? first - 1 : first;
  if (COMMA.test(page.gap(article))) return article;
  if (!page.joined(article)) return -1;
  const chain = entryBefore(page, page.languageAt(article).chain, article, MOST_CHAIN_WORDS);
  return chain >= 0 && (page.joined(chain) || COMMA.test(page.gap(chain))) ? chain : -1;
}

/** Index where the next phrase of a chain may start; -1 when the chain ends here. */
function chainEnd(page: Page, next: number): number {
  const comma = COMMA.test(page.gap(next));
  if (!comma && !page.joined(next)) return -1;
  const chain = page.longest(page.languageAt(next).chain, next);
  if (!chain && !comma) return -1;
  const start = chain ? chain.last + 1 : next;
  return isArticle(page, start) && page.joined(start + 1) ? start + 1 : start;
}

/** Whether a post in a chain belongs to somebody else than the name at the chain's end. */
const isOthers = (page: Page, phrase: Phrase, named: Runs<Person>): boolean =>
  followsName(page, phrase, named) || isBehalf(page, phrase);

/** Whether somebody acts for the holder of a post: "on behalf of the [Prime Minister], Minister X". */
function isBehalf(page: Page, { first }: Phrase): boolean {
  const article = page.is(page.languageAt(first).definite, first - 1) ? first - 1 : first;
  return entryBefore(page, page.languageAt(article).behalf, article, MOST_BEHALF_WORDS) >= 0;
}

const followsName = (page: Page, phrase: Phrase, named: Runs<Person>): boolean =>
  COMMA.test(page.gap(phrase.first)) && named.endingAt(phrase.first - 1).length > 0;
