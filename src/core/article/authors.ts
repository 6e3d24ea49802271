import { areBareNames, bylinesIn, namesIn, opensWithOffice } from './bylines';
import { statedDates } from './dateline';
import { isProse } from './furniture';
import type { LayoutWords } from './layoutwords';
import { isTitleLike, type Line } from './line';
import { HEAD_LINES, type Sorted } from './sorted';

/** A byline is looked for in so many lines from the story's end, and in all behind its last prose. */
const TAIL_LINES = 4;
/** Authors' bare names stand in so many lines below the headline. */
const NAME_LINES = 4;

/** Date lines: among the first lines of the story, further down only with a word that says so, or as the story's last line. */
export function findDatelines(story: readonly Sorted[], words: LayoutWords): void {
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

/** Lines of authors and sources, among the first and last lines of the story; never its very first. */
export function findBylines(story: readonly Sorted[], words: LayoutWords): void {
  const tail = Math.min(story.length - TAIL_LINES, lastProse(story) + 1);
  story.forEach((each, index) => {
    if (index === 0 || (index >= HEAD_LINES && index < tail)) return;
    const bylines = bylinesIn(each.line, words);
    if (!bylines.length) return;
    each.bylines = [...each.bylines, ...bylines];
    each.kind = 'dateline';
  });
}

const lastProse = (story: readonly Sorted[]): number => story.findLastIndex(({ line }) => isProse(line));

/**
 * Authors' bare names: alone on a line below the headline, right behind the story's prose or on its last line, and nowhere else
 * in the text.
 */
export function findBareNames(
  text: string,
  story: readonly Sorted[],
  headline: Sorted | undefined,
  words: LayoutWords,
): void {
  const top = headline ? story.indexOf(headline) : story.length;
  const prose = story.findIndex(({ line }, index) => index > top && isProse(line));
  const places = new Set([lastProse(story) + 1, story.length - 1]);
  for (let index = top + 1; index <= top + NAME_LINES && (prose < 0 || index < prose); index++) places.add(index);
  for (const index of places) {
    const each = story[index];
    if (!each || index === 0 || each.kind !== 'paragraph' || each === headline) continue;
    const { line } = each;
    const signs = [story[index - 1], story[index + 1]].some((other) => other && isOffice(other.line, words));
    const alone = text.indexOf(line.text) === line.start && !text.includes(line.text, line.end);
    if (signs || !alone || !areBareNames(line.text, words)) continue;
    each.kind = 'dateline';
    each.bylines = [{ start: line.start, end: line.end }];
  }
}

/** Whether a line is little more than an office: a name beside it is an official's, who signs. */
const isOffice = (line: Line, words: LayoutWords): boolean =>
  isTitleLike(line) && opensWithOffice(line.text.split(/[\s,]+/u), words);
