import { spelling } from '../text/spelling';
import { type Word, words } from '../text/words';

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly values: T[];
}

export interface Hit<T> {
  readonly value: T;
  /** Indices of words, `last` inclusive. */
  readonly first: number;
  readonly last: number;
}

const newNode = <T>(): Node<T> => ({ next: new Map(), values: [] });

/** One step of a phrase: the word with the signs before it; a line end counts as a blank, for names broken by one. */
const step = (word: Word): string => (word.gap === '\n' ? ' ' : word.gap) + word.key;

/** The words of a phrase, folded, with the signs between them: phrases with the same one are found in the same places. */
const signature = ([first, ...rest]: readonly Word[]): string => (first?.key ?? '') + rest.map(step).join('');

/** The accents of a phrase: {@link spelling} of each word. */
const spellingOf = (list: readonly Word[]): string => list.map(({ text }) => spelling(text)).join(' ');

const NONE: readonly never[] = [];

/**
 * A list of phrases with a value each. In an article it is asked through a {@link Lexicon}, which finds the phrases of all its
 * lists in one pass; in a short text, by `at`, overlapping ones too.
 */
export class Gazetteer<T> {
  /** By signature and spelling: the phrase as written, and its values. */
  private readonly entries = new Map<string, { readonly phrase: string; readonly values: T[] }>();
  /** Made when first asked: most lists are asked through a lexicon alone. */
  private trie: Node<T> | undefined;
  /** By the lexicon's number of the phrase, the place of its values in `lists`; 0, where there are none, for no phrase of this list. */
  private places = new Uint32Array();
  private lists: readonly (readonly T[] | undefined)[] = [undefined];
  /** The lexicon's number of this list; 0, which no list has, before {@link enter}. */
  number = 0;

  /** Number of phrases. */
  get size(): number {
    return this.entries.size;
  }

  /** Adds a phrase; phrases of the same words with the same accents share their place. A phrase without a word is ignored. */
  add(phrase: string, value: T): void {
    const list = words(phrase);
    if (list.length === 0) return;
    const key = `${signature(list)}\n${spellingOf(list)}`;
    const known = this.entries.get(key);
    if (known) known.values.push(value);
    else this.entries.set(key, { phrase, values: [value] });
    this.trie = undefined;
  }

  /**
   * Gives the list its number and every phrase its own: `number` returns the same one for the same words with the same accents.
   * @returns the phrases' numbers
   */
  enter(list: number, number: (key: string, phrase: string) => number): readonly number[] {
    this.number = list;
    const numbers = [...this.entries].map(([key, { phrase }]) => number(key, phrase));
    this.places = new Uint32Array(numbers.reduce((most, each) => Math.max(most, each), -1) + 1);
    numbers.forEach((each, index) => (this.places[each] = index + 1));
    this.lists = [undefined, ...[...this.entries.values()].map(({ values }) => values)];
    return numbers;
  }

  /** Values of the phrase that a lexicon numbered; undefined when the list has no such phrase. */
  valuesOf(phrase: number): readonly T[] | undefined {
    return this.lists[this.places[phrase] ?? 0];
  }

  /** All entries that start at the word with this index, shortest first. */
  at(text: readonly Word[], first: number): readonly Hit<T>[] {
    const start = text[first];
    let node = start && (this.trie ??= this.plant()).next.get(start.key);
    if (!node) return NONE;
    const hits: Hit<T>[] = [];
    for (let last = first; node;) {
      for (const value of node.values) hits.push({ value, first, last });
      const next = text[++last];
      node = next && node.next.get(step(next));
    }
    return hits;
  }

  /** The longest entry that starts at the word; undefined when there is none. */
  longestAt(text: readonly Word[], first: number): Hit<T> | undefined {
    return this.at(text, first).at(-1);
  }

  private plant(): Node<T> {
    const root = newNode<T>();
    for (const { phrase, values } of this.entries.values()) {
      let node = root;
      words(phrase).forEach((word, index) => {
        const key = index === 0 ? word.key : step(word);
        const next = node.next.get(key) ?? newNode<T>();
        node.next.set(key, next);
        node = next;
      });
      node.values.push(...values);
    }
    return root;
  }
}
