import type { Language } from '../registry/language';

const WORD = /[\p{L}\p{M}]+/gu;
/** Fewer function words than this say nothing: a headline of names has none. */
const MINIMUM_HITS = 2;

/**
 * The language whose function words (compared with their accents) and own letters a text has most of; null when no language
 * has at least two, or the best two are level.
 */
export function detectLanguage(text: string, languages: readonly Language[]): string | null {
  const counts = countsOf(text.normalize('NFC').match(WORD) ?? []);
  const scores = languages
    .map((language) => ({ language: language.language, hits: hitsOf(language, counts) }))
    .sort((a, b) => b.hits - a.hits);
  const [first, second] = scores;
  if (!first || first.hits < MINIMUM_HITS || first.hits === second?.hits) return null;
  return first.language;
}

/** How often each word stands in a list: all that follows is asked once a word, however often it stands. */
function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * How often a text has function words of a language, and words in small letters with letters that only this language has: names
 * in capitals say nothing of the text's own.
 */
function hitsOf(language: Language, counts: ReadonlyMap<string, number>): number {
  const { common, letters } = signsOf(language);
  let hits = 0;
  for (const [word, count] of counts) {
    const small = word.toLowerCase();
    if (common.has(small)) hits += count;
    if (letters !== null && word === small && letters.test(word)) hits += count;
  }
  return hits;
}

/** What a language is known by. */
interface Signs {
  readonly common: ReadonlySet<string>;
  /** Matches a letter that only this language has; null when it names none. */
  readonly letters: RegExp | null;
}

const known = new WeakMap<Language, Signs>();

function signsOf(language: Language): Signs {
  const { common, letters } = language;
  const signs = known.get(language) ?? {
    common: new Set(common),
    letters: letters === undefined ? null : new RegExp(`[${letters}]`, 'u'),
  };
  known.set(language, signs);
  return signs;
}
