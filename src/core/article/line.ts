import { fold, foldKey } from '../text/fold';
import type { Span } from '../text/span';

/** A headline or a teaser is shorter than this (UTF-16 units); a paragraph may be short too, but then it ends a sentence. */
export const HEADLINE_LENGTH = 220;

const SENTENCE_END = /[.!?…:;]["”»)]?\s*\|?$/u;
const LINE = /[^\n]+/gu;

/** One non-blank line of an article, without blanks around it. */
export interface Line extends Span {
  readonly text: string;
  readonly blankBefore: boolean;
  /** Folded; empty for a line that is longer than a headline. */
  readonly key: string;
  readonly endsSentence: boolean;
}

/** The lines of a text that are not blank, in reading order. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(LINE)) {
    const lead = match[0].length - match[0].trimStart().length;
    const bare = match[0].trim();
    if (!bare) continue;
    const start = match.index + lead;
    const before = text.slice(lines.at(-1)?.end ?? 0, start);
    lines.push({
      start,
      end: start + bare.length,
      text: bare,
      blankBefore: /\n[^\S\n]*\n/u.test(before),
      key: bare.length <= HEADLINE_LENGTH ? foldKey(bare) : '',
      endsSentence: SENTENCE_END.test(bare.slice(-4)),
    });
  }
  return lines;
}

/** Whether a line may be a headline, a teaser or a heading: short, and no sentence. */
export const isTitleLike = ({ key, endsSentence }: Line): boolean => key !== '' && !endsSentence;

/** Whether a line is one of the phrases, give or take signs before it, a count in brackets and a colon: "Comment (0)". */
export function isOneOf({ key }: Line, phrases: ReadonlySet<string>): boolean {
  const bare = key
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/ *\(\d*\)$/u, '')
    .replace(/[ :|>]+$/u, '');
  return bare !== '' && phrases.has(bare);
}

/** A label has at most so many words: "Propos recueillis par". */
const MOST_LABEL_WORDS = 4;

/** The start of a folded text that is one of the phrases. */
export interface Label {
  /** UTF-16 units, its colon included. */
  readonly length: number;
  readonly colon: boolean;
}

/** The longest of the phrases that a folded text starts with, as whole words; undefined when there is none. */
export function labelOf(key: string, phrases: ReadonlySet<string>): Label | undefined {
  let found: Label | undefined;
  let end = -1;
  for (let left = MOST_LABEL_WORDS; left > 0; left--) {
    const next = key.slice(end + 1).search(/[ :]/u);
    end = next < 0 ? key.length : end + 1 + next;
    const [colon = ''] = /^ ?:/u.exec(key.slice(end, end + 2)) ?? [];
    if (phrases.has(key.slice(0, end))) found = { length: end + colon.length, colon: colon !== '' };
    if (key[end] !== ' ') break;
  }
  return found;
}

/** What stands in a text behind so many units of its folded form. */
export const behind = (text: string, length: number): string => text.slice(fold(text).offsets[length] ?? text.length);
