import { fold, foldKey } from '../text/fold';
import type { Language } from '../registry/language';

export interface FoundDate {
  /** YYYY-MM-DD. */
  readonly date: string;
  /** UTF-16 offsets into the searched text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2100;

function isoDate(year: number, month: number, day: number): string | null {
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

interface Pattern {
  readonly regex: RegExp;
  readonly read: (match: RegExpMatchArray) => string | null;
}

const NUMERIC: readonly Pattern[] = [
  { regex: /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/gu, read: (m) => isoDate(Number(m[1]), Number(m[2]), Number(m[3])) },
  // Day first: the rule of the countries whose languages Gloss reads; a month above 12 is no date.
  {
    regex: /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/gu,
    read: (m) => isoDate(Number(m[3]), Number(m[2]), Number(m[1])),
  },
];

const escaped = (text: string): string => foldKey(text).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Month names of a language: "18 July 2025", "18 juillet 2025", "ngày 18 tháng 7 năm 2025". */
function wordPatterns(language: Language): readonly Pattern[] {
  const names = language.months.map(escaped);
  const month = (name: string | undefined): number => names.indexOf(name ?? '') + 1;
  const anyMonth = [...names].sort((a, b) => b.length - a.length).join('|');
  return [
    {
      regex: new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er)?,? (${anyMonth}),?(?: nam)? (\\d{4})(?!\\d)`, 'gu'),
      read: (m) => isoDate(Number(m[3]), month(m[2]), Number(m[1])),
    },
    {
      regex: new RegExp(`(?<![\\p{L}\\d])(${anyMonth}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`, 'gu'),
      read: (m) => isoDate(Number(m[3]), month(m[1]), Number(m[2])),
    },
  ];
}

/** Full dates (day, month and year) in a text, in reading order; empty when there is none. */
export function findDates(text: string, languages: readonly Language[]): readonly FoundDate[] {
  const { text: folded, offsets } = fold(text);
  const found: FoundDate[] = [];
  for (const { regex, read } of [...NUMERIC, ...languages.flatMap(wordPatterns)]) {
    for (const match of folded.matchAll(regex)) {
      const date = read(match);
      const [start, end] = [offsets[match.index] ?? 0, offsets[match.index + match[0].length] ?? text.length];
      if (date !== null) found.push({ date, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
