/** Multipliers that spread neighbouring keys over a table (from xxHash). */
const [SPREAD_NODE, SPREAD_STEP] = [0x9e3779b1, 0x85ebca77];
const SMALLEST = 16;

/** What a node has below it, as bits of {@link PhraseTrie.below}. */
export const Below = { WORDS: 1, SIGNS: 2 } as const;

/**
 * A trie whose steps are numbers: the number of a word that a blank joins, or the negative number of the signs between two words,
 * which the word then follows. Nodes are numbers, 0 is no node. Edges share one hash table with open addressing.
 */
export class PhraseTrie {
  static readonly ROOT = 1;
  private size = 2;
  private edges = 0;
  private nodes = new Int32Array(SMALLEST);
  private steps = new Int32Array(SMALLEST);
  private targets = new Int32Array(SMALLEST);
  private kinds = new Uint8Array(SMALLEST);

  /** How many numbers of nodes are in use, 0 included. */
  get length(): number {
    return this.size;
  }

  /** {@link Below} bits of a node. */
  below(node: number): number {
    return this.kinds[node] ?? 0;
  }

  /** The node that a step leads to; 0 when there is none. */
  child(node: number, step: number): number {
    return this.targets[this.slot(node, step)] ?? 0;
  }

  /** The node that a step leads to, made if need be. */
  grow(node: number, step: number): number {
    const slot = this.slot(node, step);
    const known = this.targets[slot];
    if (known) return known;
    const fresh = this.size++;
    [this.nodes[slot], this.steps[slot], this.targets[slot]] = [node, step, fresh];
    this.mark(node, step < 0 ? Below.SIGNS : Below.WORDS);
    if (++this.edges * 2 > this.targets.length) this.spread();
    return fresh;
  }

  private mark(node: number, kind: number): void {
    if (node >= this.kinds.length) {
      const larger = new Uint8Array(2 * node);
      larger.set(this.kinds);
      this.kinds = larger;
    }
    this.kinds[node] = (this.kinds[node] ?? 0) | kind;
  }

  /** Where the edge is, or would be. */
  private slot(node: number, step: number): number {
    const { nodes, steps, targets } = this;
    const mask = targets.length - 1;
    let slot = Math.imul(node, SPREAD_NODE) ^ Math.imul(step, SPREAD_STEP);
    for (slot = (slot ^ (slot >>> 15)) & mask; targets[slot] !== 0; slot = (slot + 1) & mask) {
      if (nodes[slot] === node && steps[slot] === step) break;
    }
    return slot;
  }

  private spread(): void {
    const { nodes, steps, targets } = this;
    const size = 2 * targets.length;
    [this.nodes, this.steps, this.targets] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
    for (const [index, target] of targets.entries()) {
      if (target === 0) continue;
      const [node, step] = [nodes[index] ?? 0, steps[index] ?? 0];
      const slot = this.slot(node, step);
      [this.nodes[slot], this.steps[slot], this.targets[slot]] = [node, step, target];
    }
  }
}
