import { Alphabet } from './alphabet';

/** Row of a word that cannot become one of the lexicon's any more; all its columns lead back to it. */
export const DEAD = 0;

/**
 * A dense automaton that spells words: a row a state, a column a letter code. A state is the index at which its row starts, so a
 * step is one addition and one load: `rows[state + code]`. Column 0 holds the number of the word that ends here, 0 for none.
 */
export class Lexicon {
  readonly alphabet: Alphabet;
  /** State before the first letter. */
  readonly start: number;
  private table: Int32Array;
  private used: number;

  /** @param words folded, each once; a word's number is its place, counted from 1 */
  constructor(words: Iterable<string>) {
    const list = [...words];
    this.alphabet = new Alphabet(list);
    this.start = this.alphabet.size;
    this.used = 2 * this.start;
    this.table = new Int32Array(this.start * (list.length + 2));
    for (const [index, word] of list.entries()) this.add(word, index + 1);
    this.table = this.table.slice(0, this.used);
  }

  get rows(): Int32Array {
    return this.table;
  }

  private add(word: string, number: number): void {
    let state = this.start;
    for (const code of this.alphabet.spell(word)) state = this.table[state + code] || this.grow(state + code);
    this.table[state] = number;
  }

  /** A new row that the cell leads to. */
  private grow(cell: number): number {
    const row = this.used;
    this.used += this.alphabet.size;
    if (this.used > this.table.length) {
      const larger = new Int32Array(2 * this.used);
      larger.set(this.table);
      this.table = larger;
    }
    this.table[cell] = row;
    return row;
  }
}
