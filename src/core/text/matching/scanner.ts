import { BLANK, GAP, isHalf } from './alphabet';
import { BETWEEN, SPECIAL } from './automaton';
import { Follower } from './follower';
import { jointBetween } from './joint';
import type { Phrases } from './phrases';
import { type Scan, WordFlag } from './scan';
import { Speller } from './speller';

const CAPITAL_PAIR = /^\p{Lu}/u;
const ASCII = 0x7f;
const SPACE = 0x20;
/** An edge at which a word ends: its offset, and a bit for a unit outside ASCII in the word. */
const [OFFSET, FOREIGN_EDGE] = [0x7fffffff, -0x80000000];
/** Edges for texts of this many units are kept for the next scan, longer ones are let go. */
const KEPT = 1 << 20;

/** Finds words and phrases. */
export class Scanner {
  private readonly speller: Speller;
  private readonly follower: Follower;
  /** Where words start and end, in turn. */
  private edges = new Int32Array(0);
  private firsts: number[] = [];
  private lasts: number[] = [];
  private values: number[] = [];

  constructor(private readonly phrases: Phrases) {
    this.speller = new Speller(phrases.automaton);
    this.follower = new Follower(phrases);
  }

  scan(text: string): Scan {
    this.reserve(text.length + 2);
    [this.firsts, this.lasts, this.values] = [[], [], []];
    const wordCount = this.read(text) >> 1;
    const { firsts, lasts, values } = this;
    return {
      wordCount,
      ...this.columns(text, wordCount),
      hitCount: values.length,
      firsts: new Uint32Array(firsts),
      lasts: new Uint32Array(lasts),
      values: new Uint32Array(values),
    };
  }

  private reserve(size: number): void {
    if (this.edges.length >= size && (this.edges.length <= KEPT || size > KEPT)) return;
    this.edges = new Int32Array(size > KEPT ? size : Math.min(KEPT, 2 * size));
  }

  /** Fills the edges and returns how many there are. */
  private read(text: string): number {
    const { edges, speller } = this;
    const { rows, after, alphabet } = this.phrases.automaton;
    const { codes } = alphabet;
    const length = text.length;
    let [at, state, count] = [0, BETWEEN, 0];
    /** All bits of `inside` are set in a word; `seen` has those of its units. */
    let [inside, seen] = [0, 0];
    for (;;) {
      let [code, next, unit] = [GAP, BETWEEN, 0];
      // A loop of its own without a call in it, so that the compiler keeps all in registers; and without a branch for where words
      // begin and end: the processor can't foretell that, and a wrong guess costs as much as a dozen letters.
      for (; at < length; at++) {
        unit = text.charCodeAt(at);
        code = codes[unit] as number;
        next = rows[state + code] as number;
        edges[count] = at | ((ASCII - seen) & FOREIGN_EDGE);
        if (next < 0) break;
        const letter = (BLANK - code) >> 31;
        count += (letter ^ inside) & 1;
        inside = letter;
        seen = (seen | unit) & letter;
        state = next;
      }
      if (at === length) break;
      if (next !== SPECIAL) {
        const letter = (BLANK - code) >> 31;
        count += (letter ^ inside) & 1;
        inside = letter;
        seen = (seen | unit) & letter;
        this.open(text, -next, at++, count >> 1);
        state = after[-next] as number;
        continue;
      }
      state = this.decided(text, at, state, count >> 1);
      speller.step(text, at, state);
      const letter = speller.state === BETWEEN ? 0 : -1;
      count += (letter ^ inside) & 1;
      if (letter > inside) this.open(text, -(rows[state + GAP] as number), at, count >> 1);
      inside = letter;
      if (speller.at > at) seen = (ASCII + 1) & letter;
      ({ at, state } = speller);
    }
    edges[count] = at | ((ASCII - seen) & FOREIGN_EDGE);
    this.open(text, -(rows[state + GAP] as number), at, (count + 1) >> 1);
    return count - inside;
  }

  /** The state once nothing is pending in it any more; what was is kept. */
  private decided(text: string, at: number, state: number, words: number): number {
    const { pending, after } = this.phrases.automaton;
    const event = pending.get(state);
    if (event === undefined) return state;
    this.open(text, event, at, words);
    return after[event] ?? BETWEEN;
  }

  /**
   * Keeps the phrases that go on from an event.
   * @param event what is not above 0 is none
   * @param words how many there are up to the opening word, it included
   */
  private open(text: string, event: number, at: number, words: number): void {
    if (event <= 0) return;
    const { opened, back } = this.phrases.automaton;
    const { values, steps } = this.follower;
    const count = this.follower.follow(text, at - (back[event] as number), opened[event] as number);
    for (let hit = 0; hit < count; hit++) {
      this.firsts.push(words - 1);
      this.lasts.push(words - 1 + (steps[hit] as number));
      this.values.push(values[hit] as number);
    }
  }

  /** The words' columns from their edges. */
  private columns(text: string, count: number): Pick<Scan, 'starts' | 'ends' | 'flags'> {
    const { edges, speller } = this;
    const [starts, ends, flags] = [new Uint32Array(count), new Uint32Array(count), new Uint8Array(count)];
    for (let word = 0, before = 0; word < count; word++) {
      const start = edges[2 * word] as number;
      const edge = edges[2 * word + 1] as number;
      const stop = edge & OFFSET;
      const end = speller.endAfter(text, stop);
      starts[word] = start;
      ends[word] = end;
      const foreign = edge < 0 || end > stop ? WordFlag.FOREIGN : 0;
      const isBlank = start - before === 1 && text.charCodeAt(before) === SPACE;
      const joint = isBlank ? WordFlag.JOINED : jointBetween(text, before, start);
      flags[word] = this.capital(text, start) | foreign | joint;
      before = stop;
    }
    return { starts, ends, flags };
  }

  private capital(text: string, at: number): number {
    const unit = text.charCodeAt(at);
    if (!isHalf(unit)) return this.phrases.automaton.alphabet.capitals[unit] as number;
    return CAPITAL_PAIR.test(text.slice(at, at + 2)) ? WordFlag.CAPITAL : 0;
  }
}
