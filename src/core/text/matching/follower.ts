import { fold, foldUnit } from '../fold';
import { BLANK, GAP, OTHER } from './alphabet';
import { jointBetween, separates } from './joint';
import { BETWEEN } from './automaton';
import { Column, GoesOn, type Phrases } from './phrases';
import { Speller } from './speller';
import { gapKey } from '../words';

const SPACE = 0x20;

/** Follows phrases through a text from their first word on. */
export class Follower {
  /** What {@link follow} found: which phrase, how many words after the first it ends, and where its last letter ends. */
  readonly values: number[] = [];
  readonly steps: number[] = [];
  readonly stops: number[] = [];
  private readonly speller: Speller;
  /** How many words after the first have been read, and where the last letter of the last one ends. */
  private step = 0;
  private stop = 0;

  constructor(private readonly phrases: Phrases) {
    this.speller = new Speller(phrases.automaton);
  }

  /**
   * All phrases that begin with the word whose last letter ends at `from` (UTF-16 offset, exclusive), shortest first.
   * @param opening the trie's node after that word
   * @returns how many there are; they stand in the columns until the next call
   */
  follow(text: string, from: number, opening: number): number {
    const { nodes, values } = this.phrases;
    [this.step, this.stop] = [0, from];
    let [count, node] = [0, opening];
    while (node !== 0) {
      const record = node * Column.WIDTH;
      const last = nodes[record + Column.LAST] as number;
      for (let at = nodes[record + Column.FIRST] as number; at < last; at++) {
        this.values[count] = values[at] as number;
        this.steps[count] = this.step;
        this.stops[count++] = this.stop;
      }
      node = this.next(text, record);
    }
    return count;
  }

  /** The node to go on at, `step` words and up to `stop` further on; 0 when no phrase goes on. */
  private next(text: string, record: number): number {
    const goesOn = this.phrases.nodes[record + Column.GOES_ON];
    if (goesOn === 0 || this.stop === text.length) return 0;
    if (goesOn === GoesOn.WORD) return this.afterTail(text, record);
    return text.charCodeAt(this.stop) === SPACE ? this.afterBlank(text, record) : this.afterSigns(text, record);
  }

  /** {@link next} where one word can follow, or one sequence of words: it is compared letter by letter. */
  private afterTail(text: string, record: number): number {
    const { nodes, tails, automaton } = this.phrases;
    const { codes, special } = automaton.alphabet;
    const end = nodes[record + Column.TAIL_END] as number;
    let tail = nodes[record + Column.TAIL] as number;
    let at = this.stop;
    let code = codes[text.charCodeAt(at)] as number;
    while (tail < end && code === tails[tail]) {
      tail++;
      code = ++at < text.length ? (codes[text.charCodeAt(at)] as number) : GAP;
    }
    if (tail === end && code < OTHER) {
      this.stop = at;
      this.step += nodes[record + Column.WORDS] as number;
      return nodes[record + Column.TARGET] as number;
    }
    // The text may have another joint where the tail has a blank, or a letter that has no single code.
    const isJoint = code < OTHER && (tails[tail] === BLANK || tails[tail - 1] === BLANK);
    return code === special || isJoint ? this.afterSigns(text, record) : 0;
  }

  /**
   * {@link next} where several words can follow. Does what {@link afterSigns} does, for the common case: plain letters between a
   * space and a gap.
   */
  private afterBlank(text: string, record: number): number {
    const { automaton, trie } = this.phrases;
    const { rows, dead } = automaton;
    const { codes, special } = automaton.alphabet;
    let [at, state] = [this.stop + 1, BETWEEN];
    let code = at < text.length ? (codes[text.charCodeAt(at)] as number) : GAP;
    while (code >= OTHER && code !== special && state !== dead) {
      state = rows[state + code] as number;
      code = ++at < text.length ? (codes[text.charCodeAt(at)] as number) : GAP;
    }
    if (state === dead) return 0;
    if (code === special || state === BETWEEN) return this.afterSigns(text, record);
    this.step++;
    this.stop = at;
    return trie.child(record / Column.WIDTH, state);
  }

  /** {@link next} for whatever stands between the words. */
  private afterSigns(text: string, record: number): number {
    const { nodes, trie } = this.phrases;
    const from = this.stop;
    const node = record / Column.WIDTH;
    const hasSigns = ((nodes[record + Column.GOES_ON] as number) & GoesOn.SIGNS) !== 0;
    if (!hasSigns && separates(text.charCodeAt(from))) return 0;
    const state = this.speller.read(text, from);
    const { start, stop } = this.speller;
    this.step++;
    this.stop = stop;
    if (jointBetween(text, from, start) !== 0) return trie.child(node, state);
    if (!hasSigns) return 0;
    const isOne = start - from === 1;
    const gap = isOne ? foldUnit(text.charCodeAt(from)) : gapKey(fold(text.slice(from, start)).text);
    const signs = this.phrases.signStep(gap);
    return signs === 0 ? 0 : trie.child(trie.child(node, signs), state);
  }
}
