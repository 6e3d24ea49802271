/** A stretch of text: UTF-16 offsets into the article's text (LF, no byte order mark), end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether `outer` covers all of `inner`; equal spans cover each other. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether the character at `offset` (or the end just before it) belongs to the span: what a cursor "on" it means. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Order of reading: by start, the longer first, so that an enclosing span precedes what it encloses. */
export function byReading(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** A span without the white space at its ends; null when it is nothing else. */
export function trimmed(text: string, { start, end }: Span): Span | null {
  const selected = text.slice(start, end);
  const from = start + (selected.length - selected.trimStart().length);
  const to = start + selected.trimEnd().length;
  return from < to ? { start: from, end: to } : null;
}
