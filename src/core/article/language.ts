import type { Language } from '../registry/language';

const WORD = /[\p{L}\p{M}]+/gu;
const NONE: readonly never[] = [];
/** Fewer function words than this say nothing: a headline of names has none. */
const MINIMUM_HITS = 2;

/**
 * The language whose function words (compared with their accents) and own letters a text has most of; null when no language
 * has at least two, or the best two are level. Words with own letters count in small letters only: names say nothing of the
 * text's own language.
 */
export function detectLanguage(text: string, languages: readonly Language[]): string | null {
  const { common, letters } = signsOf(languages);
  const hits = languages.map(() => 0);
  const say = (language: number, count: number): void => void (hits[language] = (hits[language] ?? 0) + count);
  for (const [word, count] of countsOf(text.normalize('NFC').match(WORD) ?? [])) {
    const small = word.toLowerCase();
    for (const language of common.get(small) ?? NONE) say(language, count);
    if (word !== small) continue;
    for (const [language, own] of letters) if (own.test(word)) say(language, count);
  }
  const most = Math.max(...hits);
  if (most < MINIMUM_HITS || hits.filter((count) => count === most).length > 1) return null;
  return languages[hits.indexOf(most)]?.language ?? null;
}

/** How often each word stands in a list: all that follows is asked once a word, however often it stands. */
function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** What languages are known by. */
interface Signs {
  /** Function word → indices of the languages that have it. */
  readonly common: ReadonlyMap<string, readonly number[]>;
  /** By index of its language, what matches a letter that only this language has; none for a language that names none. */
  readonly letters: ReadonlyMap<number, RegExp>;
}

const known = new WeakMap<readonly Language[], Signs>();

function signsOf(languages: readonly Language[]): Signs {
  const signs = known.get(languages) ?? compiled(languages);
  known.set(languages, signs);
  return signs;
}

function compiled(languages: readonly Language[]): Signs {
  const common = new Map<string, readonly number[]>();
  const letters = new Map<number, RegExp>();
  for (const [index, language] of languages.entries()) {
    for (const word of new Set(language.common)) common.set(word, [...(common.get(word) ?? NONE), index]);
    if (language.letters !== undefined) letters.set(index, new RegExp(`[${language.letters}]`, 'u'));
  }
  return { common, letters };
}
