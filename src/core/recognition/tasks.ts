import type { LanguageWords } from '../registry/languagewords';
import type { TaskItem, TaskList } from './mention';
import { announcementBefore } from './announcement';
import type { Page, Run } from './page';
import type { Span } from '../text/span';

/** How a marker counts: lists do not mix styles, but for a weekday or a "finally" among ordinals. */
type Style = 'word' | 'roman' | 'numeral' | 'number' | 'letter' | 'noun';

interface Marker extends Span {
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

interface Draft {
  readonly style: Style;
  readonly items: { readonly marker: Marker; readonly ordinal: number }[];
  readonly parent: Draft | null;
}

/** A list of words or weekdays is a list from so many items on: one "First, …" alone opens a sentence. */
const FEWEST_ITEMS = 2;

/** The numbered task lists of an article, nested ones included, in reading order of their first items. */
export function findTaskLists(page: Page): readonly TaskList[] {
  const markers = findMarkers(page);
  const drafts = group(markers, page).filter(isList);
  return drafts.map((draft) => finish(page, draft, drafts));
}

const isList = ({ items, style }: Draft): boolean =>
  items.length >= FEWEST_ITEMS && (style === 'word' || (items[0]?.ordinal ?? 0) <= 2);

// ---- markers

function findMarkers(page: Page): readonly Marker[] {
  const markers: Marker[] = [];
  for (let first = 0; first < page.words.length; first++) {
    const marker = wordMarker(page, first) ?? nounMarker(page, first) ?? signMarker(page, first);
    if (!marker) continue;
    markers.push({ ...marker, floor: (markers.at(-1)?.after ?? 0) - 1 });
    first = marker.after - 1;
  }
  return markers;
}

/** Whether a new item may open at the word: at the start of a line, or behind a full stop, colon or semicolon. */
const opensItem = (page: Page, index: number): boolean =>
  index === 0 || /(?:[.:;|]["')]? *|\n)(?:[-•*] *)?$/u.test(page.gap(index));

/** "Firstly ,", "The fifth is", "And finally,": an ordinal, "finally" or a weekday in its place. */
function wordMarker(page: Page, index: number): Omit<Marker, 'floor'> | undefined {
  if (!opensItem(page, index)) return undefined;
  const conjunction = page.languageAt(index).chain.longestAt(page.words, index);
  const first = conjunction && page.joined(conjunction.last + 1) ? conjunction.last + 1 : index;
  const language = page.languageAt(first);
  const article = language.language.markers.articles.includes(page.key(first)) && page.joined(first + 1);
  const opener = openerAt(page, language, article ? first + 1 : first);
  if (!opener || (opener.weekday && article) || !closesMarker(page, language, opener.last, !opener.weekday))
    return undefined;
  const { ordinal, weekday, last } = opener;
  return { ...page.span({ first, last }), first, style: 'word', ordinal, weekday, after: last + 1 };
}

function openerAt(
  page: Page,
  language: LanguageWords,
  start: number,
): (Pick<Marker, 'ordinal' | 'weekday'> & { last: number }) | undefined {
  const ordinal = language.ordinals.longestAt(page.words, start);
  if (ordinal && isWeekday(page, ordinal)) return undefined;
  if (ordinal) return { ordinal: ordinal.value, weekday: false, last: ordinal.last };
  const final = language.finals.longestAt(page.words, start);
  if (final) return { ordinal: null, weekday: false, last: final.last };
  const weekday = language.weekdays.get(page.key(start));
  return weekday === undefined ? undefined : { ordinal: weekday, weekday: true, last: start };
}

/** "Thứ Hai" with a second capital is Monday, "Thứ hai" the second. */
const isWeekday = (page: Page, { first, last }: Run): boolean => last > first && page.named(last);

/** What follows a marker of words: a comma or colon; behind an ordinal also "is", or "là" inside it. */
function closesMarker(page: Page, language: LanguageWords, last: number, ordinal: boolean): boolean {
  const gap = page.gap(last + 1);
  if (/^ ?[,:](?: |\n|$)/u.test(gap) || /^ ?[,:] ?["'(]?$/u.test(gap)) return true;
  if (!ordinal || !page.joined(last + 1)) return false;
  const { bareEndings } = language.language.markers;
  if (bareEndings.some((ending) => page.key(last).endsWith(ending)) && !page.capital(last + 1)) return true;
  const copula = language.language.markers.verbs.includes(page.words[last]?.text.toLowerCase() ?? '');
  return copula || language.language.markers.verbs.some((verb) => verb === page.words[last + 1]?.text.toLowerCase());
}

/** "Task 3:" */
function nounMarker(page: Page, first: number): Omit<Marker, 'floor'> | undefined {
  if (!opensItem(page, first) || !page.capital(first)) return undefined;
  const noun = page.languageAt(first).markerNouns.longestAt(page.words, first);
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
  const word = page.words[index];
  if (!word || word.key.length > LONGEST_SIGN) return undefined;
  const { text } = page.article;
  const marker = { first: index, weekday: false, after: index + 1 };
  if (text[word.start - 1] === '(' && text[word.end] === ')') {
    const read = readSign(word.key, ')');
    return read && { ...marker, ...read, start: word.start - 1, end: word.end + 1 };
  }
  const [sign] = /^(?:[.)]|\/-?)(?=\s)/u.exec(text.slice(word.end, word.end + 3)) ?? [];
  if (sign === undefined || !opensItem(page, index)) return undefined;
  const read = (sign === '.' && readNumeral(page, index)) || readSign(word.key, sign);
  return read && { ...marker, ...read, start: word.start, end: word.end + sign.length };
}

/** "viii" and "100" are the longest words in brackets that count. */
const LONGEST_SIGN = 4;

type Sign = Pick<Marker, 'style' | 'ordinal'>;

function readSign(key: string, sign: string): Sign | undefined {
  if (/^\d{1,2}$/u.test(key)) return { style: 'number', ordinal: Number(key) };
  const roman = ROMAN.indexOf(key) + 1;
  if (roman > 0 && sign === ')') return { style: 'roman', ordinal: roman };
  if (/^[a-h]$/u.test(key) && sign !== '.')
    return { style: 'letter', ordinal: key.charCodeAt(0) - 'a'.charCodeAt(0) + 1 };
  return undefined;
}

/** "II." in capitals at the start of a line. */
function readNumeral(page: Page, index: number): Sign | undefined {
  const written = /^[IVX]+$/u.test(page.words[index]?.text ?? '') && /(?:^|\n)$/u.test(page.gap(index));
  const ordinal = ROMAN.indexOf(page.key(index)) + 1;
  return written && ordinal > 0 ? { style: 'numeral', ordinal } : undefined;
}

// ---- lists

/** Sorts markers into lists: each continues the innermost open list of its style that it can follow, or opens one. */
function group(markers: readonly Marker[], page: Page): readonly Draft[] {
  const drafts: Draft[] = [];
  let open: Draft[] = [];
  for (const marker of markers) {
    const at = open.findLastIndex((draft) => follows(draft, marker));
    const draft = open[at];
    if (draft) {
      open = open.slice(0, at + 1);
      draft.items.push({ marker, ordinal: ordinalIn(draft, marker, page) });
    } else if (marker.ordinal !== null && !marker.weekday) {
      open = open.filter(({ style }) => style !== marker.style);
      const parent = marker.style === 'word' ? null : (open.at(-1) ?? null);
      const fresh = { style: marker.style, items: [{ marker, ordinal: marker.ordinal }], parent };
      drafts.push(fresh);
      open.push(fresh);
    }
  }
  return drafts;
}

/** A gap of this many lost markers is still the same list. */
const WIDEST_GAP = 3;

function follows({ style, items }: Draft, marker: Marker): boolean {
  const last = items.at(-1);
  if (!last || style !== marker.style || last.marker.ordinal === null) return false;
  if (marker.ordinal === null) return true;
  const step = marker.ordinal - last.ordinal;
  // A weekday is a mistranslated ordinal only right in its turn: a real Wednesday may open a sentence anywhere.
  return marker.weekday ? step === 1 : step >= 1 && step <= WIDEST_GAP;
}

/** True position: "finally" is the announced last one where the list has an announcement, else the next. */
function ordinalIn({ items }: Draft, marker: Marker, page: Page): number {
  if (marker.ordinal !== null) return marker.ordinal;
  const last = items.at(-1)?.ordinal ?? 0;
  const [opening] = items;
  const announced = opening && announcementBefore(page, opening.marker.first, opening.marker.floor)?.count;
  return announced && announced > last && announced - last <= WIDEST_GAP ? announced : last + 1;
}

function finish(page: Page, draft: Draft, drafts: readonly Draft[]): TaskList {
  const { text } = page.article;
  const items = draft.items.map(({ marker, ordinal }, index): TaskItem => {
    const next = draft.items[index + 1]?.marker.start;
    const end = trimEnd(text, marker.start, next ?? paragraphGroupEnd(page, marker, draft, drafts));
    return {
      start: marker.start,
      end,
      ordinal,
      said: marker.ordinal,
      marker: { start: marker.start, end: marker.end },
      text: text.slice(marker.start, marker.end),
      repaired: marker.weekday,
    };
  });
  const [first] = draft.items;
  const start = items[0]?.start ?? 0;
  const announcement = first ? announcementBefore(page, first.marker.first, first.marker.floor) : null;
  return {
    start,
    end: items.at(-1)?.end ?? start,
    announcement: announcement && { ...announcement, text: text.slice(announcement.start, announcement.end) },
    items,
    parent: draft.parent && drafts.includes(draft.parent) ? drafts.indexOf(draft.parent) : null,
  };
}

/** The last item ends with its paragraph, or where the list around it goes on. */
function paragraphGroupEnd(page: Page, marker: Span, draft: Draft, drafts: readonly Draft[]): number {
  const { blocks, text } = page.article;
  const end = blocks.find((block) => block.end >= marker.end)?.end ?? text.length;
  const around = drafts
    .flatMap(({ items }) => items.map((item) => item.marker.start))
    .filter((start) => start > marker.start && start < end);
  const inside = draft.items.at(-1)?.marker.start ?? 0;
  const outer = around.filter((start) =>
    drafts.some(
      (other) => other !== draft && other.parent !== draft && other.items.some((item) => item.marker.start === start),
    ),
  );
  return Math.min(end, ...outer.filter((start) => start > inside));
}

function trimEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}
