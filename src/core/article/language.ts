import type { Language } from '../registry/language';

const WORD = /[\p{L}\p{M}]+/gu;
/** Fewer function words than this say nothing: a headline of names has none. */
const MINIMUM_HITS = 2;

/**
 * The language whose function words (compared with their accents) and own letters a text has most of; null when no language
 * has at least two, or the best two are level.
 */
export function detectLanguage(text: string, languages: readonly Language[]): string | null {
  const words = text.normalize('NFC').match(WORD) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
  const scores = languages
    .map((language) => ({ language: language.language, hits: hitsOf(language, counts) + spelledAs(language, words) }))
    .sort((a, b) => b.hits - a.hits);
  const [first, second] = scores;
  if (!first || first.hits < MINIMUM_HITS || first.hits === second?.hits) return null;
  return first.language;
}

/** How often a text has function words of a language. */
function hitsOf({ common }: Language, counts: ReadonlyMap<string, number>): number {
  return common.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
}

/** How many words in small letters have letters that only this language has: names in capitals say nothing of the text's own. */
function spelledAs({ letters }: Language, words: readonly string[]): number {
  if (letters === undefined) return 0;
  const own = new Set(letters);
  return words.filter((word) => word === word.toLowerCase() && Array.from(word).some((letter) => own.has(letter)))
    .length;
}
