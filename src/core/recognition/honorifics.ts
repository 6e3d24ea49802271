import type { Page } from './page';

/** Index of the honorific's first word when one ends right before the word; -1 for none. */
export function honorificStart(page: Page, first: number): number {
  const { honorifics } = page.languageAt(Math.max(0, first - 1));
  if (!page.joined(first) && page.gap(first) !== '. ') return -1;
  for (let start = first - 1; start >= Math.max(0, first - 2); start--)
    if (honorifics.at(page.words, start).some(({ last }) => last === first - 1)) return start;
  return -1;
}
