import type { Gazetteer } from '../registry/gazetteer';
import type { Page } from './page';

/** Index of the first word of the longest entry of a list, of at most so many words, that ends right before a word; -1 for none. */
export function entryBefore(page: Page, list: Gazetteer<unknown>, first: number, most: number): number {
  for (let start = Math.max(0, first - most); start < first; start++)
    if (page.spans(list, start, first - 1)) return start;
  return -1;
}
