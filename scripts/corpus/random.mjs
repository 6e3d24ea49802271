/** Random numbers that a seed repeats. */
export class Random {
  constructor(seed) {
    this.state = seed;
  }

  /** A number from 0 up to, not including, 1 (mulberry32). */
  next() {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low, high) {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** One of the items, which must be some. */
  pick(items) {
    return items[Math.floor(this.next() * items.length)];
  }
}
