import { foldKey } from '../fold';
import { gapKey } from '../words';
import { Lexicon } from './lexicon';
import { PhraseTrie } from './phrasetrie';

const WORD = /[\p{L}\p{N}]+/gu;

/**
 * Columns of a node's record, which lies within one line of the processor's cache. `values[FIRST]` up to `values[LAST]` are the
 * phrases that end here. GOES_ON says what can follow. Of the words that a blank joins: LETTERS are the codes of their first
 * letters, a bit each of 32 that the codes share; when it is one word, STEP and TARGET are its step and where that leads, else 0.
 */
export const Column = { FIRST: 0, LAST: 1, GOES_ON: 2, LETTERS: 3, STEP: 4, TARGET: 5, WIDTH: 8 } as const;
/** Bits of what can follow a node: a word that a blank joins, a word behind other signs. */
export const GoesOn = { WORDS: 1, SIGNS: 2 } as const;
const { FIRST, LAST, GOES_ON, LETTERS, STEP, TARGET, WIDTH } = Column;

/** Compiled phrases: their words in a lexicon, their sequences in a trie, and which phrases end where. */
export class Phrases {
  /** What a word opens is the trie's node after it, at the start of a phrase. */
  readonly lexicon: Lexicon;
  /** A step is the lexicon's state after a word that a blank joins. Other signs are a step of their own, then the word. */
  readonly trie = new PhraseTrie();
  /** A record a node: see {@link Column}. */
  readonly nodes: Int32Array;
  readonly values: Int32Array;
  private readonly signs: ReadonlyMap<string, number>;

  constructor(phrases: readonly string[]) {
    const { vocabulary, signs, sequences } = parsed(phrases);
    this.signs = signs;
    this.lexicon = new Lexicon(vocabulary);
    const size = sequences.reduce((sum, sequence) => sum + sequence.length, PhraseTrie.ROOT + 1);
    this.nodes = new Int32Array(WIDTH * size);
    this.values = this.place(sequences.map((sequence) => this.add(sequence)));
  }

  /** The step for what stands between two words ({@link gapKey}); 0 when no phrase has these signs. */
  signStep(gap: string): number {
    return -(this.signs.get(gap) ?? 0);
  }

  /** The node at which the phrase ends; 0 when it has no word. */
  private add(sequence: readonly number[]): number {
    const { states } = this.lexicon;
    let node = 0;
    for (const token of sequence) {
      const step = token < 0 ? token : (states[token] ?? 0);
      const next = this.trie.grow(node || PhraseTrie.ROOT, step);
      if (node === 0) this.lexicon.open(step, next);
      else this.describe(node, token, next);
      node = next;
    }
    return node;
  }

  /** Notes in a node's record that a token leads to the next. */
  private describe(node: number, token: number, next: number): void {
    const { nodes, lexicon } = this;
    const at = node * WIDTH;
    const bits = (column: number, bit: number): void => void (nodes[at + column] = (nodes[at + column] ?? 0) | bit);
    bits(GOES_ON, token < 0 ? GoesOn.SIGNS : GoesOn.WORDS);
    if (token < 0) return;
    const isOnly = nodes[at + LETTERS] === 0 || nodes[at + TARGET] === next;
    bits(LETTERS, 1 << (lexicon.initials[token] ?? 0));
    [nodes[at + STEP], nodes[at + TARGET]] = isOnly ? [lexicon.states[token] ?? 0, next] : [0, 0];
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
