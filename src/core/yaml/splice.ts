import type { Lines } from '../text/lines';

/** One replacement in a file's text: UTF-16 offsets into the text with LF line ends, end exclusive. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  /** With LF line ends; a file with CRLF gets CRLF. */
  readonly text: string;
}

/** Replaces whole lines `from` … `to - 1` (none: inserts before line `from`), whether or not the last line has an end. */
export function replaceLines(lines: Lines, from: number, to: number, by: readonly string[]): Splice {
  const text = lines.text;
  const startOf = (line: number): number => (line < lines.count ? lines.offsetAt(line, 0) : text.length + 1);
  if (to < lines.count) {
    return { start: startOf(from), end: startOf(to), text: by.map((line) => `${line}\n`).join('') };
  }
  if (from === 0) return { start: 0, end: text.length, text: by.join('\n') };
  return { start: startOf(from) - 1, end: text.length, text: by.map((line) => `\n${line}`).join('') };
}

/**
 * Applies splices, in text order (those at one place in the order given), to a file as it is on disk: with its byte order
 * mark and its line ends. New lines end as the file's first line does.
 */
export function applySplices(raw: string, splices: readonly Splice[]): string {
  const lineEnd = /\r\n?|\n/.exec(raw)?.[0] ?? '\n';
  const place = placesIn(raw);
  const ordered = splices.map((splice, index) => ({ ...splice, index }));
  ordered.sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
  let result = '';
  let done = 0;
  for (const { start, end, text } of ordered) {
    result += raw.slice(done, place(start)) + text.replaceAll('\n', lineEnd);
    done = place(end);
  }
  return result + raw.slice(done);
}

/** From offsets in the text with LF and without byte order mark to offsets in the text as it is; asked in rising order. */
function placesIn(raw: string): (offset: number) => number {
  const mark = raw.startsWith('\uFEFF') ? 1 : 0;
  const pairs = [...raw.matchAll(/\r\n/g)].map(({ index }, before) => index - before - mark);
  let passed = 0;
  return (offset) => {
    while (passed < pairs.length && (pairs[passed] ?? 0) < offset) passed++;
    return offset + passed + mark;
  };
}
