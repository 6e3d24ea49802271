import type { Page, Run } from './page';
import type { Phrase } from './titles';

/** The sign between a name and a post beside it. */
export const COMMA = /^ ?, ?$/u;

/** Index of the honorific's first word when one ends right before the word; -1 for none. */
export function honorificStart(page: Page, first: number): number {
  const { honorifics } = page.languageAt(Math.max(0, first - 1));
  if (!page.joined(first) && page.gap(first) !== '. ') return -1;
  for (let start = first - 1; start >= Math.max(0, first - 2); start--)
    if (honorifics.at(page.words, start).some(({ last }) => last === first - 1)) return start;
  return -1;
}

/** "Head of the Consular Department, Mrs. X": a comma joins a post that says of what to a full name with an honorific. */
export function isApposition(
  page: Page,
  phrase: Phrase,
  person: Run & { readonly full?: boolean },
  start: number,
): boolean {
  if (start === person.first || person.full === false || !COMMA.test(page.gap(start))) return false;
  return phrase.body !== null || phrase.portfolio !== '';
}
