import { isMap } from 'yaml';
import type { CST } from 'yaml';
import { textOf } from './nodes';
import { blockItem, flowValue, indented } from './render';
import type { ListItem, Style } from './render';
import { colonEnd, columnOf, contentEnd, dashOf, isBlank, isWritten, itemLines, lineOf, lineText } from './layout';
import { replaceLines } from './splice';
import type { Splice } from './splice';
import type { Entry, Sequence, Source } from './source';

/** What edits need to know of a file. */
export interface Sheet {
  readonly source: Source;
  readonly style: Style;
  /** Keys in the order in which the program writes them. */
  readonly order: readonly string[];
}

/** Changes to one list: items to take out (by index), and items to put in before the one that has index `before` now. */
export interface ListEdit {
  readonly remove: readonly number[];
  readonly before: number;
  readonly insert: readonly ListItem[];
}

/** Edits a list that is written and has items or brackets. */
export function editSequence(sheet: Sheet, entry: Entry, list: Sequence, edit: ListEdit): Splice[] {
  if (list.flow) return editFlow(sheet, list, edit);
  const removed = edit.remove.map((index) => removeItem(sheet, list, index));
  const inserted = edit.insert.map((item) => insertItem(sheet, list, edit.before, item));
  const emptied = edit.remove.length === list.items.length && edit.insert.length === 0;
  const brackets: Splice[] = emptied ? [{ start: colonEnd(entry), end: colonEnd(entry), text: ' []' }] : [];
  return [...brackets, ...removed, ...inserted];
}

/** Takes out an item's lines, and one of the two blank lines that would meet. */
function removeItem({ source }: Sheet, list: Sequence, index: number): Splice {
  const { from, to } = itemLines(source, list, index);
  const blankBefore = isBlank(source, from - 1) && from > 0;
  const atEnd = to >= source.lines.count - 1 && isBlank(source, to);
  if (blankBefore && atEnd) return replaceLines(source.lines, from - 1, Math.min(to, source.lines.count), []);
  const first = index === 0 && list.items.length > 1;
  const extra = (blankBefore || first) && isBlank(source, to) ? 1 : 0;
  return replaceLines(source.lines, from, to + extra, []);
}

function insertItem({ source, style }: Sheet, list: Sequence, before: number, item: ListItem): Splice {
  const column = columnOf(source, dashOf(list, 0));
  const compact = list.items.every((other) => isMap(other) && other.flow === true);
  const lines = blockItem(item, gapLike(source, list, style), compact).map((line) => indented(line, column));
  const spaced = isSpaced(source, list);
  if (before === 0) {
    const line = firstLineOfItem(source, list);
    return replaceLines(source.lines, line, line, spaced ? [...lines, ''] : lines);
  }
  const { to } = itemLines(source, list, before - 1);
  return replaceLines(source.lines, to, to, spaced ? ['', ...lines] : lines);
}

/** The style with the distance from dash to content that this list has. */
function gapLike(source: Source, list: Sequence, style: Style): Style {
  const [first] = list.items;
  const dash = dashOf(list, 0);
  const sameLine = first && lineOf(source, dash) === lineOf(source, first.range[0]);
  return sameLine ? { ...style, gap: first.range[0] - dash } : style;
}

/** Line at which the first item begins, with the comment right above it. */
function firstLineOfItem(source: Source, list: Sequence): number {
  let line = lineOf(source, dashOf(list, 0));
  while (
    line > 0 &&
    lineText(source, line - 1)
      .trimStart()
      .startsWith('#')
  )
    line--;
  return line;
}

/** Whether the file sets its items apart by blank lines. */
function isSpaced(source: Source, list: Sequence): boolean {
  if (list.items.length < 2) return false;
  const { to } = itemLines(source, list, 0);
  return isBlank(source, to);
}

/** Edits `[a, b]`: comments, line breaks and the quoting of what stays are kept. */
function editFlow({ style }: Sheet, list: Sequence, edit: ListEdit): Splice[] {
  const token = list.srcToken;
  if (token?.type !== 'flow-collection') throw new Error('A flow list comes from a flow collection.');
  const kept = list.items.map((_, index) => index).filter((index) => !edit.remove.includes(index));
  const removed = token.items.flatMap((item, index) => removedParts(item, list, index, edit, kept[0]));
  if (edit.insert.length === 0) return removed;
  const text = edit.insert.map((item) => flowValue(item, style)).join(', ');
  return [...removed, insertFlow(list, kept, edit.before, text)];
}

/** Of one item: itself when it goes; its comma and the space after it when it goes or is the first that stays. */
function removedParts(
  item: CST.CollectionItem,
  list: Sequence,
  index: number,
  edit: ListEdit,
  firstKept: number | undefined,
): Splice[] {
  const goes = edit.remove.includes(index);
  const trailing = index >= list.items.length;
  const separators = item.start.filter(({ type }, at) => {
    return type === 'comma' || (type === 'space' && item.start[at + 1]?.type !== 'comment');
  });
  const dropSeparators = index > 0 && (goes || index === firstKept || (trailing && firstKept === undefined));
  const node = list.items[index];
  return [
    ...(dropSeparators ? separators.map(({ offset, source }) => cut(offset, offset + source.length)) : []),
    ...(goes && node ? [cut(node.range[0], node.range[1])] : []),
  ];
}

function cut(start: number, end: number): Splice {
  return { start, end, text: '' };
}

function insertFlow(list: Sequence, kept: readonly number[], before: number, text: string): Splice {
  const previous = list.items[kept.filter((index) => index < before).at(-1) ?? -1];
  if (previous) return { start: previous.range[1], end: previous.range[1], text: `, ${text}` };
  const next = list.items[kept[0] ?? -1];
  const start = next ? next.range[0] : list.range[0] + 1;
  return { start, end: start, text: next ? `${text}, ` : text };
}

/** Puts items under a key that has no list yet, or `[]` on one line. */
export function startSequence(sheet: Sheet, entry: Entry, items: readonly ListItem[], dash: number): Splice[] {
  const { source, style } = sheet;
  const compact = style.compact.has(textOf(entry.key) ?? '');
  const column = columnOf(source, entry.key.range[0]) + dash;
  const lines = items.flatMap((item) => blockItem(item, style, compact)).map((line) => indented(line, column));
  const end = isWritten(entry.value) ? contentEnd(source, entry.value) : colonEnd(entry);
  const after = lineOf(source, colonEnd(entry)) + 1;
  return [cut(colonEnd(entry), end), replaceLines(source.lines, after, after, lines)];
}
