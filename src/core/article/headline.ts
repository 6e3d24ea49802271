import { areBareNames } from './bylines';
import { isProse } from './furniture';
import type { LayoutWords } from './layoutwords';
import { HEAD_LINES, type Sorted } from './sorted';

/** The headline stands among so many first lines, after the names of site and section at most. */
const HEADLINE_LINES = 4;
/** The name of a section is so short: "Politics & Law", "Thời sự"; a longer line below it is the headline. */
const SECTION_WORDS = 3;

/**
 * The line right above the first date line that may be a headline, else such a first line before a paragraph; below it, where
 * it is only a section's name. Undefined when the text has none.
 */
export function headlineOf(sorted: readonly Sorted[], words: LayoutWords): Sorted | undefined {
  const head = sorted.filter(({ kind }) => kind !== 'boilerplate' && kind !== 'related').slice(0, HEAD_LINES);
  const dateline = head.findIndex(({ kind, dates }) => kind === 'dateline' && dates.length > 0);
  const above = head.slice(0, Math.max(0, dateline)).filter(mayBeHeadline);
  const nearest = above.findLast(({ line }) => !areBareNames(line.text, words)) ?? above.at(-1);
  if (nearest) return belowSection(head, nearest, words);
  const first = head.find(({ kind }) => kind === 'paragraph');
  const only = sorted.length < 2 || !first || head.indexOf(first) >= HEADLINE_LINES;
  return !only && mayBeHeadline(first) ? belowSection(head, first, words) : undefined;
}

const mayBeHeadline = ({ kind, line }: Sorted): boolean =>
  kind === 'paragraph' && line.key !== '' && !/[.;:]["”»)]?$/u.test(line.text.slice(-2));

const wordsOf = ({ line }: Sorted): number => line.key.split(' ').length;

/** A section's name gives way to the first longer line below that may be a headline, up to the story's prose. */
function belowSection(head: readonly Sorted[], found: Sorted, words: LayoutWords): Sorted {
  if (wordsOf(found) > SECTION_WORDS) return found;
  for (const each of head.slice(head.indexOf(found) + 1)) {
    if (isProse(each.line) || each.kind === 'caption') break;
    const longer = mayBeHeadline(each) && wordsOf(each) > SECTION_WORDS;
    if (longer && !areBareNames(each.line.text, words)) return each;
  }
  return found;
}
