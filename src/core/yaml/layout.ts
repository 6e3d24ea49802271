import { isMap, isScalar, isSeq } from 'yaml';
import type { CST, ParsedNode } from 'yaml';
import type { Entry, Mapping, Sequence, Source } from './source';

/** Line, counted from 0, of an offset. */
export function lineOf({ lines }: Source, offset: number): number {
  return lines.positionAt(offset).line;
}

export function columnOf({ lines }: Source, offset: number): number {
  return lines.positionAt(offset).column;
}

/** Where the written content of a node ends: line ends, blank lines and comments after it do not belong to it. */
export function contentEnd(source: Source, node: ParsedNode): number {
  if (isScalar(node) && node.srcToken?.type === 'block-scalar')
    return blockScalarEnd(source, node.srcToken, node.range[1]);
  if (isMap(node) && !node.flow) return entryEnd(source, last(node.items as Entry[]));
  if (isSeq(node) && !node.flow) return itemEnd(source, node, node.items.length - 1);
  return node.range[1];
}

function last<T>(items: readonly T[]): T {
  const item = items[items.length - 1];
  if (item === undefined) throw new Error('A block collection has items.');
  return item;
}

/** Blank lines at the end belong to a block text only where it keeps them (`|+`). */
function blockScalarEnd({ text }: Source, token: CST.BlockScalar, end: number): number {
  const header = headerOf(token);
  if (header.includes('+')) return text[end - 1] === '\n' ? end - 1 : end;
  const headerEnd = lineEnd(text, token.offset);
  return Math.max(headerEnd, token.offset + text.slice(token.offset, end).trimEnd().length);
}

/** `|`, `>-`, `|2+`: how a block text begins. */
export function headerOf(token: CST.BlockScalar): string {
  const header = token.props.find(({ type }) => type === 'block-scalar-header');
  return header && 'source' in header ? header.source : '';
}

export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** Whether an entry's value is written at all: `note:` has none. */
export function isWritten(node: ParsedNode | null | undefined): node is ParsedNode {
  return node !== null && node !== undefined && node.range[0] < node.range[1];
}

/** Where the content of an entry of a mapping ends. */
export function entryEnd(source: Source, entry: Entry): number {
  return isWritten(entry.value) ? contentEnd(source, entry.value) : colonEnd(entry);
}

/** Just after the colon of an entry; after its key where it has no colon (`{ a }`). */
export function colonEnd(entry: Entry): number {
  const colon = (entry.srcToken?.sep ?? []).find(({ type }) => type === 'map-value-ind');
  return colon ? colon.offset + 1 : entry.key.range[1];
}

/** Offset of the dash of an item of a block sequence. */
export function dashOf(sequence: Sequence, index: number): number {
  const token = sequence.srcToken;
  const item = token?.type === 'block-seq' ? token.items[index] : undefined;
  const dash = item?.start.find(({ type }) => type === 'seq-item-ind');
  if (!dash) throw new Error('An item of a block sequence has a dash.');
  return dash.offset;
}

function itemEnd(source: Source, sequence: Sequence, index: number): number {
  const item = sequence.items[index];
  return isWritten(item) ? contentEnd(source, item) : dashOf(sequence, index) + 1;
}

/** Lines of an item of a block sequence, the last exclusive: from its dash to its content's end and the comments inside it. */
export function itemLines(source: Source, sequence: Sequence, index: number): { from: number; to: number } {
  const dash = dashOf(sequence, index);
  const content = lineOf(source, itemEnd(source, sequence, index)) + 1;
  const limit = index + 1 < sequence.items.length ? lineOf(source, dashOf(sequence, index + 1)) : source.lines.count;
  return { from: lineOf(source, dash), to: pastComments(source, content, limit, columnOf(source, dash)) };
}

/** Line after the comments that stand from a line on, deeper than a column; the line itself where there are none. */
export function pastComments(source: Source, from: number, limit: number, column: number): number {
  let to = from;
  for (let line = from; line < limit; line++) {
    const text = lineText(source, line).trimStart();
    if (text === '') continue;
    if (!text.startsWith('#') || indentOf(lineText(source, line)) <= column) break;
    to = line + 1;
  }
  return to;
}

/** A line without its end; empty beyond the text. */
export function lineText({ lines, text }: Source, line: number): string {
  if (line < 0 || line >= lines.count) return '';
  const start = lines.offsetAt(line, 0);
  return text.slice(start, lineEnd(text, start));
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

export function isBlank(source: Source, line: number): boolean {
  return lineText(source, line).trim() === '';
}

/** Column of the first key of a block mapping. */
export function keyColumn(source: Source, map: Mapping): number {
  return columnOf(source, last(map.items.slice(0, 1)).key.range[0]);
}
