import type { LanguageWords } from '../registry/languagewords';
import type { Page, Run } from './page';
import type { Span } from '../text/span';

/** How a marker counts: lists do not mix styles, but for a weekday or a "finally" among ordinals. */
export type Style = 'word' | 'roman' | 'numeral' | 'number' | 'letter' | 'noun';

export interface Marker extends Span {
  readonly style: Style;
  /** Position that the marker says; null for "finally". */
  readonly ordinal: number | null;
  readonly weekday: boolean;
  /** Index of the first word behind the marker. */
  readonly after: number;
  readonly first: number;
  /** Index of the last word of the marker before, -1 for the first: an announcement stands behind it. */
  readonly floor: number;
}

/** All that may open an item of a list, in reading order; none in the page's furniture and in teasers of other articles. */
export function findMarkers(page: Page): readonly Marker[] {
  const markers: Marker[] = [];
  for (let first = 0; first < page.count; first++) {
    if (page.furniture(first)) continue;
    const opened = opensItem(page, first) ? (nounMarker(page, first) ?? wordMarker(page, first)) : undefined;
    const marker = opened ?? signMarker(page, first);
    if (!marker) continue;
    markers.push({ ...marker, floor: (markers.at(-1)?.after ?? 0) - 1 });
    first = marker.after - 1;
  }
  return markers;
}

const ITEM_START = /(?:[.:;!?|…]["')]* *|\n *)["'(]? ?(?:[-–•*] *)?$/u;

/** Whether a new item may open at the word: at the start of a line, or behind a full stop, colon or semicolon. */
const opensItem = (page: Page, index: number): boolean =>
  index === 0 || (!page.joined(index) && ITEM_START.test(page.gap(index)));

/** "Firstly ,", "The fifth is", "And finally,": an ordinal, "finally" or a weekday in its place. */
function wordMarker(page: Page, index: number): Omit<Marker, 'floor'> | undefined {
  const conjunction = page.longest(page.languageAt(index).chain, index);
  const first = conjunction && page.joined(conjunction.last + 1) ? conjunction.last + 1 : index;
  const language = page.languageAt(first);
  const article = language.language.markers.articles.includes(page.key(first)) && page.joined(first + 1);
  const opener = openerAt(page, language, article ? first + 1 : first) ?? nounOpener(page, language, first);
  if (!opener || (opener.weekday && article)) return undefined;
  if (!closesMarker(page, language, opener.last, opener.ordinal !== null && !opener.weekday)) return undefined;
  const { ordinal, weekday, last } = opener;
  return { ...page.span({ first, last }), first, style: 'word', ordinal, weekday, after: last + 1 };
}

type Opener = Pick<Marker, 'ordinal' | 'weekday'> & { readonly last: number };

function openerAt(page: Page, language: LanguageWords, start: number): Opener | undefined {
  const ordinal = page.longest(language.ordinals, start);
  if (ordinal) return { ordinal: ordinal.value, weekday: isWeekday(page, ordinal), last: ordinal.last };
  const final = page.longest(language.finals, start);
  if (final) return { ordinal: null, weekday: false, last: final.last };
  const weekday = language.weekdays.get(page.key(start));
  return weekday === undefined ? undefined : { ordinal: weekday, weekday: true, last: start };
}

/** "Việc thứ nhất": a noun that lists are announced with, and its ordinal behind it. */
function nounOpener(page: Page, language: LanguageWords, first: number): Opener | undefined {
  if (!language.language.markers.behindNoun) return undefined;
  const noun = page.longest(language.announcementNouns, first);
  const ordinal = noun && page.joined(noun.last + 1) ? page.longest(language.ordinals, noun.last + 1) : undefined;
  return ordinal && { ordinal: ordinal.value, weekday: isWeekday(page, ordinal), last: ordinal.last };
}

/** "Thứ Hai" with a second capital is Monday, "Thứ hai" the second. */
const isWeekday = (page: Page, { first, last }: Run): boolean => last > first && page.named(last);

/** What follows a marker of words: a comma or colon; behind an ordinal also "is", or "là" inside it. */
function closesMarker(page: Page, language: LanguageWords, last: number, ordinal: boolean): boolean {
  const gap = page.gap(last + 1);
  if (/^ ?[,:](?: |\n|$)/u.test(gap) || /^ ?[,:] ?["'(]? ?$/u.test(gap)) return true;
  if (!ordinal) return false;
  const copula = language.language.markers.verbs.includes(page.written(last).toLowerCase());
  if (copula || !page.joined(last + 1)) return copula;
  const { bareEndings } = language.language.markers;
  if (bareEndings.some((ending) => page.key(last).endsWith(ending)) && !page.capital(last + 1)) return true;
  return language.language.markers.verbs.some((verb) => verb === page.written(last + 1).toLowerCase());
}

/** "Task 3:" */
function nounMarker(page: Page, first: number): Omit<Marker, 'floor'> | undefined {
  if (!page.capital(first)) return undefined;
  const noun = page.longest(page.languageAt(first).markerNouns, first);
  const last = (noun?.last ?? 0) + 1;
  if (!noun || !page.joined(last) || !/^\d{1,2}$/u.test(page.key(last)) || !/^ ?[:.,)]|^ - /u.test(page.gap(last + 1)))
    return undefined;
  return {
    ...page.span({ first, last }),
    first,
    style: 'noun',
    ordinal: Number(page.key(last)),
    weekday: false,
    after: last + 1,
  };
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];

/** "(iv)", "1.", "2)", "a)", "II.": signs around one short word. */
function signMarker(page: Page, index: number): Omit<Marker, 'floor'> | undefined {
  const [start, end] = [page.start(index), page.end(index)];
  if (end - start > LONGEST_SIGN || !BEHIND_SIGN.includes(page.article.text.charAt(end))) return undefined;
  const word = { key: page.key(index), start, end };
  return enclosedMarker(page, index, word) ?? signedMarker(page, index, word);
}

type Word = Span & { readonly key: string };

/** "(iv)", "-3-": signs on both sides. */
function enclosedMarker(page: Page, index: number, word: Word): Omit<Marker, 'floor'> | undefined {
  const { text } = page.article;
  const marker = { first: index, weekday: false, after: index + 1 };
  const bracketed = text[word.start - 1] === '(' && text[word.end] === ')';
  if (bracketed) {
    // "Section 3(a)" names a paragraph of a law.
    const read = /(?:^|\s)\($/u.test(text.slice(0, word.start).slice(-2)) ? readSign(word.key, ')') : undefined;
    return read && { ...marker, ...read, start: word.start - 1, end: word.end + 1 };
  }
  if (text[word.start - 1] === '-' && text[word.end] === '-' && /\s/u.test(text.charAt(word.end + 1))) {
    const read = readSign(word.key, ')');
    return read && { ...marker, ...read, start: word.start - 1, end: word.end + 1 };
  }
  return undefined;
}

/** "1.", "2)", "II.": a sign behind it. */
function signedMarker(page: Page, index: number, word: Word): Omit<Marker, 'floor'> | undefined {
  const { text } = page.article;
  const [sign] = /^(?:[.)°]|\/-?)(?=\s)/u.exec(text.slice(word.end, word.end + 3)) ?? [];
  if (sign === undefined) return undefined;
  const read = (sign === '.' && readNumeral(page, index)) || readSign(word.key, sign, !page.capital(index));
  // Within a sentence only "a)" and its like open an item: their sign has no other use there.
  const inSentence = sign === ')' && page.gap(index) === ' ' && read && read.style !== 'roman';
  if (!read || !(opensItem(page, index) || opensBehindAnd(page, index) || inSentence)) return undefined;
  return { ...read, first: index, weekday: false, after: index + 1, start: word.start, end: word.end + sign.length };
}

const opensBehindAnd = (page: Page, index: number): boolean =>
  page.is(page.languageAt(index).bodyAnd, index - 1) && page.joined(index) && opensItem(page, index - 1);

/** "viii" and "100" are the longest words in brackets that count. */
const LONGEST_SIGN = 4;
/** One of these follows each of them. */
const BEHIND_SIGN = '.)-/°';

type Sign = Pick<Marker, 'style' | 'ordinal'>;

function readSign(key: string, sign: string, small = false): Sign | undefined {
  if (/^\d{1,2}$/u.test(key)) return { style: 'number', ordinal: Number(key) };
  const roman = ROMAN.indexOf(key) + 1;
  if (roman > 0 && (sign === ')' || sign === '.')) return { style: 'roman', ordinal: roman };
  if (/^[a-h]$/u.test(key) && (sign !== '.' || small))
    return { style: 'letter', ordinal: key.charCodeAt(0) - 'a'.charCodeAt(0) + 1 };
  return undefined;
}

/** "II." in capitals at the start of a line. */
function readNumeral(page: Page, index: number): Sign | undefined {
  const written = /^[IVX]+$/u.test(page.written(index)) && /(?:^|\n)$/u.test(page.gap(index));
  const ordinal = ROMAN.indexOf(page.key(index)) + 1;
  return written && ordinal > 0 ? { style: 'numeral', ordinal } : undefined;
}
