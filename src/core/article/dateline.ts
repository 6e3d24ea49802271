import { foldKey } from '../text/fold';
import { findDates, type FoundDate } from './date';
import type { LayoutWords } from './layoutwords';
import type { Line } from './line';

/** A date line is little more than a source, an author and a date (UTF-16 units). */
const DATELINE_LENGTH = 120;
/** So many words in small letters that no list knows may stand before a date, in a paper's name, and so many behind it. */
const SMALL_BEFORE = 3;
const SMALL_BEHIND = 1;
/** A story may open with place and date, set off by a dash or bracket: "(Hanoi, 12/3/2024) The minister …"; they end this early. */
const OPENING_LENGTH = 90;

/** A date in a date line. */
export interface StatedDate extends FoundDate {
  /** The day of a later change: "Updated: …". */
  readonly updated: boolean;
  /** Whether a word says what the date is: "Published: …". */
  readonly labelled: boolean;
}

/** The dates of a line that says when and where, offsets into the line; empty where the line tells something else. */
export function statedDates({ text, key }: Line, words: LayoutWords): readonly StatedDate[] {
  if (text.length > DATELINE_LENGTH) return [];
  const dates = findDates(text, words.languages);
  const [first] = dates;
  const last = dates.at(-1);
  if (!first || !last || !dates.every((date) => isSetOff(text, date, words))) return [];
  if (smallWords(text.slice(0, first.start), words) > SMALL_BEFORE) return [];
  if (smallWords(text.slice(last.end), words) > SMALL_BEHIND) return [];
  return dates.map((date, index) => {
    const before = foldKey(text.slice(dates[index - 1]?.end ?? 0, date.start));
    const [updated, published] = [words.updated.test(before), words.published.test(before)];
    return { ...date, updated, labelled: updated || published || (words.published.test(key) && dates.length === 1) };
  });
}

/** Whether signs, or words of date lines, part a date from what else its line says: not "the meeting of 18 July 2025". */
function isSetOff(text: string, { start, end }: FoundDate, { beforeDate, afterDate }: LayoutWords): boolean {
  const before = foldKey(text.slice(0, start));
  const glued = /\p{L}$/u.test(before);
  return (
    beforeDate.test(before) && afterDate.test(foldKey(text.slice(end))) && !(glued && /^\P{N}/u.test(text.slice(start)))
  );
}

/** How many words in small letters are neither small words of names nor words of date lines. */
function smallWords(text: string, { small, dateWords }: LayoutWords): number {
  const written = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return written.filter((word) => {
    const key = foldKey(word);
    return /^\p{Ll}/u.test(word) && !small.has(key) && !dateWords.has(key);
  }).length;
}

/** The date that a story opens with: "HANOI, March 12, 2024 (VNA) – The minister …"; null when it opens otherwise. */
export function openingDate({ text }: Line, words: LayoutWords): string | null {
  const [first] = findDates(text.slice(0, OPENING_LENGTH), words.languages);
  if (!first) return null;
  const before = text.slice(0, first.start);
  const opens = words.beforeDate.test(foldKey(before)) && smallWords(before, words) === 0 && !/\d|.\(/u.test(before);
  return opens && /^ ?[)(/:–—-]/u.test(text.slice(first.end, first.end + 2)) ? first.date : null;
}
