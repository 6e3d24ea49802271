import { words, type Word } from './words';

export const CAPITAL = 1;
export const JOINED = 2;
export const FOREIGN = 4;

export interface Scan {
  readonly wordCount: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly flags: Uint8Array;
  readonly hitCount: number;
  readonly firsts: Uint32Array;
  readonly lasts: Uint32Array;
  readonly values: Uint32Array;
}
interface Node {
  next: Map<string, Node>;
  values: number[];
}
const step = (word: Word): string => (word.gap === '\n' ? ' ' : word.gap) + word.key;

/** Stand-in until the automaton comes. */
export class Matcher {
  private readonly root: Node = { next: new Map(), values: [] };
  constructor(phrases: readonly string[]) {
    phrases.forEach((phrase, value) => {
      let node = this.root;
      words(phrase).forEach((word, i) => {
        const key = i ? step(word) : word.key;
        let next = node.next.get(key);
        if (!next) node.next.set(key, (next = { next: new Map(), values: [] }));
        node = next;
      });
      if (node !== this.root) node.values.push(value);
    });
  }
  scan(text: string): Scan {
    const list = words(text);
    const hits: [number, number, number][] = [];
    list.forEach((word, first) => {
      let node = this.root.next.get(word.key);
      for (let last = first; node;) {
        for (const v of node.values) hits.push([first, last, v]);
        const next = list[++last];
        node = next && node.next.get(step(next));
      }
    });
    return {
      wordCount: list.length,
      starts: Uint32Array.from(list, (w) => w.start),
      ends: Uint32Array.from(list, (w) => w.end),
      flags: Uint8Array.from(
        list,
        (w) => (w.capital ? CAPITAL : 0) | (w.gap === ' ' ? JOINED : 0) | (/[^\x00-\x7f]/.test(w.text) ? FOREIGN : 0),
      ),
      hitCount: hits.length,
      firsts: Uint32Array.from(hits, (h) => h[0]),
      lasts: Uint32Array.from(hits, (h) => h[1]),
      values: Uint32Array.from(hits, (h) => h[2]),
    };
  }
}
