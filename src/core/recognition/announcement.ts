import type { LanguageWords } from '../registry/languagewords';
import type { Span } from '../text/span';
import type { Page } from './page';

export interface Announcement extends Span {
  /** The number it gives; null when it gives none ("the following focuses"). */
  readonly count: number | null;
}

/** An announcement stands in the paragraph before its list or not far above: so many lines. */
const MOST_LINES = 3;

/**
 * The words nearest before a list's first item that announce it: "7 key tasks", "following focuses"; null when there are none.
 * @param first index of the first word of the list's first marker
 * @param floor index of the last marker before: what stands above it announces another list
 */
export function announcementBefore(page: Page, first: number, floor = -1): Announcement | null {
  const { blocks } = page.article;
  const top = blocks[Math.max(0, page.lineOf(first) - MOST_LINES)]?.start ?? 0;
  for (let index = first - 1; index > floor && page.start(index) >= top; index--) {
    const found = announcementAt(page, index);
    if (!found) continue;
    // "four following things": the number before the vague word is the count.
    const counted = page.joined(index) && index - 1 > floor ? announcementAt(page, index - 1) : null;
    return counted && counted.count !== null ? counted : found;
  }
  return null;
}

/** An announcement whose number or vague word stands at the index. */
function announcementAt(page: Page, index: number): Announcement | null {
  const language = page.languageAt(index);
  const strong = countAt(page, language, index);
  const opening = strong ?? page.longest(language.weak, index);
  const noun = opening && nounPhrase(page, opening.last + 1);
  if (!noun) return null;
  if (strong) return { ...page.span({ first: index, last: noun.last }), count: strong.count };
  if (noun.pointing < 0) return null;
  // An article is no part of it, the word that points ahead is: "les [conseils suivants]".
  const first = page.is(language.articles, index) ? opening.last + 1 : index;
  return { ...page.span({ first, last: noun.pointing }), count: null };
}

/** A number, or a vague word in its place (null: "several"); undefined for neither. */
function countAt(
  page: Page,
  language: LanguageWords,
  index: number,
): { readonly count: number | null; readonly last: number } | undefined {
  const vague = page.longest(language.vague, index);
  if (/^\d{1,2}$/u.test(page.key(index))) return { count: Number(page.key(index)), last: index };
  const number = page.longest(language.numbers, index);
  // "un certain nombre de" opens with a number and is none.
  if (number && !(vague && vague.last > number.last)) return { count: number.value, last: number.last };
  return vague && { count: null, last: vague.last };
}

/** So many words that no list of the language knows may stand before an announcing noun: "three joint tasks". */
const MOST_UNKNOWN = 2;

/** The noun phrase with an announcing noun that starts at a word, and the word that points ahead behind it (-1: none); null for none. */
function nounPhrase(page: Page, start: number): { last: number; pointing: number } | null {
  const language = page.languageAt(start);
  let last = -1;
  let unknown = 0;
  for (let index = start; page.adjoins(index); index++) {
    const noun = page.longest(language.announcementNouns, index);
    const pointing = page.longest(language.pointing, index);
    if (last >= 0 && pointing) return { last, pointing: pointing.last };
    const role = noun ? 'noun' : roleOf(page, language, index);
    if (noun) last = index = noun.last;
    else if (role === 'follow' && last >= 0) last = index;
    else if (role !== 'inner' && (last >= 0 || role === 'end' || ++unknown > MOST_UNKNOWN)) break;
  }
  return last < 0 ? null : { last: complementEnd(page, language, last), pointing: -1 };
}

/** "5 contents [of cooperation]": a link and one more small word belong to the noun, where nothing else goes on. */
function complementEnd(page: Page, language: LanguageWords, last: number): number {
  const start = page.linkEnd(last + 1, language.announcementOf);
  if (start <= last + 1 || !page.joined(start) || page.capital(start) || page.is(language.common, start)) return last;
  return start;
}

/** What a word may be in an announcement: part of it behind the noun, inside it, its end, or a word that no list knows. */
function roleOf(page: Page, language: LanguageWords, index: number): 'follow' | 'inner' | 'end' | 'unknown' {
  const { inner, follow = [] } = language.language.announcements;
  const written = page.written(index).normalize('NFC').toLowerCase();
  if (follow.some((phrase) => phrase.split(' ').includes(written))) return 'follow';
  if (inner.includes(written)) return 'inner';
  return page.is(language.common, index) || page.capital(index) ? 'end' : 'unknown';
}
