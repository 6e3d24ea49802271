import type { LayoutWords } from './layoutwords';
import { HEADLINE_LENGTH, isOneOf, isTitleLike, labelOf, type Line } from './line';

/** A block of related news has at most so many lines. */
const MOST_LINES = 30;
/** A teaser with a time under it has so many words at least: "Hanoi" over a date is a signature. */
const TEASER_WORDS = 4;

/** Signs before a link to another article. */
const POINTERS = /^(?:>{2,}|[»☞]|👉)\s*\S/u;
const NUMBERED = /^\d{1,2}(?:[.)]|$)/u;

/** Whether a line says itself that it is a link: "Read also: Desks for all", ">> Desks for all". */
function isLink(line: Line, words: LayoutWords): boolean {
  const { key, text } = line;
  const label = key.includes(':') ? labelOf(key, words.related) : undefined;
  const phrase = label?.colon === true && label.length < key.length && key.slice(0, label.length).trim().includes(' ');
  return key !== '' && (phrase || POINTERS.test(text));
}

/** Whether a line is the heading of a block of links. */
const isHeading = (line: Line, { related }: LayoutWords): boolean => isOneOf(line, related);

/**
 * Indices of lines that lead to other articles: headings of related news with the headlines under them, headlines that stand
 * twice (a link and the caption of its picture), headlines behind the story with a time under them.
 * @param timed whether a line is a time and little else
 * @param end index behind the last line that may be one
 */
export function relatedLines(
  lines: readonly Line[],
  words: LayoutWords,
  timed: (index: number) => boolean,
  end: number,
): ReadonlySet<number> {
  const related = new Set<number>();
  for (let index = 0; index < end; index++) {
    const line = lines[index];
    if (!line || related.has(index)) continue;
    if (isHeading(line, words)) for (const each of block(lines, index, end)) related.add(each);
    else if (index > 0 && isLink(line, words)) related.add(index);
    else if (index > 0 && isTitleLike(line) && lines[index - 1]?.text === line.text) related.add(index).add(index - 1);
    else if (timed(index) && isTeaser(lines[index - 1])) related.add(index).add(index - 1);
  }
  return related;
}

const isTeaser = (line: Line | undefined): boolean =>
  line !== undefined && isTitleLike(line) && line.key.split(' ').length >= TEASER_WORDS;

/**
 * The lines of a block, its heading first: headlines up to a blank line, or, where a blank line stands below the heading too, up
 * to a line that is no headline or that a paragraph follows.
 */
function block(lines: readonly Line[], heading: number, end: number): readonly number[] {
  const found = [heading];
  const spaced = lines[heading + 1]?.blankBefore === true;
  for (let next = heading + 1; next < Math.min(end, heading + MOST_LINES); next++) {
    const line = lines[next];
    if (!line || line.text.length > HEADLINE_LENGTH) break;
    if (line.blankBefore && next > heading + 1 && !(spaced && goesOn(lines, next, end))) break;
    found.push(next);
  }
  return found;
}

/** Whether a headline behind a blank line still belongs to the block above: numbered, or before another or the page's end. */
function goesOn(lines: readonly Line[], index: number, end: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  if (!line || !isTitleLike(line)) return false;
  return NUMBERED.test(line.text) || index + 1 >= end || (next !== undefined && isTitleLike(next));
}
