import type { Span } from '../../src/core/text/span';

/** A text without the brackets `[`…`]` that {@link bracketed} puts. */
export const unbracketed = (row: string): string => row.replace(/[[\]]/g, '');

/** The text with brackets around the spans (apart from each other, in any order). */
export function bracketed(text: string, spans: readonly Span[]): string {
  return [...spans]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (marked, { start, end }) => `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`,
      text,
    );
}
