import { wordEnd } from '../words';
import { GAP, isHalf, OTHER } from './alphabet';
import { type Automaton, BETWEEN } from './automaton';

const LETTER = /^[\p{L}\p{N}]/u;

/** Steps through a text by an automaton, where its rows alone don't say how to go on. */
export class Speller {
  /** After {@link step}: where to go on (UTF-16 offset), and the state there. */
  at = 0;
  state = BETWEEN;
  /** After {@link read}: where the word starts, and where its last letter ends. */
  start = 0;
  stop = 0;

  constructor(private readonly automaton: Automaton) {}

  /**
   * Takes in the special unit at an offset: a letter of several codes, a pair, a dropped unit. When the word ends before it, the
   * state is BETWEEN. A unit not met before is learnt, and stays to be read again when it is not special after all.
   */
  step(text: string, at: number, state: number): void {
    const { alphabet } = this.automaton;
    const unit = text.charCodeAt(at);
    [this.at, this.state] = [at + 1, state];
    if (!alphabet.isSpecial(unit)) this.at = at;
    else if (isHalf(unit)) this.pair(text, at);
    else if (alphabet.spellUnit(unit).length > 0) this.spell(unit);
    else this.drop(text, at);
  }

  /** Half of a pair, which dropped units may part: folded, its halves meet. */
  private pair(text: string, at: number): void {
    const second = this.afterDropped(text, at + 1);
    const [half, other] = [text.charCodeAt(at), text.charCodeAt(second)];
    const isPair = half < 0xdc00 && other >= 0xdc00 && other <= 0xdfff;
    if (isPair) this.at = second + 1;
    if (isPair && LETTER.test(String.fromCharCode(half, other))) {
      this.spell(half);
      this.spell(other);
    } else this.state = BETWEEN;
  }

  private spell(unit: number): void {
    const { alphabet, rows, dead } = this.automaton;
    for (const code of alphabet.spellUnit(unit)) this.state = rows[this.state + code] ?? dead;
  }

  /** Dropped units: what follows them tells whether they stand inside a word. */
  private drop(text: string, at: number): void {
    this.at = this.afterDropped(text, at);
    if (!this.isLetter(text, this.at)) this.state = BETWEEN;
  }

  private afterDropped(text: string, from: number): number {
    const { alphabet } = this.automaton;
    let at = from;
    for (let unit = text.charCodeAt(at); alphabet.isSpecial(unit); unit = text.charCodeAt(++at)) {
      if (isHalf(unit) || alphabet.spellUnit(unit).length > 0) break;
    }
    return at;
  }

  /** @param at offset of a unit that is not dropped, or the text's end */
  private isLetter(text: string, at: number): boolean {
    const { codes } = this.automaton.alphabet;
    const unit = text.charCodeAt(at);
    if (!isHalf(unit)) return (codes[unit] ?? GAP) >= OTHER;
    return LETTER.test(text.charAt(at) + text.charAt(this.afterDropped(text, at + 1)));
  }

  /**
   * Reads the next word from a gap on, as far as the automaton knows it. Sets `start` and `stop` and returns the state after the
   * word: BETWEEN when there is no word any more.
   */
  read(text: string, from: number): number {
    const { rows, alphabet, dead } = this.automaton;
    let [at, state] = [from, BETWEEN];
    while (at < text.length && state !== dead) {
      const code = alphabet.codes[text.charCodeAt(at)] ?? GAP;
      if (code < OTHER && state !== BETWEEN) break;
      if (state === BETWEEN) this.start = at;
      if (code === alphabet.special) {
        this.step(text, at, state);
        if (this.state === BETWEEN && state !== BETWEEN) break;
        ({ at, state } = this);
      } else {
        if (code >= OTHER) state = rows[state + code] ?? dead;
        at++;
      }
    }
    this.stop = at;
    return state;
  }

  /** Where the word ends whose last letter ends at `stop`: behind the combining marks that follow. */
  endAfter(text: string, stop: number): number {
    const { codes, special } = this.automaton.alphabet;
    return stop < text.length && codes[text.charCodeAt(stop)] === special ? wordEnd(text, stop - 1) : stop;
  }
}
