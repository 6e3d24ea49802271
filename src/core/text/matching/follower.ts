import { fold, foldUnit } from '../fold';
import { GAP } from './alphabet';
import { jointBetween, separates } from './joint';
import { BETWEEN } from './lexicon';
import { Column, GoesOn, type Phrases } from './phrases';
import { Speller } from './speller';
import { gapKey } from '../words';

const BLANK = 0x20;

/** Follows phrases through a text from their first word on. */
export class Follower {
  /** What {@link follow} found: which phrase, how many words after the first it ends, and where its last letter ends. */
  readonly values: number[] = [];
  readonly steps: number[] = [];
  readonly stops: number[] = [];
  private readonly speller: Speller;
  /** Where the last letter of the word ends that was read last. */
  private stop = 0;

  constructor(private readonly phrases: Phrases) {
    this.speller = new Speller(phrases.lexicon);
  }

  /**
   * All phrases that begin with the word whose last letter ends at `from` (UTF-16 offset, exclusive), shortest first.
   * @param opening the trie's node after that word
   * @returns how many there are; they stand in the columns until the next call
   */
  follow(text: string, from: number, opening: number): number {
    const { nodes, values } = this.phrases;
    this.stop = from;
    let [count, node] = [0, opening];
    for (let step = 0; node !== 0; step++) {
      const record = node * Column.WIDTH;
      const last = nodes[record + Column.LAST] as number;
      for (let at = nodes[record + Column.FIRST] as number; at < last; at++) {
        this.values[count] = values[at] as number;
        this.steps[count] = step;
        this.stops[count++] = this.stop;
      }
      if (nodes[record + Column.GOES_ON] === 0) break;
      const isBlank = this.stop + 1 < text.length && text.charCodeAt(this.stop) === BLANK;
      node = isBlank ? this.afterBlank(text, record, this.stop + 1) : this.afterSigns(text, record, this.stop);
    }
    return count;
  }

  /**
   * The node after the word at `from`, which then ends at `stop`; 0 when no phrase goes on with it. Does what
   * {@link afterSigns} does, for the common word: plain letters between a blank and a gap.
   */
  private afterBlank(text: string, record: number, from: number): number {
    const { nodes, lexicon } = this.phrases;
    const { rows, dead } = lexicon;
    const { codes, special } = lexicon.alphabet;
    let [at, state] = [from, BETWEEN];
    let code = codes[text.charCodeAt(at)] as number;
    if (code === GAP) return this.afterSigns(text, record, from - 1);
    if (code !== special && (((nodes[record + Column.LETTERS] as number) >>> code) & 1) === 0) return 0;
    while (code !== GAP && code !== special && state !== dead) {
      state = rows[state + code] as number;
      code = ++at < text.length ? (codes[text.charCodeAt(at)] as number) : GAP;
    }
    if (state === dead) return 0;
    if (code === special) return this.afterSigns(text, record, from - 1);
    this.stop = at;
    return this.child(record, state);
  }

  /** The same for whatever stands between the words, from its beginning. */
  private afterSigns(text: string, record: number, from: number): number {
    const { nodes, trie } = this.phrases;
    const hasSigns = ((nodes[record + Column.GOES_ON] as number) & GoesOn.SIGNS) !== 0;
    if (from === text.length || (!hasSigns && separates(text.charCodeAt(from)))) return 0;
    const state = this.speller.read(text, from);
    const { start, stop } = this.speller;
    this.stop = stop;
    if (jointBetween(text, from, start) !== 0) return this.child(record, state);
    if (!hasSigns) return 0;
    const isOne = start - from === 1;
    const gap = isOne ? foldUnit(text.charCodeAt(from)) : gapKey(fold(text.slice(from, start)).text);
    const signs = this.phrases.signStep(gap);
    return signs === 0 ? 0 : trie.child(trie.child(record / Column.WIDTH, signs), state);
  }

  private child(record: number, state: number): number {
    const { nodes, trie } = this.phrases;
    const only = nodes[record + Column.STEP] as number;
    if (only === 0) return trie.child(record / Column.WIDTH, state);
    return only === state ? (nodes[record + Column.TARGET] as number) : 0;
  }
}
