import { foldKey } from '../text/fold';
import type { Span } from '../text/span';
import { findDates } from './date';
import type { LayoutWords } from './layoutwords';
import { behind, labelOf, type Line } from './line';

/** A line of authors is short; a longer one tells something. */
const BYLINE_LENGTH = 140;
/** Names in one byline, with what stands between them, are at most so many words. */
const MOST_WORDS = 16;
const MOST_NAMES = 4;
const FEWEST_NAME_WORDS = 2;
const MOST_NAME_WORDS = 5;

const PARTS = /(?:(?! [-–—] |[|•·;])[^\n])+/gu;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/u;
const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;

/** Who wrote a story: "By An Lee", "Reporter: An Lee", "An Lee/VNA"; parts of a line, without dates. Empty for a line that says more. */
export function bylinesIn(line: Line, words: LayoutWords): readonly Span[] {
  if (line.text.length > BYLINE_LENGTH || /[?!]/u.test(line.text)) return [];
  return partsOf(line, words).filter(({ start, end }) =>
    isByline(line.text.slice(start - line.start, end - line.start), words),
  );
}

/** Parts of a date line that may be an author's bare name: "Minh Chau - 16 April 2024". What a comma follows is a place. */
export function namesIn(line: Line, words: LayoutWords): readonly Span[] {
  const { text, start: at } = line;
  return partsOf(line, words).filter(
    ({ start, end }) => text[end - at] !== ',' && isBareName(text.slice(start - at, end - at), words),
  );
}

/** Whether a line is nothing but a personal name, perhaps in capitals: two to five words, none of an office or a body. */
function isBareName(text: string, words: LayoutWords): boolean {
  const { small, related, furniture, buttons } = words;
  const parts = text.split(' ');
  const key = foldKey(text);
  return (
    parts.length >= FEWEST_NAME_WORDS &&
    parts.length <= MOST_NAME_WORDS &&
    parts.every((part) => NAME_WORD.test(part) && !small.has(foldKey(part))) &&
    !parts.some((_, index) => opensWithOffice(parts.slice(index), words)) &&
    ![related, furniture, buttons].some((phrases) => phrases.has(key))
  );
}

/** Whether a line is nothing but one such name or some: "Sơn Hà - Viết Tuân". */
export function areBareNames(text: string, words: LayoutWords): boolean {
  const names = text.split(/ [-–—] | ?[/&,] ?/u);
  return names.length <= MOST_NAMES && names.every((name) => isBareName(name, words));
}

/** No office's or body's head has more words: "lieutenant general", "thường trực ban bí thư". */
const MOST_OFFICE_WORDS = 4;

/** Whether words of a text open with the name of an office or a body. */
export function opensWithOffice(parts: readonly string[], { offices }: LayoutWords): boolean {
  const small = parts.slice(0, MOST_OFFICE_WORDS).map((part) => part.normalize('NFC').toLowerCase());
  return small.some((_, index) => offices.has(small.slice(0, index + 1).join(' ')));
}

/** What stands between bars and dashes, without dates, brackets and the blanks and commas around it. */
function partsOf({ text, start }: Line, { languages }: LayoutWords): readonly Span[] {
  const dates = findDates(text, languages);
  return [...text.matchAll(PARTS)].flatMap((match): Span[] => {
    const date = dates.find((each) => each.end > match.index && each.start < match.index + match[0].length);
    const cut = date ? text.slice(match.index, Math.max(match.index, date.start)) : match[0];
    const lead = cut.length - cut.replace(/^[\s(,–—-]+/u, '').length;
    const bare = cut.slice(lead).replace(/[\s),:]+$/u, '');
    const from = start + match.index + lead;
    return bare === '' ? [] : [{ start: from, end: from + bare.length }];
  });
}

/** Behind a comma: "Bài: Mộc Lan, ảnh: Trung Nghĩa". */
const NEXT_LABEL = /, (?=[^,:]{1,30}:)/u;

function isByline(text: string, words: LayoutWords): boolean {
  if (words.staff.has(foldKey(text))) return true;
  const [first = '', ...others] = text.split(NEXT_LABEL);
  if (areLabelled(first, words)) return others.every((other) => areLabelled(other, words));
  const parts = text.split(/ ?\/ ?| \(/u);
  return (
    parts.some((part) => isSource(part, words)) && parts.every((part) => isSource(part, words) || areNames(part, words))
  );
}

/**
 * Whether a text is names behind words that say who they are. "Source" and the like need their colon; "by" without one is no
 * byline before an office: "With the Minister", "By Deputy Minister An Lee".
 */
function areLabelled(text: string, words: LayoutWords): boolean {
  const key = foldKey(text);
  const colon = [words.authors, words.sources, words.credit].map((phrases) => labelOf(key, phrases));
  const label = labelOf(key, words.bylines) ?? colon.find((found) => found?.colon);
  if (!label) return false;
  const rest = behind(text, label.length).trim();
  const parts = rest.split(/[\s,]+/u);
  const office = !label.colon && parts.some((_, index) => opensWithOffice(parts.slice(index), words));
  return ADDRESS.test(rest) || (!office && areNames(rest, words));
}

/** Whether a text is an agency's name, perhaps behind "by" or the like. */
function isSource(text: string, { agencies, staff, bylines }: LayoutWords): boolean {
  const key = foldKey(text).replace(/\)$/u, '');
  const label = labelOf(key, bylines);
  return agencies.has(key) || staff.has(key) || (label !== undefined && agencies.has(key.slice(label.length).trim()));
}

/** Whether a text is names and what stands between them: words with a capital, connectors, agencies; brackets may say where. */
function areNames(written: string, { small }: LayoutWords): boolean {
  const text = written.replace(/ ?\([^()]*\)?$/u, '');
  const parts = text
    .replace(/\.$/u, '')
    .split(/[\s,&/]+/u)
    .filter(Boolean);
  return (
    parts.length <= MOST_WORDS &&
    parts.some((part) => CAPITAL.test(part)) &&
    !/\d|:|[.](?= )/u.test(text.replace(/(?<!\p{L})\p{Lu}\./gu, '')) &&
    parts.every((part) => /^[(\p{Lu}\p{Lt}]/u.test(part) || small.has(foldKey(part)))
  );
}
