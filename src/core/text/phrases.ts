import { Lexicon } from './lexicon';
import { PhraseTrie } from './phrasetrie';
import { words } from './words';

/** Phrases compiled: their words in a lexicon, their sequences in a trie, and which phrases end where. */
export class Phrases {
  readonly lexicon: Lexicon;
  readonly trie = new PhraseTrie();
  /** By word number, the node after that word at the start of a phrase; 0 where no phrase starts so. */
  readonly openings: Int32Array;
  /** The phrases that end at node n are `values[ends[n]]` up to `values[ends[n + 1]]`. */
  readonly ends: Int32Array;
  readonly values: Int32Array;
  private readonly words = new Map<string, number>();
  private readonly signs = new Map<string, number>();

  constructor(phrases: readonly string[]) {
    const nodes = phrases.map((phrase) => this.add(phrase));
    this.lexicon = new Lexicon(this.words.keys());
    this.openings = Int32Array.from({ length: this.words.size + 1 }, (_, word) =>
      this.trie.child(PhraseTrie.ROOT, word),
    );
    [this.ends, this.values] = grouped(nodes, this.trie.length);
  }

  /** The step of the trie for what stands between two words ({@link gapKey}); 0 when no phrase has these signs. */
  signStep(gap: string): number {
    return -(this.signs.get(gap) ?? 0);
  }

  /** The node at which the phrase ends; 0 when it has no word. */
  private add(phrase: string): number {
    let node = 0;
    for (const { key, gap } of words(phrase)) {
      if (node === 0) node = PhraseTrie.ROOT;
      else if (gap !== ' ' && gap !== '\n') node = this.trie.grow(node, -numbered(this.signs, gap));
      node = this.trie.grow(node, numbered(this.words, key));
    }
    return node;
  }
}

/** Numbers from 1, in the order of coming. */
function numbered(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size + 1);
  return numbers.size;
}

/** Indexes of the list by their node, ascending within one; and where each node's begin. Node 0 has none. */
function grouped(nodes: readonly number[], size: number): [Int32Array, Int32Array] {
  const ends = new Int32Array(size + 1);
  for (const node of nodes) if (node > 0) ends[node + 1] = (ends[node + 1] ?? 0) + 1;
  for (let node = 1; node <= size; node++) ends[node] = (ends[node] ?? 0) + (ends[node - 1] ?? 0);
  const values = new Int32Array(ends[size] ?? 0);
  const next = ends.slice();
  for (const [value, node] of nodes.entries()) {
    if (node === 0) continue;
    const at = next[node] ?? 0;
    values[at] = value;
    next[node] = at + 1;
  }
  return [ends, values];
}
