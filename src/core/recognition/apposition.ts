import type { Page, Run } from './page';
import type { Phrase } from './titles';

/** The sign between a name and a post beside it. */
export const COMMA = /^(?: ?, ?| - )$/u;

/** Index of the honorific's first word when one ends right before the word; -1 for none. */
export function honorificStart(page: Page, first: number): number {
  const { honorifics } = page.languageAt(Math.max(0, first - 1));
  if (!page.joined(first) && page.gap(first) !== '. ') return -1;
  for (let start = first - 1; start >= Math.max(0, first - 2); start--)
    if (page.at(honorifics, start).some(({ last }) => last === first - 1)) return start;
  return -1;
}

/**
 * Whether a post and a full name behind a comma belong together: the post says of what, and an honorific opens the name or a
 * comma closes it ("Head of the Consular Department, Mrs. X", "the Minister of Health, X, said").
 */
export function isApposition(
  page: Page,
  phrase: Phrase,
  person: Run & { readonly full?: boolean },
  start: number,
): boolean {
  if (person.full === false || !COMMA.test(page.gap(start)) || (phrase.body === null && phrase.portfolio === ''))
    return false;
  return start < person.first || /^ ?[,.;:)]/u.test(page.gap(person.last + 1));
}

/** Whether a phrase stands right before a name: a blank between, or the full stop of an abbreviation ("Gen. X"). */
export function standsBefore(page: Page, phrase: Phrase, start: number): boolean {
  if (phrase.last !== start - 1) return false;
  return page.joined(start) || (page.gap(start) === '. ' && page.key(phrase.last).length <= LONGEST_ABBREVIATION);
}

const LONGEST_ABBREVIATION = 4;
