import type { Span } from '../text/span';

/** A quotation that runs on for longer than this has lost its closing mark. */
const LONGEST_QUOTATION = 2000;

const URL = /\b(?:https?:\/\/|www\.)[^\s<>"“”«»]+[^\s<>"“”«».,;:!?)\]}|]/gu;
const QUOTATIONS = [/“[^“”\n]*”/gu, /«[^«»\n]*»/gu, /(?<![\p{L}\p{N}])"[^"\n]*"(?![\p{L}\p{N}])/gu];

/** Addresses of the web in a text, without the punctuation behind them. */
export function findUrls(text: string): readonly Span[] {
  return [...text.matchAll(URL)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Quoted speech with its marks, on one line. */
export function findQuotations(text: string): readonly Span[] {
  return QUOTATIONS.flatMap((regex) => [...text.matchAll(regex)])
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => end - start <= LONGEST_QUOTATION)
    .sort((a, b) => a.start - b.start);
}
