import { GAP, OTHER } from './alphabet';
import { BETWEEN, SPECIAL } from './automaton';
import { Follower } from './follower';
import type { Phrases } from './phrases';
import { Speller } from './speller';

/** @param value the phrase's index; offsets are UTF-16, the end exclusive */
export type Found = (value: number, start: number, end: number) => void;

/** Finds phrases, and keeps nothing of what it reads but the words that may open some. */
export class Finder {
  private readonly speller: Speller;
  private readonly follower: Follower;
  /** Of opening words, where the last letter ends and what they open; in the order of the text. */
  private stops: number[] = [];
  private opened: number[] = [];
  private count = 0;
  /** Where words start that have special units in them, by the offset behind such a unit. */
  private readonly begun = new Map<number, number>();

  constructor(private readonly phrases: Phrases) {
    this.speller = new Speller(phrases.automaton);
    this.follower = new Follower(phrases);
  }

  find(text: string, found: Found): void {
    const { stops, opened, follower, speller } = this;
    if (this.begun.size > 0) this.begun.clear();
    this.open(text);
    for (let opening = 0; opening < this.count; opening++) {
      const stop = stops[opening] as number;
      const hits = follower.follow(text, stop, opened[opening] as number);
      if (hits === 0) continue;
      const start = this.startBefore(text, stop);
      for (let hit = 0; hit < hits; hit++) {
        found(follower.values[hit] as number, start, speller.endAfter(text, follower.stops[hit] as number));
      }
    }
  }

  /** Fills the columns of opening words. */
  private open(text: string): void {
    const { rows, after, alphabet } = this.phrases.automaton;
    const { codes } = alphabet;
    const length = text.length;
    let [at, state] = [0, BETWEEN];
    this.count = 0;
    for (;;) {
      let next = 0;
      // A loop of its own, without a call in it: so the compiler keeps all that it needs in registers.
      for (; at < length; at++) {
        next = rows[state + (codes[text.charCodeAt(at)] as number)] as number;
        if (next < 0) break;
        state = next;
      }
      if (at === length) break;
      if (next === SPECIAL) {
        this.detour(text, at, state);
        ({ at, state } = this.speller);
      } else {
        this.keep(-next, at);
        state = after[-next] as number;
        at++;
      }
    }
    const last = rows[state + GAP] as number;
    if (last < 0) this.keep(-last, at);
  }

  private keep(event: number, at: number): void {
    const { opened, back } = this.phrases.automaton;
    this.stops[this.count] = at - (back[event] as number);
    this.opened[this.count++] = opened[event] as number;
  }

  /** Takes in a special unit. */
  private detour(text: string, at: number, from: number): void {
    const { speller } = this;
    const { pending, after, rows } = this.phrases.automaton;
    const event = pending.get(from);
    if (event !== undefined) this.keep(event, at);
    const state = event === undefined ? from : (after[event] ?? BETWEEN);
    speller.step(text, at, state);
    const ended = rows[state + GAP] ?? BETWEEN;
    if (speller.state === BETWEEN && ended < 0) this.keep(-ended, at);
    if (speller.state !== BETWEEN && speller.at > at) this.begun.set(speller.at, this.startBefore(text, at));
  }

  /** Where the word starts whose letters stand before the offset; the offset itself when none do. */
  private startBefore(text: string, at: number): number {
    const { codes, special } = this.phrases.automaton.alphabet;
    let start = at;
    for (; start > 0; start--) {
      const code = codes[text.charCodeAt(start - 1)] as number;
      if (code === special) return this.begun.get(start) ?? start;
      if (code < OTHER) break;
    }
    return start;
  }
}
