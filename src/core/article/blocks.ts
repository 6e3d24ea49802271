import type { Language } from '../registry/language';
import type { Span } from '../text/span';
import type { Block } from './article';
import { findBareNames, findBylines, findDatelines } from './authors';
import { bylinesIn } from './bylines';
import { creditsIn, type Credit } from './credits';
import { openingDate, statedDates } from './dateline';
import { isFurniture, isProse, pageEnd } from './furniture';
import { headlineOf } from './headline';
import { type LayoutWords, layoutWords } from './layoutwords';
import { type Line, linesOf } from './line';
import { relatedLines } from './related';
import { HEAD_LINES, type Sorted } from './sorted';

/** The lines of an article with their kinds, and what their layout tells. */
export interface Layout {
  /** In reading order. */
  readonly blocks: readonly Block[];
  /** {@link Article.credits}, in reading order. */
  readonly credits: readonly Span[];
  /** YYYY-MM-DD; null when no line states the day of publication. */
  readonly published: string | null;
}

/** Where a credit may be the story's too, a caption is no longer than this (UTF-16 units). */
const CAPTION_LENGTH = 300;
/** A caption ends with its credit, give or take so many units (UTF-16). */
const REST = 40;

const FILE_NAME = /\.(?:jpe?g|png|webp|gif|avif|heic|tiff?|bmp|svg)$/iu;

/** Reads the layout of a text. */
export function readLayout(text: string, languages: readonly Language[]): Layout {
  const words = layoutWords(languages);
  const lines = linesOf(text);
  const sorted = lines.map((line, index): Sorted => {
    const credits = creditsIn(line, words);
    const kind = isFurniture(line, index, words) ? 'boilerplate' : isCaption(line, credits) ? 'caption' : 'paragraph';
    return { line, credits, kind, dates: [], bylines: [] };
  });
  sortPage(sorted, words);
  const story = sorted.filter((each) => each.kind === 'paragraph' || creditsAuthors(each, words));
  findDatelines(story, words);
  findBylines(story, words);
  const headline = headlineOf(sorted, words);
  findBareNames(text, story, headline, words);
  if (headline) headline.kind = 'headline';
  return {
    blocks: sorted.map(({ line: { start, end }, kind }) => ({ kind, start, end })),
    credits: merged(sorted.flatMap(({ credits, bylines }) => [...credits, ...bylines])),
    published: publishedIn(sorted, words),
  };
}

function isCaption({ text, start, end }: Line, credits: readonly Credit[]): boolean {
  if (FILE_NAME.test(text.slice(-8)) || text.endsWith('|')) return true;
  return credits.some((credit) => {
    const shows =
      credit.of === 'picture' || (credit.of === 'any' && credit.start > start && text.length <= CAPTION_LENGTH);
    return shows && end - credit.end <= REST && !/\p{L}.*[.!?]/u.test(text.slice(credit.end - start));
  });
}

/** Whether a caption is a date line that names the photographer too: "12/02/2026 10:30 - Bài: Mộc Lan, ảnh: Trung Nghĩa". */
const creditsAuthors = ({ kind, line, credits }: Sorted, words: LayoutWords): boolean =>
  kind === 'caption' && credits.length > 0 && bylinesIn(line, words).length > 0 && statedDates(line, words).length > 0;

/** What is around the story: the page's end, and links to other articles. */
function sortPage(sorted: readonly Sorted[], words: LayoutWords): void {
  const lines = sorted.map(({ line }) => line);
  const end = pageEnd(lines, words);
  const firstProse = lines.findIndex(isProse);
  const isTime = (index: number): boolean => {
    const each = sorted[index];
    if (!each || firstProse < 0 || index <= firstProse || !/\d/u.test(each.line.key)) return false;
    return each.kind === 'boilerplate' || isBareTime(each.line, words);
  };
  const related = relatedLines(lines, words, isTime, end);
  sorted.forEach((each, index) => {
    if (index >= end) each.kind = 'boilerplate';
    else if (related.has(index)) each.kind = 'related';
  });
}

const isBareTime = (line: Line, words: LayoutWords): boolean =>
  statedDates(line, words).some(({ start, labelled }) => start === 0 && !labelled);

/** The first day that a date line states, an update's only where there is no other; else the day that the story opens with. */
function publishedIn(sorted: readonly Sorted[], words: LayoutWords): string | null {
  const dates = sorted.flatMap((each) => each.dates);
  const stated = dates.find(({ updated }) => !updated) ?? dates[0];
  if (stated) return stated.date;
  const story = sorted.filter(({ kind }) => kind === 'paragraph').slice(0, HEAD_LINES);
  return story.map(({ line }) => openingDate(line, words)).find((date) => date !== null) ?? null;
}

/** Spans in reading order; those that overlap become one. */
function merged(spans: readonly Span[]): readonly Span[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}
