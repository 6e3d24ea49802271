import { isMap, isScalar, isSeq } from 'yaml';
import type { ParsedNode } from 'yaml';
import { entryOf, textOf } from './nodes';
import {
  colonEnd,
  columnOf,
  contentEnd,
  entryEnd,
  headerOf,
  isWritten,
  keyColumn,
  lineOf,
  pastComments,
} from './layout';
import { blockEntry, blockText, dashUnder, flowValue, indented, inlineText, isEntries, keyText } from './render';
import type { Entries, ListItem, Value } from './render';
import { editSequence, startSequence } from './sequence';
import type { Sheet } from './sequence';
import { replaceLines } from './splice';
import type { Splice } from './splice';
import type { Entry, Mapping, Sequence } from './source';

/** Sets fields of a mapping, each in the style in which it is written now, or else in the file's. */
export function setFields(sheet: Sheet, map: Mapping, fields: Entries): Splice[] {
  const added: [string, Value][] = [];
  const splices: Splice[] = [];
  for (const [key, value] of fields) {
    const entry = entryOf(map, key);
    if (entry) splices.push(...setField(sheet, map, entry, value));
    else added.push([key, value]);
  }
  return [...splices, ...addFields(sheet, map, added)];
}

function setField(sheet: Sheet, map: Mapping, entry: Entry, value: Value): Splice[] {
  const node = entry.value;
  if (isEntries(value) && isMap(node)) return setFields(sheet, node, value);
  if (typeof value === 'object' && !isEntries(value)) return setList(sheet, map, entry, value);
  if (map.flow || typeof value !== 'string' || !blockText(value)) return setInline(sheet, map, entry, value);
  return setBlock(sheet, entry, value);
}

/** One-line value. A block text that stood there goes, the comment on its first line stays. */
function setInline(sheet: Sheet, map: Mapping, entry: Entry, value: Value): Splice[] {
  const { source, style } = sheet;
  const text = typeof value === 'string' ? inlineText(value, style, map.flow === true) : flowValue(value, style);
  return [replaceHead(entry, text, source), ...replaceBody(source, entry, [])];
}

function setBlock({ source, style }: Sheet, entry: Entry, value: string): Splice[] {
  const block = blockText(value);
  if (!block) throw new Error('Only a text of several lines is written as a block.');
  const column = columnOf(source, entry.key.range[0]) + style.nest;
  const lines = block.lines.map((line) => indented(line, column));
  return [replaceHead(entry, block.header, source), ...replaceBody(source, entry, lines)];
}

/** The part of a value that stands on its key's line, or the whole of a value that is no block text. */
function replaceHead(entry: Entry, text: string, source: Sheet['source']): Splice {
  const node = entry.value;
  if (!isWritten(node)) return { start: colonEnd(entry), end: colonEnd(entry), text: ` ${text}` };
  const end = isBlockText(node) ? node.range[0] + headerOf(node.srcToken).length : contentEnd(source, node);
  return { start: node.range[0], end, text };
}

/** The lines under the key's line: a block text's. */
function replaceBody(source: Sheet['source'], entry: Entry, lines: readonly string[]): Splice[] {
  const node = entry.value;
  const blockStands = isWritten(node) && isBlockText(node);
  if (!blockStands && lines.length === 0) return [];
  const end = lineOf(source, entryEnd(source, entry)) + 1;
  const start = blockStands ? lineOf(source, node.range[0]) + 1 : end;
  return [replaceLines(source.lines, start, Math.max(start, end), lines)];
}

type BlockText = Extract<ParsedNode, { srcToken?: unknown }> & {
  readonly srcToken: Parameters<typeof headerOf>[0];
};

function isBlockText(node: ParsedNode): node is BlockText {
  return isScalar(node) && node.srcToken?.type === 'block-scalar';
}

function setList(sheet: Sheet, map: Mapping, entry: Entry, value: readonly ListItem[]): Splice[] {
  const list = entry.value;
  if (!isSeq(list)) return fillList(sheet, map, entry, value);
  const wanted = new Set(value.filter((item) => typeof item === 'string'));
  const present = list.items.map((item) => textOf(item) ?? '');
  const remove = present.flatMap((text, index) => (wanted.has(text) ? [] : [index]));
  const insert = [...wanted].filter((text) => !present.includes(text));
  return editList(sheet, map, entry, { remove, before: list.items.length, insert });
}

/** Edits the list of an entry, or starts one where it is empty. */
export function editList(
  sheet: Sheet,
  map: Mapping,
  entry: Entry,
  edit: { remove: readonly number[]; before: number; insert: readonly ListItem[] },
): Splice[] {
  const list = entry.value as Sequence;
  const bare =
    list.flow === true &&
    list.items.length === 0 &&
    !sheet.source.text.slice(list.range[0], list.range[1]).includes('\n');
  if (!bare || map.flow) return editSequence(sheet, entry, list, edit);
  return edit.insert.length > 0 ? fillList(sheet, map, entry, edit.insert) : [];
}

/** Writes a list where there is none yet: after `key:`, `key: null` or `key: []`. */
export function fillList(sheet: Sheet, map: Mapping, entry: Entry, items: readonly ListItem[]): Splice[] {
  const inline = map.flow || sheet.source.root?.flow || items.length === 0 || isTextList(items, sheet);
  if (inline) return setInline(sheet, map, entry, items);
  return startSequence(sheet, entry, items, dashUnder(items, sheet.style));
}

function isTextList(items: readonly ListItem[], { style }: Sheet): boolean {
  return style.lists === 'flow' && items.every((item) => typeof item === 'string');
}

function addFields(sheet: Sheet, map: Mapping, fields: readonly [string, Value][]): Splice[] {
  const ordered = [...fields].sort(([a], [b]) => rank(sheet, a) - rank(sheet, b));
  return ordered.map(([key, value]) => (map.flow ? addFlow(sheet, map, key, value) : addBlock(sheet, map, key, value)));
}

/** Keys that the format does not know have no rank: nothing is put after them for its own sake. */
function rank({ order }: Pick<Sheet, 'order'>, key: string | undefined): number {
  return key === undefined ? -1 : order.indexOf(key);
}

/** The entry after which a new key goes: the last of those that precede it in the format's order, else the last. */
function predecessor(sheet: Sheet, map: Mapping, key: string): Entry | undefined {
  const before = map.items.filter((entry) => {
    const known = rank(sheet, textOf(entry.key));
    return known >= 0 && known < rank(sheet, key);
  });
  return before.sort((a, b) => rank(sheet, textOf(a.key)) - rank(sheet, textOf(b.key))).at(-1) ?? map.items.at(-1);
}

function addBlock(sheet: Sheet, map: Mapping, key: string, value: Value): Splice {
  const { source, style } = sheet;
  const previous = predecessor(sheet, map, key);
  if (!previous) throw new Error('A block mapping has entries.');
  const column = keyColumn(source, map);
  const end = lineOf(source, entryEnd(source, previous)) + 1;
  const line = pastComments(source, end, source.lines.count, column);
  return replaceLines(
    source.lines,
    line,
    line,
    blockEntry(key, value, style).map((text) => indented(text, column)),
  );
}

function addFlow(sheet: Sheet, map: Mapping, key: string, value: Value): Splice {
  const { source, style } = sheet;
  const field = `${keyText(key, style)}: ${flowValue(value, style)}`;
  const previous = predecessor(sheet, map, key);
  const start = previous ? entryEnd(source, previous) : map.range[0] + 1;
  return { start, end: start, text: previous ? `, ${field}` : ` ${field} ` };
}
