/** Multipliers that spread neighbouring keys over the table (from xxHash). */
const [SPREAD_NODE, SPREAD_STEP] = [0x9e3779b1, 0x85ebca77];
/** Slots for each node: fewer make searches longer. */
const SLOTS = 2;
const SMALLEST = 16;

/**
 * A trie whose nodes and steps are numbers. One hash table with open addressing has all its edges; a slot holds no more than the
 * node that an edge leads to, so that the table is small and searches of it stay in the processor's cache.
 */
export class PhraseTrie {
  static readonly ROOT = 1;
  private size = PhraseTrie.ROOT + 1;
  private slots = new Int32Array(SMALLEST * SLOTS);
  /** Of each node, the one above it and the step from there. */
  private origins = new Int32Array(2 * SMALLEST);

  /** The node that a step leads to; 0, which is no node, when there is none. */
  child(node: number, step: number): number {
    return this.slots[this.slot(node, step)] as number;
  }

  /** The node that a step leads to, made if need be: numbers go up by one. */
  grow(node: number, step: number): number {
    const known = this.child(node, step);
    if (known !== 0) return known;
    if (this.size * SLOTS >= this.slots.length) this.enlarge();
    const made = this.size++;
    this.origins[2 * made] = node;
    this.origins[2 * made + 1] = step;
    this.slots[this.slot(node, step)] = made;
    return made;
  }

  /** Where the edge is, or would be. */
  private slot(node: number, step: number): number {
    const { slots, origins } = this;
    const mask = slots.length - 1;
    const key = Math.imul(node, SPREAD_NODE) ^ Math.imul(step, SPREAD_STEP);
    let slot = (key ^ (key >>> 15)) & mask;
    for (;;) {
      const target = slots[slot] as number;
      if (target === 0 || (origins[2 * target] === node && origins[2 * target + 1] === step)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private enlarge(): void {
    const [slots, origins] = [new Int32Array(2 * this.slots.length), new Int32Array(2 * this.origins.length)];
    origins.set(this.origins);
    [this.slots, this.origins] = [slots, origins];
    for (let node = PhraseTrie.ROOT + 1; node < this.size; node++) {
      slots[this.slot(origins[2 * node] as number, origins[2 * node + 1] as number)] = node;
    }
  }
}
