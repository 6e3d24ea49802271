/**
 * Code points ↔ UTF-16 offsets of one text: every file and exchange format counts code points, everything in memory counts
 * UTF-16. The two methods are inverses on all offsets that do not split a surrogate pair.
 */
export class CodePoints {
  /** UTF-16 offsets of the second halves of surrogate pairs: one code point is "lost" at each. Empty for most texts. */
  private readonly trails: number[] = [];

  constructor(private readonly text: string) {
    for (const pair of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) this.trails.push(pair.index + 1);
  }

  /** Code points before a UTF-16 offset; an offset inside a pair counts as the pair's start. */
  fromUtf16(offset: number): number {
    const at = Math.max(0, Math.min(offset, this.text.length));
    return at - this.countUpTo((trail) => trail <= at);
  }

  /** UTF-16 offset of the n-th code point; past the end gives the text's length. */
  toUtf16(count: number): number {
    const at = Math.max(0, count);
    return Math.min(at + this.countUpTo((trail, index) => trail - index <= at), this.text.length);
  }

  /** How many of the sorted trails satisfy a test that holds for a prefix of them. */
  private countUpTo(holds: (trail: number, index: number) => boolean): number {
    let low = 0;
    let high = this.trails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(this.trails[middle] ?? 0, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
