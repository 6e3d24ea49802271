import type { Language } from '../registry/language';
import type { Span } from '../text/span';
import type { Block, BlockKind } from './article';
import { bylinesIn, isBareName, namesIn, opensWithOffice } from './bylines';
import { creditsIn, type Credit } from './credits';
import { openingDate, type StatedDate, statedDates } from './dateline';
import { isFurniture, isProse, pageEnd } from './furniture';
import { type LayoutWords, layoutWords } from './layoutwords';
import { isTitleLike, type Line, linesOf } from './line';
import { relatedLines } from './related';

/** The lines of an article with their kinds, and what their layout tells. */
export interface Layout {
  /** In reading order. */
  readonly blocks: readonly Block[];
  /** {@link Article.credits}, in reading order. */
  readonly credits: readonly Span[];
  /** YYYY-MM-DD; null when no line states the day of publication. */
  readonly published: string | null;
}

/** A date line or byline is looked for in so many lines of the story from its top, … */
const HEAD_LINES = 8;
/** … and a byline in so many from its end. */
const TAIL_LINES = 4;
/** The headline stands among so many first lines, after a site's name at most. */
const HEADLINE_LINES = 4;
/** Where a credit may be the story's too, a caption is no longer than this (UTF-16 units). */
const CAPTION_LENGTH = 300;
/** A caption ends with its credit, give or take so many units (UTF-16). */
const REST = 40;

const FILE_NAME = /\.(?:jpe?g|png|webp|gif|avif|heic|tiff?|bmp|svg)$/iu;

/** A line as it is classified; `kind` changes as more is known. */
interface Sorted {
  readonly line: Line;
  readonly credits: readonly Credit[];
  kind: BlockKind;
  /** Dates of a date line. */
  dates: readonly StatedDate[];
  /** Authors and sources. */
  bylines: readonly Span[];
}

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
  findBareNames(text, story, words);
  const headline = headlineOf(sorted);
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

/** Date lines: among the first lines of the story, further down only with a word that says so, or as the story's last line. */
function findDatelines(story: readonly Sorted[], words: LayoutWords): void {
  story.forEach((each, index) => {
    const dates = statedDates(each.line, words);
    const signed =
      index === story.length - 1 && dates.some(({ start }) => /\p{L}/u.test(each.line.text.slice(0, start)));
    if (index >= HEAD_LINES && !signed && !dates.some(({ labelled }) => labelled)) return;
    if (!dates.length) return;
    each.kind = 'dateline';
    each.dates = dates;
    each.bylines = namesIn(each.line, words);
  });
}

function findBylines(story: readonly Sorted[], words: LayoutWords): void {
  story.forEach((each, index) => {
    if (index === 0 || (index >= HEAD_LINES && index < story.length - TAIL_LINES)) return;
    const bylines = bylinesIn(each.line, words);
    if (!bylines.length) return;
    each.bylines = merged([...each.bylines, ...bylines]);
    each.kind = 'dateline';
  });
}

/** An author's bare name: alone on a line under the headline, or on the story's last line, and nowhere else. */
function findBareNames(text: string, story: readonly Sorted[], words: LayoutWords): void {
  story.forEach((each, index) => {
    const { line, kind } = each;
    const before = story[index - 1];
    const last = index === story.length - 1;
    const under =
      index < HEADLINE_LINES && before !== undefined && (isTitleLike(before.line) || before.kind === 'dateline');
    if (kind !== 'paragraph' || index === 0 || !(last || under) || !isBareName(line.text, words)) return;
    const alone = text.indexOf(line.text) === line.start && !text.includes(line.text, line.end);
    const signs = [before, story[index + 1]].some((other) => other && isOffice(other.line, words));
    if (!alone || signs) return;
    each.kind = 'dateline';
    each.bylines = [{ start: line.start, end: line.end }];
  });
}

/** Whether a line is little more than an office: a name beside it is an official's, who signs. */
const isOffice = (line: Line, words: LayoutWords): boolean =>
  isTitleLike(line) && opensWithOffice(line.text.split(/[\s,]+/u), words);

/** The title-like line right above the first date line or byline with a label, else a title-like first line before a paragraph. */
function headlineOf(sorted: readonly Sorted[]): Sorted | undefined {
  const head = sorted.filter(({ kind }) => kind !== 'boilerplate' && kind !== 'related').slice(0, HEAD_LINES);
  const free = (each: Sorted | undefined): boolean =>
    each?.kind === 'paragraph' && each.line.key !== '' && !/[.;:]["”»)]?$/u.test(each.line.text.slice(-2));
  const dateline = head.findIndex(({ kind, dates }) => kind === 'dateline' && dates.length > 0);
  const above = head.slice(0, Math.max(0, dateline)).findLast(free);
  if (above) return above;
  const first = head.findIndex(({ kind }) => kind === 'paragraph');
  const only = sorted.length < 2 || first >= HEADLINE_LINES;
  return !only && free(head[first]) ? head[first] : undefined;
}

/** The first day that a date line states, an update's only where there is no other; else the day that the story opens with. */
function publishedIn(sorted: readonly Sorted[], words: LayoutWords): string | null {
  const dates = sorted.flatMap((each) => each.dates);
  const stated = dates.find(({ updated }) => !updated) ?? dates[0];
  if (stated) return stated.date;
  const story = sorted.filter(({ kind }) => kind === 'paragraph').slice(0, HEADLINE_LINES);
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
