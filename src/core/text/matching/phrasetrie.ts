/** Multipliers that spread neighbouring keys over the table (from xxHash). */
const [SPREAD_NODE, SPREAD_STEP] = [0x9e3779b1, 0x85ebca77];
/** An edge is four numbers, so that it never lies across lines of the processor's cache: node, step, target, nothing. */
const [STEP, TARGET, EDGE] = [1, 2, 4];
const SMALLEST = 16 * EDGE;

/**
 * A trie whose nodes and steps are numbers. Its edges share one hash table with open addressing.
 */
export class PhraseTrie {
  static readonly ROOT = 1;
  private size = PhraseTrie.ROOT + 1;
  private count = 0;
  private edges = new Int32Array(SMALLEST);

  /** Nodes are below this number; 0 is none. */
  get length(): number {
    return this.size;
  }

  /** The node that a step leads to; 0 when there is none. */
  child(node: number, step: number): number {
    return this.edges[this.slot(node, step) + TARGET] as number;
  }

  /** The node that a step leads to, made if need be. */
  grow(node: number, step: number): number {
    const slot = this.slot(node, step);
    const known = this.edges[slot + TARGET];
    if (known) return known;
    this.edges.set([node, step, this.size], slot);
    if (++this.count * 2 * EDGE > this.edges.length) this.spread();
    return this.size++;
  }

  /** Where the edge is, or would be. */
  private slot(node: number, step: number): number {
    const { edges } = this;
    const mask = edges.length - EDGE;
    const key = Math.imul(node, SPREAD_NODE) ^ Math.imul(step, SPREAD_STEP);
    let slot = ((key ^ (key >>> 15)) * EDGE) & mask;
    while (edges[slot] !== 0 && (edges[slot] !== node || edges[slot + STEP] !== step)) slot = (slot + EDGE) & mask;
    return slot;
  }

  private spread(): void {
    const old = this.edges;
    this.edges = new Int32Array(2 * old.length);
    for (let at = 0; at < old.length; at += EDGE) {
      const [node, step] = [old[at] ?? 0, old[at + STEP] ?? 0];
      if (node !== 0) this.edges.set(old.subarray(at, at + EDGE), this.slot(node, step));
    }
  }
}
