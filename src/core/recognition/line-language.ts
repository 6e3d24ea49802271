import type { Article } from '../article/article';
import type { Knowledge } from '../registry/knowledge';
import type { LanguageWords } from '../registry/languagewords';
import type { Reading } from '../registry/lexicon';

/** Fewer function words than this say nothing of a line's language. */
const FEWEST_HITS = 2;

/**
 * Language of each line: its own where that is sure (most function words, compared with their accents, and letters of its
 * own), else the article's, else the first there is.
 * @param lines index of each word's line
 */
export function lineLanguages(
  reading: Reading,
  lines: Uint32Array,
  article: Article,
  knowledge: Knowledge,
): readonly LanguageWords[] {
  const languages = [...knowledge.wordsOf.values()];
  const fallback = knowledge.wordsOf.get(article.language ?? '') ?? languages[0];
  if (!fallback) throw new Error('no language data');
  if (article.blocks.length === 0) return [fallback];
  const hits = languages.map(() => new Uint32Array(article.blocks.length));
  for (let word = 0; word < reading.count; word++) {
    if (!reading.foreign(word) && !reading.listed(word)) continue;
    if (joinsName(reading, knowledge, word)) continue;
    const line = lines[word] ?? 0;
    languages.forEach((language, index) => {
      const counts = hits[index];
      if (counts) counts[line] = (counts[line] ?? 0) + saysLanguage(reading, word, language);
    });
  }
  return article.blocks.map((_, line) => surest(languages, hits, line) ?? fallback);
}

/** "Ibarra [de la] Cruz": particles between capitals are of a name, in any language. */
function joinsName(reading: Reading, { particles }: Knowledge, word: number): boolean {
  if (reading.capital(word) || !reading.is(particles, word)) return false;
  const name = (index: number): boolean => index >= 0 && index < reading.count && reading.capital(index);
  const particle = (index: number): boolean => index >= 0 && index < reading.count && reading.is(particles, index);
  return (
    (name(word - 1) || (particle(word - 1) && name(word - 2))) &&
    (name(word + 1) || (particle(word + 1) && name(word + 2)))
  );
}

/** How much a word says for a language: 1 as a function word with its accents, 1 more in small letters that only it has. */
function saysLanguage(reading: Reading, word: number, { common, letters }: LanguageWords): number {
  const forms = reading.alone(common, word);
  if (!forms && (letters === null || !reading.foreign(word))) return 0;
  if (!reading.foreign(word)) return forms?.some((form) => form === reading.key(word)) ? 1 : 0;
  const written = reading.written(word).normalize('NFC');
  const lower = written.toLowerCase();
  return (forms?.includes(lower) ? 1 : 0) + (letters !== null && written === lower && letters.test(lower) ? 1 : 0);
}

/** The language that a line says most for; undefined where that is too little, or two are level. */
function surest(
  languages: readonly LanguageWords[],
  hits: readonly Uint32Array[],
  line: number,
): LanguageWords | undefined {
  let most = FEWEST_HITS - 1;
  let found: LanguageWords | undefined;
  for (const [index, counts] of hits.entries()) {
    const score = counts[line] ?? 0;
    if (score === most) found = undefined;
    if (score <= most) continue;
    most = score;
    found = languages[index];
  }
  return found;
}
