import { fold } from '../text/fold';
import type { Language } from '../registry/language';
import type { Span } from '../text/span';

/** A quotation that runs on for longer than this has lost its closing mark. */
const LONGEST_QUOTATION = 2000;
/** A credited name is at most so many words; what follows is the caption or the story again. */
const CREDIT_WORDS = 6;

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

/** Credits: "(Photo: Anh Son)" whole, or "Photo: National Assembly" to the end of its line or sentence. */
export function findCredits(text: string, languages: readonly Language[]): readonly Span[] {
  const folded = fold(text);
  const word = languages
    .flatMap(({ credit }) => credit)
    .map((credit) => fold(credit).text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .sort((a, b) => b.length - a.length)
    .join('|');
  if (!word) return [];
  const name = `[^\\s().|]+(?:[ .]{1,2}[^\\s().|]+){0,${String(CREDIT_WORDS - 1)}}`;
  const credit = new RegExp(`\\((?:${word}) ?[:/] ?[^()\\n]*\\)|(?<![\\p{L}\\p{N}])(?:${word}) ?: ?${name}`, 'gu');
  return [...folded.text.matchAll(credit)].map((match) => ({
    start: folded.offsets[match.index] ?? 0,
    end: folded.offsets[match.index + match[0].length] ?? text.length,
  }));
}
