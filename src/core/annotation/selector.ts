import type { Article } from '../article/article';
import type { Span } from '../text/span';
import type { Annotation } from './annotation';

/** Enough to tell equal quotes apart, short enough to read in a sidecar; the length that Hypothesis and others use. */
export const CONTEXT_LENGTH = 32;

/** What finds a passage again: its text, its surroundings and its place (W3C TextQuoteSelector and TextPositionSelector). */
export type Selector = Pick<Annotation, 'quote' | 'prefix' | 'suffix' | 'start' | 'end'>;

/** The part of an article that positions refer to. */
export type Passages = Pick<Article, 'text' | 'codePoints'>;

/**
 * The selector of a span of an article: literal quote, up to 32 code points before and after it, start and end in code
 * points. A span that splits a surrogate pair is moved to whole characters.
 */
export function selectorOf(article: Passages, span: Span): Selector {
  const { text, codePoints } = article;
  const start = codePoints.fromUtf16(span.start);
  const end = codePoints.fromUtf16(span.end);
  const utf16 = (count: number): number => codePoints.toUtf16(count);
  return {
    quote: text.slice(utf16(start), utf16(end)),
    prefix: text.slice(utf16(start - CONTEXT_LENGTH), utf16(start)),
    suffix: text.slice(utf16(end), utf16(end + CONTEXT_LENGTH)),
    start,
    end,
  };
}

/** Whether two selectors say the same. */
export function sameSelector(a: Selector, b: Selector): boolean {
  const { quote, prefix, suffix, start, end } = a;
  return quote === b.quote && prefix === b.prefix && suffix === b.suffix && start === b.start && end === b.end;
}
