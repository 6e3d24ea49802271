import { foldKey } from '../text/fold';
import type { Language } from '../registry/language';
import { covers, type Span } from '../text/span';
import type { Block, BlockKind } from './article';
import { findDates } from './date';

/** A headline or a teaser is shorter than this (UTF-16 units); a paragraph may be short too, but then it ends a sentence. */
const HEADLINE_LENGTH = 220;
/** A date line is little more than a source and a date. */
const DATELINE_LENGTH = 90;
/** The headline stands among so many first lines, after a site's name at most. */
const HEADLINE_BLOCKS = 4;

const SENTENCE_END = /[.!?…:;]["”»)]?\s*\|?$/u;
const FILE_NAME = /\.(?:jpe?g|png|webp|gif)$/iu;
const LINE = /[^\n]+/gu;

interface Line extends Span {
  readonly text: string;
  readonly blankBefore: boolean;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(LINE)) {
    const lead = match[0].length - match[0].trimStart().length;
    const bare = match[0].trim();
    if (!bare) continue;
    const start = match.index + lead;
    const before = text.slice(lines.at(-1)?.end ?? 0, start);
    lines.push({ start, end: start + bare.length, text: bare, blankBefore: /\n\s*\n/u.test(before) });
  }
  return lines;
}

/** Whether a line is one of the words, give or take case, accents, a count in brackets and a colon: "Comment (0)". */
function isOneOf(line: string, words: ReadonlySet<string>): boolean {
  const bare = foldKey(line)
    .replace(/\s*\(\d*\)\s*$/u, '')
    .replace(/[\s:|]+$/u, '');
  return words.has(bare.trim());
}

const wordSet = (lists: readonly (readonly string[])[]): ReadonlySet<string> => new Set(lists.flat().map(foldKey));

const isTitleLike = ({ text }: Line): boolean => text.length <= HEADLINE_LENGTH && !SENTENCE_END.test(text);

/** Index of the line where the page's furniture begins: from there on no line is a paragraph. Its end when there is none. */
function furnitureStart(lines: readonly Line[], furniture: ReadonlySet<string>): number {
  let start = lines.length;
  for (let index = lines.length - 1; index > 0; index--) {
    const line = lines[index];
    if (!line || (line.text.length > HEADLINE_LENGTH && SENTENCE_END.test(line.text))) break;
    if (isOneOf(line.text, furniture)) start = index;
  }
  return start;
}

/** Indices of related-news headings and of the headlines under them, up to the next blank line after the first headline. */
function relatedLines(lines: readonly Line[], headings: ReadonlySet<string>): ReadonlySet<number> {
  const related = new Set<number>();
  lines.forEach((line, index) => {
    if (!isOneOf(line.text, headings)) return;
    related.add(index);
    for (let next = index + 1; next < lines.length; next++) {
      const below = lines[next];
      if (!below || below.text.length > HEADLINE_LENGTH || (below.blankBefore && next > index + 1)) break;
      related.add(next);
    }
  });
  // A short line that stands twice in a row is a link to another article and the caption of its picture.
  lines.forEach((line, index) => {
    if (index > 0 && isTitleLike(line) && lines[index - 1]?.text === line.text) related.add(index).add(index - 1);
  });
  return related;
}

function isDateline(line: Line, index: number, languages: readonly Language[]): boolean {
  return (
    line.text.length <= DATELINE_LENGTH && index < 2 * HEADLINE_BLOCKS && findDates(line.text, languages).length > 0
  );
}

/** Index of the headline: the title-like line right above the date line, else a title-like first line before a paragraph. */
function headlineIndex(lines: readonly Line[], kinds: readonly BlockKind[]): number {
  const dateline = kinds.indexOf('dateline');
  const free = (index: number): boolean => {
    const line = lines[index];
    return line !== undefined && kinds[index] === 'paragraph' && isTitleLike(line);
  };
  for (let index = dateline - 1; index >= 0; index--) if (free(index)) return index;
  const first = kinds.indexOf('paragraph');
  return first >= 0 && first < HEADLINE_BLOCKS && free(first) && lines.length > 1 ? first : -1;
}

/**
 * The lines of an article with their kinds, in reading order.
 * @param credits spans of {@link Article.credits}: a line that ends with one is a caption
 */
export function readBlocks(text: string, languages: readonly Language[], credits: readonly Span[]): readonly Block[] {
  const lines = linesOf(text);
  const furniture = furnitureStart(lines, wordSet(languages.map(({ boilerplate }) => boilerplate)));
  const related = relatedLines(lines, wordSet(languages.map(({ related: headings }) => headings)));
  const isCaption = (line: Line): boolean =>
    FILE_NAME.test(line.text) ||
    /\|$/u.test(line.text) ||
    credits.some((credit) => covers(line, credit) && text.slice(credit.end, line.end).trim().length <= 1);
  const kinds = lines.map((line, index): BlockKind => {
    if (index >= furniture) return 'boilerplate';
    if (related.has(index)) return 'related';
    if (isDateline(line, index, languages)) return 'dateline';
    return isCaption(line) ? 'caption' : 'paragraph';
  });
  const headline = headlineIndex(lines, kinds);
  if (headline >= 0) kinds[headline] = 'headline';
  return lines.map(({ start, end }, index) => ({ kind: kinds[index] ?? 'paragraph', start, end }));
}
