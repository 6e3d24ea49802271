import { Alphabet, BLANK, GAP } from './alphabet';

/** State before a word. */
export const BETWEEN = 0;
/** Cell of a special unit. */
export const SPECIAL = -0x80000000;
/**
 * So many letters of a second word are waited for before a phrase is followed. Two spare nine of ten vain attempts; three spare
 * nearly all, but for twice the rows.
 */
const FORESEEN = 2;

/** A word that opens phrases. */
export interface Opening {
  /** Place of the word among the words. */
  readonly word: number;
  /** What it opens: above 0. */
  readonly opens: number;
  /** Places of the words that may follow it after one blank; undefined when it is enough that the word has ended. */
  readonly seconds: readonly number[] | undefined;
}

/**
 * A dense automaton that spells words: a row a state, a column a code of {@link Alphabet}. A state is the index at which its row
 * starts, so a step is an addition and a load, `rows[state + code]`. It starts anew between words, so it can run over a whole text
 * without a branch; a negative cell asks for attention: SPECIAL, or minus the number of an event, which says that a phrase may
 * have been opened.
 */
export class Automaton {
  readonly alphabet: Alphabet;
  /** State in a word that none of the words begins like. */
  readonly dead: number;
  /** By place of the word, the state after its last letter, which no other word has. */
  readonly states: readonly number[];
  rows: Int32Array;
  /** Of an event: what is opened, how many units the opening word's last letter is behind, and the state to go on in. */
  readonly opened: number[] = [0];
  readonly back: number[] = [0];
  readonly after: number[] = [BETWEEN];
  /** Events of states in which it is not decided yet whether a second word may follow. */
  readonly pending = new Map<number, number>();
  private readonly spellings: readonly (readonly number[])[];
  private used: number;

  /** @param words folded, each once */
  constructor(words: readonly string[]) {
    this.alphabet = new Alphabet(words);
    const { special } = this.alphabet;
    this.dead = special + 1;
    this.used = 2 * this.dead;
    this.rows = new Int32Array(this.dead * (words.length + 2)).fill(this.dead, 0, this.used);
    for (const row of [BETWEEN, this.dead]) {
      [this.rows[row + GAP], this.rows[row + BLANK], this.rows[row + special]] = [BETWEEN, BETWEEN, SPECIAL];
    }
    this.spellings = words.map((word) => this.alphabet.spell(word));
    this.states = this.spellings.map((codes) => this.add(codes));
  }

  /** The codes of a word's letters. */
  spelling(word: number): readonly number[] {
    return this.spellings[word] ?? [];
  }

  /** From now on the words make events. Once only: their rows are copied. */
  open(openings: readonly Opening[]): void {
    const undecided = openings.map((opening) => this.openAtEnd(opening));
    for (const [index, row] of undecided.entries()) {
      const opening = openings[index];
      if (row !== BETWEEN && opening) this.foresee(opening, row);
    }
    this.rows = this.rows.slice(0, this.used);
  }

  private add(codes: readonly number[]): number {
    let state = BETWEEN;
    for (const code of codes) {
      const next = this.cell(state + code);
      state = next === this.dead ? this.lead(state + code, this.dead) : next;
    }
    return state;
  }

  /** The word's end is an event; but before a blank, when it matters what follows, it leads to a state, which is returned. */
  private openAtEnd({ word, opens, seconds }: Opening): number {
    const state = this.states[word] ?? this.dead;
    this.rows[state + GAP] = this.rows[state + BLANK] = this.event(opens, 0, BETWEEN);
    if (!seconds) return BETWEEN;
    const row = this.lead(state + BLANK, BETWEEN);
    const lapsed = this.event(opens, 1, BETWEEN);
    this.rows[row + GAP] = this.rows[row + BLANK] = lapsed;
    this.pending.set(row, -lapsed);
    return row;
  }

  /** After a blank, the first letters of a second word are an event. Till then all goes as if the word were the first. */
  private foresee({ opens, seconds = [] }: Opening, blank: number): void {
    for (const codes of seconds.map((word) => this.spelling(word))) {
      let [row, plain] = [blank, BETWEEN];
      const last = Math.min(FORESEEN, codes.length) - 1;
      for (const [index, code] of codes.slice(0, last + 1).entries()) {
        const next = this.cell(row + code);
        plain = this.cell(plain + code);
        if (next < 0) break;
        if (index === last) this.rows[row + code] = this.event(opens, index + 1, plain);
        else if (this.pending.has(next)) row = next;
        else {
          row = this.lead(row + code, plain);
          this.pending.set(row, -this.event(opens, index + 2, plain));
        }
      }
    }
  }

  private cell(at: number): number {
    return this.rows[at] ?? this.dead;
  }

  /** Cell of a new event. */
  private event(opened: number, back: number, after: number): number {
    this.opened.push(opened);
    this.back.push(back);
    this.after.push(after);
    return 1 - this.opened.length;
  }

  /** A new row, like another, that the cell leads to. */
  private lead(cell: number, like: number): number {
    const row = this.used;
    this.used += this.dead;
    if (this.used > this.rows.length) {
      const larger = new Int32Array(2 * this.used);
      larger.set(this.rows);
      this.rows = larger;
    }
    this.rows.copyWithin(row, like, like + this.dead);
    this.rows[cell] = row;
    return row;
  }
}
