import { covers } from './span';
import type { Span } from './span';

/** One replacement in a text: UTF-16 offsets before the edit, end exclusive, and the length of what stands there then. */
export interface Edit extends Span {
  readonly length: number;
}

/**
 * Where a span stands after an edit. Text inserted at an edge does not join the span; a replacement wholly inside it does.
 * Empty, that is lost, when nothing of the span's own text is left (also when all of it was replaced at once); what is
 * empty stays so.
 */
export function movedSpan(span: Span, edit: Edit): Span {
  const replaces = edit.start < edit.end;
  if (span.start >= span.end || (replaces && covers(edit, span)))
    return emptyAt(movedOffset(span.start, edit, 'before'));
  const shift = edit.length - (edit.end - edit.start);
  if (replaces && covers(span, edit)) return { start: span.start, end: span.end + shift };
  return { start: movedOffset(span.start, edit, 'after'), end: movedOffset(span.end, edit, 'before') };
}

/** Whether {@link movedSpan} left nothing of a span. */
export function isLost(span: Span): boolean {
  return span.start >= span.end;
}

function emptyAt(offset: number): Span {
  return { start: offset, end: offset };
}

/** Where a span stands after edits that were made one after the other, each in the text that the one before left. */
export function movedThrough(span: Span, edits: readonly Edit[]): Span {
  return edits.reduce(movedSpan, span);
}

/**
 * Where an offset stands after an edit. At an insertion, and within replaced text, it goes to the stated side of what was
 * put in.
 */
export function movedOffset(offset: number, edit: Edit, bias: 'before' | 'after'): number {
  if (offset < edit.start || (offset === edit.start && bias === 'before')) return offset;
  if (offset > edit.end || (offset === edit.end && bias === 'after'))
    return offset + edit.length - (edit.end - edit.start);
  return bias === 'before' ? edit.start : edit.start + edit.length;
}
