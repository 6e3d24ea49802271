import { Alphabet, GAP } from './alphabet';

/** State before a word. */
export const BETWEEN = 0;
/** What a special unit leads to; what a gap leads to after a word that opens a phrase is negative too. */
const SPECIAL = -0x80000000;

/**
 * A dense automaton that spells words: a row a state, a column a code of {@link Alphabet}. A state is the index at which its row
 * starts, so a step is an addition and a load, `rows[state + code]`; what is negative asks for attention. It starts anew between
 * words, so it can run over a whole text without a branch.
 */
export class Lexicon {
  readonly alphabet: Alphabet;
  /** State in a word that cannot become one of the lexicon's any more. */
  readonly dead: number;
  /** By place of the word, the state after its last letter, which no other word has; and the code of its first letter. */
  readonly states: readonly number[];
  readonly initials: readonly number[];
  /** Cells: the next state; for a gap after an opening word, minus what it opens. */
  rows: Int32Array;
  private used: number;

  /** @param words folded, each once */
  constructor(words: readonly string[]) {
    this.alphabet = new Alphabet(words);
    this.dead = this.alphabet.special + 1;
    this.used = 2 * this.dead;
    this.rows = new Int32Array(this.dead * (words.length + 2)).fill(this.dead, 0, this.used);
    for (const row of [BETWEEN, this.dead]) {
      [this.rows[row + GAP], this.rows[row + this.alphabet.special]] = [BETWEEN, SPECIAL];
    }
    const spellings = words.map((word) => this.alphabet.spell(word));
    this.states = spellings.map((codes) => this.add(codes));
    this.initials = spellings.map(([first]) => first ?? GAP);
    this.rows = this.rows.slice(0, this.used);
  }

  /** From now on a gap after this word leads to `-opened`. */
  open(state: number, opened: number): void {
    this.rows[state + GAP] = -opened;
  }

  private add(codes: readonly number[]): number {
    let state = BETWEEN;
    for (const code of codes) {
      const next = this.rows[state + code] ?? this.dead;
      state = next === this.dead ? this.grow(state + code) : next;
    }
    return state;
  }

  /** A new row, like the dead one, that the cell leads to. */
  private grow(cell: number): number {
    const row = this.used;
    this.used += this.dead;
    if (this.used > this.rows.length) {
      const larger = new Int32Array(2 * this.used);
      larger.set(this.rows);
      this.rows = larger;
    }
    this.rows.copyWithin(row, this.dead, 2 * this.dead);
    this.rows[cell] = row;
    return row;
  }
}
