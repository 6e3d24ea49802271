import { type Problem, type ProblemCode, problem } from '../problem';
import type { Localized } from './registry';
import type { Path } from './yaml';

/** What a reader of entries needs to say where something is wrong. */
export interface Place {
  readonly file: string;
  readonly spanOf: (path: Path) => { readonly start: number; readonly end: number };
  readonly problems: Problem[];
}

export function report(place: Place, path: Path, code: ProblemCode, message: string): void {
  place.problems.push(problem(code, message, place.spanOf(path), place.file));
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;
const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

export const isId = (value: unknown): value is string => typeof value === 'string' && KEBAB.test(value);

/** A date as YYYY, YYYY-MM or YYYY-MM-DD that the calendar has; undefined otherwise. A bare year may be a YAML number. */
export function partialDate(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  const match = typeof text === 'string' ? PARTIAL_DATE.exec(text) : null;
  if (!match) return undefined;
  const [date, year, month = '01', day = '01'] = match;
  const real = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return real.getUTCMonth() === Number(month) - 1 && real.getUTCDate() === Number(day) ? date : undefined;
}

/** The field that a path leads to or into: `aliases` for `officials, 0, aliases, 2`. */
const nameOf = (path: Path): string => path.findLast((step) => typeof step === 'string') ?? 'The file';

/** A string, or undefined with a problem. */
export function text(place: Place, path: Path, value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string' && value.trim() !== '') return value;
  const inList = typeof path.at(-1) === 'number';
  report(place, path, 'registry-type', `${nameOf(path)} must ${inList ? 'hold texts' : 'be a text'}.`);
  return undefined;
}

/** A list of strings; what is no string is reported and left out. A single string counts as a list of one. */
export function texts(place: Place, path: Path, value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  const list = Array.isArray(value) ? (value as unknown[]) : [value];
  return list.flatMap((item, index) => text(place, [...path, index], item) ?? []);
}

/** Texts by language; a plain string counts for every language (`und`). */
export function localized(place: Place, path: Path, value: unknown): Localized {
  if (typeof value === 'string') return { und: value };
  if (!isRecord(value)) {
    if (value !== undefined)
      report(place, path, 'registry-type', `${nameOf(path)} must be a text, or texts by language.`);
    return {};
  }
  const entries = Object.entries(value).map(
    ([language, item]) => [language, text(place, [...path, language], item)] as const,
  );
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** Lists of texts by language; a plain list counts for every language (`und`). */
export function localizedLists(place: Place, path: Path, value: unknown): Readonly<Record<string, readonly string[]>> {
  if (value === undefined || value === null) return {};
  if (!isRecord(value)) return { und: texts(place, path, value) };
  return Object.fromEntries(
    Object.entries(value).map(([language, list]) => [language, texts(place, [...path, language], list)]),
  );
}

/** `from` and `to` of a post or a body; a bad date is reported and left out, an end before the start too. */
export function period(place: Place, path: Path, entry: Record<string, unknown>): { from?: string; to?: string } {
  const date = (key: 'from' | 'to'): string | undefined => {
    const value = entry[key];
    if (value === undefined || value === null) return undefined;
    const read = partialDate(value);
    if (read === undefined)
      report(place, [...path, key], 'registry-date', `${key} must be a date: YYYY, YYYY-MM or YYYY-MM-DD.`);
    return read;
  };
  const from = date('from');
  const to = date('to');
  if (from !== undefined && to !== undefined && to < from.slice(0, to.length)) {
    report(place, [...path, 'to'], 'registry-date', `The end (${to}) lies before the start (${from}).`);
    return { from };
  }
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
