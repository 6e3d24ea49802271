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

/** One step of the trie: the word with the signs before it; a line end counts as a blank, for names broken by one. */
const step = (word: Word): string => (word.gap === '\n' ? ' ' : word.gap) + word.key;

/** A trie over folded words: finds all entries that stand at a word, overlapping ones too. */
export class Gazetteer<T> {
  private readonly root: Node<T> = newNode();

  /** Adds a phrase; phrases that fold to the same words share their place. An empty phrase is ignored. */
  add(phrase: string, value: T): void {
    const [first, ...rest] = words(phrase);
    if (!first) return;
    let node = this.child(this.root, first.key);
    for (const word of rest) node = this.child(node, step(word));
    node.values.push(value);
  }

  private child(node: Node<T>, key: string): Node<T> {
    const known = node.next.get(key);
    if (known) return known;
    const fresh: Node<T> = newNode();
    node.next.set(key, fresh);
    return fresh;
  }

  /** All entries that start at the word with this index, shortest first. */
  at(text: readonly Word[], first: number): readonly Hit<T>[] {
    const start = text[first];
    let node = start && this.root.next.get(start.key);
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
}
