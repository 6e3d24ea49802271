import { Finder, type Found } from './matching/finder';
import { Phrases } from './matching/phrases';
import type { Scan } from './matching/scan';
import { Scanner } from './matching/scanner';

export { type Scan, WordFlag } from './matching/scan';

/**
 * Phrases compiled into automata: finds all of them in a text, overlapping ones too, in one pass that folds as it reads.
 *
 * Text and phrases are compared as `words` says: folded (case, accents, kinds of quotes and hyphens, what is invisible), whole
 * words only, with the same signs between them; a run of blanks, a lone hyphen and a single line end are one blank.
 *
 * Most of a text is read with one load a character from a dense table that spells the phrases' words; only where a word that
 * opens phrases has ended, and the next begins like one that goes on, phrases are followed through a trie over words. So the table
 * holds each distinct word about once, and stays in the processor's cache with tens of thousands of phrases.
 *
 * Any string will do. Time grows with its length and with the number of hits; at worst, for a text that keeps beginning long
 * phrases without ending them, with its length times that of the longest phrase.
 */
export class Matcher {
  private readonly finder: Finder;
  private readonly scanner: Scanner;

  /** @param phrases those that fold to the same words each give a hit; one without a word never does */
  constructor(phrases: readonly string[]) {
    const compiled = new Phrases(phrases);
    this.finder = new Finder(compiled);
    this.scanner = new Scanner(compiled);
  }

  /** Words and hits of a text. Takes about twice the time of {@link find}: the words' columns cost as much as the search. */
  scan(text: string): Scan {
    return this.scanner.scan(text);
  }

  /**
   * Hits alone, with their offsets, in the order of {@link Scan}: the quickest, for it keeps nothing of the words.
   * @param found must not use this matcher
   */
  find(text: string, found: Found): void {
    this.finder.find(text, found);
  }
}
