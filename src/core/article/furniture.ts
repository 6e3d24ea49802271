import { foldKey } from '../text/fold';
import type { LayoutWords } from './layoutwords';
import { HEADLINE_LENGTH, isOneOf, labelOf, type Line } from './line';

/** A line of buttons is no longer than this (UTF-16 units), nor a breadcrumb than the next. */
const BUTTONS_LENGTH = 80;
const BREADCRUMB_LENGTH = 120;
/** No button has more words: "Listen to this article". */
const BUTTON_WORDS = 5;
/** A part of a breadcrumb: "International cooperation and trade". */
const CRUMB_WORDS = 5;
/** A breadcrumb without the word for the first page stands among so many first lines. */
const CRUMB_LINES = 4;
/** From this length on a sentence is prose; below a page has many of its own ("Please log in."). */
const PROSE_LENGTH = 80;
/** So many lines of prose are the story: the page's end does not reach over them. */
const PROSE_LINES = 2;

const CRUMBS = /\s*[>›»→|/]\s*/u;
const ARROWS = /[>›]/u;
const HASHTAGS = /^#\S+(?:$| [^#]*#)/u;
const COPYRIGHT = /^(?:\p{L}+ (?:©|\(c\))|(?:©|\(c\)) ?\d{4})/iu;

/** Whether a line is page furniture wherever it stands: buttons, a breadcrumb, tags, rights. */
export function isFurniture(line: Line, index: number, words: LayoutWords): boolean {
  const { key, text, endsSentence } = line;
  if (key === '') return false;
  return (
    isButtons(key, words) ||
    isBreadcrumb(line, index, words) ||
    HASHTAGS.test(text) ||
    COPYRIGHT.test(text) ||
    words.rights.some((phrase) => key.includes(phrase)) ||
    (!endsSentence && key.includes(':') && labelOf(key, words.tags)?.colon === true)
  );
}

/** Whether a line is prose: a sentence of some length. */
export const isProse = ({ text, endsSentence }: Line): boolean => endsSentence && text.length >= PROSE_LENGTH;

/** Whether buttons, numbers and signs make up a folded line; one letter alone is none. */
function isButtons(key: string, { buttons, buttonStarts }: LayoutWords): boolean {
  const [first = ''] = /[\p{L}\p{N}']+/u.exec(key) ?? [];
  if (key.length > BUTTONS_LENGTH || !(buttonStarts.has(first) || /^\d/u.test(first))) return false;
  const words = key.match(/[\p{L}\p{N}']+/gu) ?? [];
  if (words.join('').replace(/\P{L}/gu, '').length < 2) return false;
  let at = 0;
  while (at < words.length) {
    let end = Math.min(words.length, at + BUTTON_WORDS);
    while (end > at && !buttons.has(words.slice(at, end).join(' '))) end--;
    if (end === at && !/^\d+$/u.test(words[at] ?? '')) return false;
    at = Math.max(end, at + 1);
  }
  return true;
}

/** "Home > Politics", "Trang chủ / Thời sự"; among the first lines "Politics › Foreign affairs" too. */
function isBreadcrumb({ text, endsSentence }: Line, index: number, { home }: LayoutWords): boolean {
  if (text.length > BREADCRUMB_LENGTH || endsSentence) return false;
  const crumbs = text.split(CRUMBS).filter(Boolean);
  if (crumbs.some((crumb) => crumb.split(' ').length > CRUMB_WORDS)) return false;
  const opens = home.has(foldKey(crumbs[0] ?? ''));
  return crumbs.length > 1 && (opens || (index < CRUMB_LINES && ARROWS.test(text)));
}

/**
 * Index of the line where the page's end begins: from there on no line is the story's. The number of lines when it has none.
 * It begins with the first of its words that no story follows, or with a count of comments behind the story.
 */
export function pageEnd(lines: readonly Line[], words: LayoutWords): number {
  const isEnd = (line: Line): boolean =>
    isOneOf(line, words.furniture) || labelOf(line.key, words.imprint)?.colon === true;
  let start = commentsStart(lines, words);
  let prose = 0;
  for (let index = start - 1; index > 0; index--) {
    const line = lines[index];
    if (!line || (line.text.length > HEADLINE_LENGTH && line.endsSentence)) break;
    if (isProse(line)) prose++;
    if (prose >= PROSE_LINES) break;
    // What may stand between two paragraphs too is the page's end only where no prose follows.
    const anywhere = isOneOf(line, words.related) || isOneOf(line, words.buttons);
    if (isEnd(line) && !(anywhere && prose > 0)) start = index;
  }
  return start;
}

/** Index of the line that counts comments behind the story: "Comments (3)", "3 comments"; the number of lines without one. */
function commentsStart(lines: readonly Line[], { furniture }: LayoutWords): number {
  let prose = 0;
  for (const [index, line] of lines.entries()) {
    if (isProse(line)) prose++;
    const counted = /^\d+ |\(\d+\)$/u.test(line.key) && furniture.has(line.key.replace(/^\d+ | ?\(\d+\)$/gu, ''));
    if (prose >= PROSE_LINES && counted) return index;
  }
  return lines.length;
}
