import { foldKey } from '../fold';
import { gapKey } from '../words';
import { BLANK } from './alphabet';
import { Automaton, type Opening } from './automaton';
import { PhraseTrie } from './phrasetrie';

const WORD = /[\p{L}\p{N}]+/gu;

/**
 * Columns of a node's record, which lies within one line of the processor's cache. `values[FIRST]` up to `values[LAST]` are the
 * phrases that end here. GOES_ON says what can follow. When that is one word, and one after it, and so on, `tails[TAIL]` up to
 * `tails[TAIL_END]` are the letter codes of all of them, a blank before each, until the choice is open again or a phrase ends: at
 * the node TARGET, WORDS further on. ONLY is the place of the one word that can follow.
 */
export const Column = {
  FIRST: 0,
  LAST: 1,
  GOES_ON: 2,
  TAIL: 3,
  TAIL_END: 4,
  TARGET: 5,
  WORDS: 6,
  ONLY: 7,
  WIDTH: 8,
} as const;
/** Bits of what can follow a node: one word that a blank joins, several, a word behind other signs. */
export const GoesOn = { WORD: 1, WORDS: 2, SIGNS: 4 } as const;
const { FIRST, LAST, GOES_ON, TAIL, TAIL_END, TARGET, WORDS, ONLY, WIDTH } = Column;

/** Compiled phrases: their words in an automaton, their sequences in a trie, and which phrases end where. */
export class Phrases {
  /** What a word opens is the trie's node after it, at the start of a phrase. */
  readonly automaton: Automaton;
  /** A step is the automaton's state after a word that a blank joins. Other signs are a step of their own, then the word. */
  readonly trie = new PhraseTrie();
  /** A record a node: see {@link Column}. */
  readonly nodes: Int32Array;
  readonly values: Int32Array;
  readonly tails: Uint8Array;
  private readonly signs: ReadonlyMap<string, number>;

  constructor(phrases: readonly string[]) {
    const { vocabulary, signs, sequences } = parsed(phrases);
    this.signs = signs;
    this.automaton = new Automaton(vocabulary);
    const size = sequences.reduce((sum, sequence) => sum + sequence.length, PhraseTrie.ROOT + 1);
    this.nodes = new Int32Array(WIDTH * size);
    this.values = this.place(sequences.map((sequence) => this.add(sequence)));
    this.tails = this.spellTails();
    this.automaton.open(this.openings(sequences));
  }

  /** The step for what stands between two words ({@link gapKey}); 0 when no phrase has these signs. */
  signStep(gap: string): number {
    return -(this.signs.get(gap) ?? 0);
  }

  /** The node at which the phrase ends; 0 when it has no word. */
  private add(sequence: readonly number[]): number {
    const { states } = this.automaton;
    let node = 0;
    for (const token of sequence) {
      const next = this.trie.grow(node || PhraseTrie.ROOT, token < 0 ? token : (states[token] ?? 0));
      if (node !== 0) this.describe(node * WIDTH, token, next);
      node = next;
    }
    return node;
  }

  /** Notes in a node's record that a token leads to the next. */
  private describe(at: number, token: number, next: number): void {
    const { nodes } = this;
    const before = nodes[at + GOES_ON] ?? 0;
    if (token < 0) nodes[at + GOES_ON] = before | GoesOn.SIGNS;
    else if ((before & GoesOn.WORD) === 0) {
      nodes[at + GOES_ON] = before | GoesOn.WORD;
      [nodes[at + ONLY], nodes[at + TARGET]] = [token, next];
    } else if (nodes[at + ONLY] !== token) nodes[at + GOES_ON] = before | GoesOn.WORDS;
  }

  /** Sets the records' FIRST and LAST by the nodes at which phrases end; returns the phrases by node, ascending within one. */
  private place(ends: readonly number[]): Int32Array {
    const { nodes } = this;
    const bump = (at: number, by: number): void => void (nodes[at] = (nodes[at] ?? 0) + by);
    for (const node of ends) if (node > 0) bump(node * WIDTH + LAST, 1);
    for (let at = WIDTH, sum = 0; at < nodes.length; at += WIDTH) {
      const count = nodes[at + LAST] ?? 0;
      nodes[at + FIRST] = nodes[at + LAST] = sum;
      sum += count;
    }
    const values = new Int32Array(ends.length);
    for (const [value, node] of ends.entries()) {
      if (node === 0) continue;
      values[nodes[node * WIDTH + LAST] ?? 0] = value;
      bump(node * WIDTH + LAST, 1);
    }
    return values;
  }

  /** Fills in the tails. */
  private spellTails(): Uint8Array {
    const { nodes } = this;
    const tails: number[] = [];
    for (let at = WIDTH; at < nodes.length; at += WIDTH) {
      // Nodes within a chain come after its first, which has given them their part of the tail.
      if (nodes[at + GOES_ON] === GoesOn.WORD && nodes[at + TAIL_END] === 0) this.spellTail(at, tails);
    }
    return Uint8Array.from(tails);
  }

  private spellTail(first: number, tails: number[]): void {
    const { nodes, automaton } = this;
    const chain: number[] = [];
    let at = first;
    do {
      chain.push(at);
      nodes[at + TAIL] = tails.length;
      tails.push(BLANK, ...automaton.spelling(nodes[at + ONLY] ?? 0));
      at = (nodes[at + TARGET] ?? 0) * WIDTH;
    } while (nodes[at + GOES_ON] === GoesOn.WORD && nodes[at + FIRST] === nodes[at + LAST]);
    for (const [index, link] of chain.entries()) {
      nodes[link + TAIL_END] = tails.length;
      nodes[link + TARGET] = at / WIDTH;
      nodes[link + WORDS] = chain.length - index;
    }
  }

  private openings(sequences: readonly (readonly number[])[]): readonly Opening[] {
    const seconds = new Map<number, Set<number>>();
    for (const [word, second] of sequences) {
      if (word === undefined) continue;
      const known = seconds.get(word) ?? new Set();
      seconds.set(word, second === undefined || second < 0 ? known : known.add(second));
    }
    return [...seconds].map(([word, after]) => {
      const opens = this.trie.child(PhraseTrie.ROOT, this.automaton.states[word] ?? 0);
      const at = opens * WIDTH;
      const isPhrase = this.nodes[at + FIRST] !== this.nodes[at + LAST];
      const hasSigns = ((this.nodes[at + GOES_ON] ?? 0) & GoesOn.SIGNS) !== 0;
      return { word, opens, seconds: isPhrase || hasSigns ? undefined : [...after] };
    });
  }
}

interface Parsed {
  /** Folded, each once. */
  readonly vocabulary: readonly string[];
  /** What stands between words where it is more than a blank, numbered from 1. */
  readonly signs: ReadonlyMap<string, number>;
  /** By phrase, the places of its words in the vocabulary, and between them minus the numbers of signs. */
  readonly sequences: readonly (readonly number[])[];
}

function parsed(phrases: readonly string[]): Parsed {
  const [places, signs] = [new Map<string, number>(), new Map<string, number>()];
  const sequences = phrases.map((phrase) => {
    const sequence: number[] = [];
    const folded = foldKey(phrase);
    let end = 0;
    for (const { 0: word, index } of folded.matchAll(WORD)) {
      const gap = gapKey(folded.slice(end, index));
      if (end > 0 && gap !== ' ' && gap !== '\n') sequence.push(-numbered(signs, gap, 1));
      sequence.push(numbered(places, word, 0));
      end = index + word.length;
    }
    return sequence;
  });
  return { vocabulary: [...places.keys()], signs, sequences };
}

/** Numbers in the order of coming. */
function numbered(numbers: Map<string, number>, key: string, from: number): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const number = from + numbers.size;
  numbers.set(key, number);
  return number;
}
