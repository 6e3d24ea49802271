import { fold } from './fold';
import { Phrases } from './phrases';
import { Below } from './phrasetrie';
import { WordFlag, WordReader } from './wordreader';
import { gapKey } from './words';

export { WordFlag } from './wordreader';

/**
 * The words of a text and the phrases found in it: columns, an entry a word or a hit. Offsets are UTF-16 into the scanned text,
 * ends exclusive. The columns are the caller's own and never change.
 */
export interface Scan {
  readonly wordCount: number;
  /** Where each word starts. */
  readonly starts: Uint32Array;
  /** Where each word ends, its combining marks included. */
  readonly ends: Uint32Array;
  /** Bits of {@link WordFlag}. */
  readonly flags: Uint8Array;
  readonly hitCount: number;
  /** Index of each hit's first word, ascending. */
  readonly firsts: Uint32Array;
  /** Index of each hit's last word, inclusive; ascending among hits with the same first word. */
  readonly lasts: Uint32Array;
  /** Which phrase it is: its index in the list given to the matcher; ascending among hits of the same words. */
  readonly values: Uint32Array;
}

const SOME = 64;
const WORD = /^[\p{L}\p{N}]+/u;

/**
 * Phrases compiled into automata: finds all of them in a text, overlapping ones too, in one pass that folds as it reads.
 *
 * Text and phrases are compared as `words` says: folded (case, accents, kinds of quotes and hyphens, what is invisible), whole
 * words only, with the same signs between them; a run of blanks, a lone hyphen and a single line end are one blank. Words are
 * spelt by a dense table over the letters that phrases have (a step is one load); phrases are sequences of words. So the table
 * holds each distinct word once, and stays in the processor's cache with tens of thousands of phrases.
 *
 * Any string can be scanned. Time grows with the text's length and the number of hits; at worst, for a text that keeps beginning
 * long phrases without ending them, with length times words of the longest phrase. Not re-entrant: `found` must not scan.
 */
export class Matcher {
  private readonly phrases: Phrases;
  private readonly reader: WordReader;
  private firsts = new Uint32Array(SOME);
  private lasts = new Uint32Array(SOME);
  private values = new Uint32Array(SOME);
  private hitCount = 0;

  /** @param phrases those that fold to the same words each give a hit; one without a word never does */
  constructor(phrases: readonly string[]) {
    this.phrases = new Phrases(phrases);
    this.reader = new WordReader(this.phrases.lexicon);
  }

  /** Words and hits. Costs what {@link find} costs and a copy of the columns, 9 bytes a word. */
  scan(text: string): Scan {
    const { reader } = this;
    const wordCount = this.match(text);
    const { firsts, lasts, values, hitCount } = this;
    return {
      wordCount,
      starts: reader.starts.slice(0, wordCount),
      ends: reader.ends.slice(0, wordCount),
      flags: reader.flags.slice(0, wordCount),
      hitCount,
      firsts: firsts.slice(0, hitCount),
      lasts: lasts.slice(0, hitCount),
      values: values.slice(0, hitCount),
    };
  }

  /** Hits alone, in the order of {@link Scan}, with their offsets; nothing is allocated. */
  find(text: string, found: (value: number, start: number, end: number) => void): void {
    this.match(text);
    const { starts, ends } = this.reader;
    const { firsts, lasts, values, hitCount } = this;
    for (let hit = 0; hit < hitCount; hit++) {
      found(values[hit] as number, starts[firsts[hit] as number] as number, ends[lasts[hit] as number] as number);
    }
  }

  /** Fills the reader's columns and those of hits; returns how many words there are. */
  private match(text: string): number {
    const { openings } = this.phrases;
    const wordCount = this.reader.read(text);
    const { numbers } = this.reader;
    this.hitCount = 0;
    for (let first = 0; first < wordCount; first++) {
      const node = openings[numbers[first] as number] as number;
      if (node !== 0) this.follow(text, first, node, wordCount);
    }
    return wordCount;
  }

  /** Walks from a word as far as phrases go. */
  private follow(text: string, first: number, opening: number, wordCount: number): void {
    const { ends } = this.phrases;
    let last = first;
    for (let node = opening; node !== 0; node = ++last < wordCount ? this.next(text, node, last) : 0) {
      const after = ends[node + 1] as number;
      for (let at = ends[node] as number; at < after; at++) this.hit(first, last, this.phrases.values[at] as number);
    }
  }

  /** The node after the next word; 0 when no phrase goes on with it. */
  private next(text: string, node: number, word: number): number {
    const { trie } = this.phrases;
    const below = trie.below(node);
    if (below === 0) return 0;
    const number = this.reader.numbers[word] as number;
    if (number === 0) return 0;
    if (((this.reader.flags[word] as number) & (WordFlag.JOINED | WordFlag.CONTINUED)) !== 0)
      return trie.child(node, number);
    if ((below & Below.SIGNS) === 0) return 0;
    const signs = this.phrases.signStep(this.signsBefore(text, word));
    return signs === 0 ? 0 : trie.child(trie.child(node, signs), number);
  }

  /** What stands between a word and the one before it, as it is compared. */
  private signsBefore(text: string, word: number): string {
    const { starts } = this.reader;
    const between = fold(text.slice(starts[word - 1], starts[word])).text.replace(WORD, '');
    return gapKey(between);
  }

  private hit(first: number, last: number, value: number): void {
    if (this.hitCount === this.firsts.length) this.grow();
    this.firsts[this.hitCount] = first;
    this.lasts[this.hitCount] = last;
    this.values[this.hitCount++] = value;
  }

  private grow(): void {
    const { firsts, lasts, values } = this;
    [this.firsts, this.lasts, this.values] = [doubled(firsts), doubled(lasts), doubled(values)];
  }
}

function doubled(column: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * column.length);
  larger.set(column);
  return larger;
}
