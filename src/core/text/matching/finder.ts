import { GAP } from './alphabet';
import { Follower } from './follower';
import { BETWEEN } from './lexicon';
import type { Phrases } from './phrases';
import { Speller } from './speller';

/** @param value the phrase's index; offsets are UTF-16, the end exclusive */
export type Found = (value: number, start: number, end: number) => void;

/** Finds phrases, and keeps nothing of what it reads but the words that open some. */
export class Finder {
  private readonly speller: Speller;
  private readonly follower: Follower;
  /** Of opening words, where the last letter ends, and the state after it. */
  private stops: number[] = [];
  private states: number[] = [];
  /** Where words start that have special units in them, by the offset behind such a unit. */
  private readonly begun = new Map<number, number>();

  constructor(private readonly phrases: Phrases) {
    this.speller = new Speller(phrases.lexicon);
    this.follower = new Follower(phrases);
  }

  find(text: string, found: Found): void {
    this.begun.clear();
    const count = this.openings(text);
    const { stops, states, follower, speller } = this;
    const { rows } = this.phrases.lexicon;
    for (let opening = 0; opening < count; opening++) {
      const stop = stops[opening] as number;
      const hits = follower.follow(text, stop, -(rows[(states[opening] as number) + GAP] as number));
      if (hits === 0) continue;
      const start = this.startBefore(text, stop);
      for (let hit = 0; hit < hits; hit++) {
        found(follower.values[hit] as number, start, speller.endAfter(text, follower.stops[hit] as number));
      }
    }
  }

  /** Fills the columns of opening words and returns how many there are. */
  private openings(text: string): number {
    const { stops, states } = this;
    const { rows, alphabet } = this.phrases.lexicon;
    const { codes } = alphabet;
    const length = text.length;
    let [at, state, count] = [0, BETWEEN, 0];
    for (;;) {
      let code = GAP;
      // A loop of its own, without a call in it: so the compiler keeps all that it needs in registers.
      for (; at < length; at++) {
        code = codes[text.charCodeAt(at)] as number;
        const next = rows[state + code] as number;
        if (next < 0) break;
        state = next;
      }
      stops[count] = at;
      states[count] = state;
      if (at === length) return (rows[state + GAP] as number) < 0 ? count + 1 : count;
      if (code === GAP) {
        count++;
        state = BETWEEN;
        at++;
      } else {
        if (this.detour(text, at, state)) count++;
        ({ at, state } = this.speller);
      }
    }
  }

  /** Takes in a special unit; returns whether an opening word ends before it. */
  private detour(text: string, at: number, state: number): boolean {
    const { speller } = this;
    speller.step(text, at, state);
    if (speller.state === BETWEEN) return (this.phrases.lexicon.rows[state + GAP] ?? 0) < 0;
    if (speller.at > at) this.begun.set(speller.at, this.startBefore(text, at));
    return false;
  }

  /** Where the word starts whose letters stand before the offset; the offset itself when none do. */
  private startBefore(text: string, at: number): number {
    const { codes, special } = this.phrases.lexicon.alphabet;
    let start = at;
    for (; start > 0; start--) {
      const code = codes[text.charCodeAt(start - 1)];
      if (code === special) return this.begun.get(start) ?? start;
      if (code === GAP) break;
    }
    return start;
  }
}
