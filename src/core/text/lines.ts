/** Lines and code points of one text. Lines and columns count from 0; offsets are UTF-16. */
export class Lines {
  /** Offset at which each line starts. */
  private readonly starts: number[] = [0];

  constructor(readonly text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  /** Number of lines; a text that ends in a line feed has an empty last line. */
  get count(): number {
    return this.starts.length;
  }

  /** Line and UTF-16 column of an offset; offsets outside the text are moved to its nearest end. */
  positionAt(offset: number): { line: number; column: number } {
    const at = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low, column: at - (this.starts[low] ?? 0) };
  }

  /** Offset of a line and column; a column past the line's end is moved to it. Inverse of {@link positionAt}. */
  offsetAt(line: number, column: number): number {
    if (line < 0) return 0;
    if (line >= this.starts.length) return this.text.length;
    const start = this.starts[line] ?? 0;
    const next = this.starts[line + 1];
    const end = next === undefined ? this.text.length : next - 1;
    return Math.min(start + Math.max(0, column), end);
  }
}
