import type { Language } from '../registry/language';

const WORD = /[\p{L}\p{M}]+/gu;
/** Fewer function words than this say nothing: a headline of names has none. */
const MINIMUM_HITS = 2;

/**
 * The language whose function words (compared with their accents) and own letters a text has most of; null when no language
 * has at least two, or the best two are level.
 */
export function detectLanguage(text: string, languages: readonly Language[]): string | null {
  const counts = new Map<string, number>();
  for (const match of text.normalize('NFC').toLowerCase().matchAll(WORD))
    counts.set(match[0], (counts.get(match[0]) ?? 0) + 1);
  const scores = languages
    .map((language) => ({ language: language.language, hits: hitsOf(language, counts) }))
    .sort((a, b) => b.hits - a.hits);
  const [first, second] = scores;
  if (!first || first.hits < MINIMUM_HITS || first.hits === second?.hits) return null;
  return first.language;
}

/** How many words of a text speak for a language: its function words, and words with letters that only it has. */
function hitsOf({ common, letters }: Language, counts: ReadonlyMap<string, number>): number {
  const words = common.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
  if (letters === undefined) return words;
  const own = new Set(letters);
  let spelled = 0;
  for (const [word, count] of counts) if ([...word].some((letter) => own.has(letter))) spelled += count;
  return words + spelled;
}
