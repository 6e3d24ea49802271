import { fold, foldKey } from '../text/fold';
import type { Language } from '../registry/language';
import type { Span } from '../text/span';

/** A date in a text: UTF-16 offsets into it, end exclusive. */
export interface FoundDate extends Span {
  /** YYYY-MM-DD. */
  readonly date: string;
}

const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2100;
const MONTHS = 12;

function isoDate(year: number, month: number, day: number): string | null {
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

/**
 * Day first, as in Vietnam, France and most countries that write news in English; where that gives no month ("07/18/2025"),
 * month first.
 */
function numericDate(first: number, second: number, year: number): string | null {
  return second > MONTHS ? isoDate(year, first, second) : isoDate(year, second, first);
}

interface Pattern {
  readonly regex: RegExp;
  readonly read: (match: RegExpMatchArray) => string | null;
}

/** Dates as the languages write them, all languages in one pattern a form; compiled once. */
interface Calendar {
  readonly patterns: readonly Pattern[];
  /** A month by its whole name, or "18/7". */
  readonly month: RegExp;
  readonly numbers: ReadonlyMap<string, number>;
}

const calendars = new WeakMap<readonly Language[], Calendar>();

function calendarOf(languages: readonly Language[]): Calendar {
  const calendar = calendars.get(languages) ?? compiled(languages);
  calendars.set(languages, calendar);
  return calendar;
}

const NUMERIC: readonly Pattern[] = [
  {
    regex: /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/gu,
    read: (m) => isoDate(Number(m[1]), Number(m[3]), Number(m[4])),
  },
  {
    regex: /(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/gu,
    read: (m) => numericDate(Number(m[1]), Number(m[3]), Number(m[4])),
  },
];

const anyOf = (phrases: Iterable<string>): string =>
  [...phrases]
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .sort((a, b) => b.length - a.length)
    .join('|');

function compiled(languages: readonly Language[]): Calendar {
  const whole = new Map(languages.flatMap(({ months }) => months.map((name, index) => [foldKey(name), index + 1])));
  const short = languages.flatMap(({ dates }) =>
    dates.short.flatMap((row, index) => row.map((name) => [foldKey(name), index + 1] as const)),
  );
  const numbers = new Map([...short, ...whole]);
  if (!numbers.size) return { patterns: NUMERIC, month: /(?!)/gu, numbers };
  const name = `(${anyOf(numbers.keys())})`;
  const words = (pick: (dates: Language['dates']) => readonly string[]): string =>
    `(?:${anyOf(languages.flatMap(({ dates }) => pick(dates)).map(foldKey))})?`;
  const day = `(\\d{1,2})${words(({ endings }) => endings)}`;
  const year = `(?:${words(({ year: before }) => before)} )?(\\d{4})(?!\\d)`;
  const month = (written = ''): number => numbers.get(written) ?? 0;
  return {
    numbers,
    month: new RegExp(
      `(?<![\\p{L}\\d])(?:(${anyOf(whole.keys())})(?![\\p{L}\\d])|\\d{1,2}/(\\d{1,2})(?![\\d/]))`,
      'gu',
    ),
    patterns: [
      ...NUMERIC,
      // "18 July 2025", "18-Jul-2025", "1er août 2025", "ngày 18 tháng 7 năm 2025"
      {
        regex: new RegExp(`(?<!\\d)${day}[.,]?[ -]${name}\\.?[,/]?[ -]${year}`, 'gu'),
        read: (m) => isoDate(Number(m[3]), month(m[2]), Number(m[1])),
      },
      // "July, 18/2025"
      {
        regex: new RegExp(`(?<![\\p{L}\\d])${name}\\.?,? (\\d{1,2})/(\\d{4})(?!\\d)`, 'gu'),
        read: (m) => isoDate(Number(m[3]), month(m[1]), Number(m[2])),
      },
      // "July 18, 2025"
      {
        regex: new RegExp(`(?<![\\p{L}\\d])${name}\\.? ${day}\\.?,? (\\d{4})(?!\\d)`, 'gu'),
        read: (m) => isoDate(Number(m[3]), month(m[1]), Number(m[2])),
      },
    ],
  };
}

/** Full dates (day, month and year) in a text, in reading order; empty when there is none. */
export function findDates(text: string, languages: readonly Language[]): readonly FoundDate[] {
  if (!/\d{4}/u.test(text)) return [];
  const { text: folded, offsets } = fold(text);
  const found: FoundDate[] = [];
  for (const { regex, read } of calendarOf(languages).patterns) {
    for (const match of folded.matchAll(regex)) {
      const date = read(match);
      const [start, end] = [offsets[match.index] ?? 0, offsets[match.index + match[0].length] ?? text.length];
      if (date !== null) found.push({ date, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Numbers of the months that a text names ("in July", "on 18/7"), with or without a day; empty when there is none. */
export function monthsIn(text: string, languages: readonly Language[]): readonly number[] {
  const { month, numbers } = calendarOf(languages);
  return [...foldKey(text).matchAll(month)]
    .map(([, name, number]) => (name === undefined ? Number(number) : (numbers.get(name) ?? 0)))
    .filter((each) => each >= 1 && each <= MONTHS);
}

const NAME_DATES: readonly Pattern[] = [
  {
    regex: /(?<!\d)(\d{4})([-_.]?)(\d{2})\2(\d{2})(?!\d)/gu,
    read: (m) => isoDate(Number(m[1]), Number(m[3]), Number(m[4])),
  },
  {
    regex: /(?<!\d)(\d{2})([-_.])(\d{2})\2(\d{4})(?!\d)/gu,
    read: (m) => numericDate(Number(m[1]), Number(m[3]), Number(m[4])),
  },
];

/**
 * The day in a file's name ("2024-03-12-desks.txt", "20240312_desks.txt", "12-03-2024 desks.txt"); null when there is none.
 * @param path name or path: folders don't count
 */
export function dateInName(path: string): string | null {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const found = NAME_DATES.flatMap(({ regex, read }) => [...name.matchAll(regex)].map(read));
  return found.find((date) => date !== null) ?? null;
}
