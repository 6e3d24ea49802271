import { fold } from './fold';
import type { Span } from './span';

/** One word of a text: a run of letters and digits. */
export interface Word extends Span {
  /** Folded form: see {@link fold}. */
  readonly key: string;
  /** As written. */
  readonly text: string;
  /**
   * What stands between the word before and this one, folded: `' '` for any run of blanks or a lone hyphen, `'\n'` for one
   * line end, `'\n\n'` for a blank line, else the signs themselves (`', '`, `"'"`). Before the first word: what precedes it.
   */
  readonly gap: string;
  /** Whether it starts with a capital letter. */
  readonly capital: boolean;
}

const WORD = /[\p{L}\p{N}]+/gu;
const CAPITAL = /^\p{Lu}/u;

/** What stands between two words, folded, as it is compared: see {@link Word.gap}. */
export function gapKey(between: string): string {
  return between === '-' ? ' ' : between.replace(/\s+/gu, blankKey);
}

function blankKey(run: string): string {
  const end = run.indexOf('\n');
  if (end < 0) return ' ';
  return end === run.lastIndexOf('\n') ? '\n' : '\n\n';
}

/** The words of a text in reading order. */
export function words(text: string): readonly Word[] {
  const folded = fold(text);
  const result: Word[] = [];
  let end = 0;
  for (const match of folded.text.matchAll(WORD)) {
    const after = match.index + match[0].length;
    const start = folded.offsets[match.index] ?? 0;
    const last = folded.offsets[after - 1] ?? start;
    // Combining marks behind the last letter belong to the word: it ends where the next folded unit starts, or at a mark's end.
    const written = text.slice(start, wordEnd(text, last));
    result.push({
      start,
      end: start + written.length,
      key: match[0],
      text: written,
      gap: gapKey(folded.text.slice(end, match.index)),
      capital: CAPITAL.test(written),
    });
    end = after;
  }
  return result;
}

const MARKS = /\p{M}*/uy;

/** End of the letter at `last` (both UTF-16 offsets), its combining marks and, if it is half of a pair, its other half included. */
export function wordEnd(text: string, last: number): number {
  MARKS.lastIndex = last + 1;
  MARKS.test(text);
  return Math.max(last + 1, MARKS.lastIndex);
}
