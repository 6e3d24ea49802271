import { isMap, isSeq } from 'yaml';
import type { Form } from './form';
import { columnOf, dashOf, keyColumn, lineOf } from './layout';
import { entryOf } from './nodes';
import type { Style } from './render';
import type { Sheet } from './sequence';
import type { Entry, Mapping, Sequence, Source } from './source';

const DEFAULT = { dash: 2, gap: 2, nest: 2, lists: 'flow', listDash: 2, json: false } as const;

/** What editing a file of a form needs to know of it. */
export function sheetOf(source: Source, form: Form): Sheet {
  return { source, style: styleOf(source, form), order: form.order };
}

/** How a file is laid out, read off its own lines; the format's own layout where a file shows nothing. */
function styleOf(source: Source, form: Form): Style {
  const { root } = source;
  const base = { ...DEFAULT, compact: form.compact };
  if (!root) return base;
  if (root.flow) return { ...base, json: source.text[root.items[0]?.key.range[0] ?? 0] === '"' };
  const records = blockLists(root, form).map((found) => recordLayout(source, found));
  const nest = nesting(source, root) ?? records[0]?.dash ?? DEFAULT.nest;
  return { ...base, nest: nest || DEFAULT.nest, ...records[0], ...textLists(source, root, form) };
}

interface Found {
  readonly entry: Entry;
  readonly list: Sequence;
}

/** Block lists right under a mapping, that of the records first. */
function blockLists(map: Mapping, { records }: Form): Found[] {
  const found = map.items.flatMap((entry) => (isBlockList(entry.value) ? [{ entry, list: entry.value }] : []));
  const main = records === null ? undefined : entryOf(map, records);
  return [...found.filter(({ entry }) => entry === main), ...found.filter(({ entry }) => entry !== main)];
}

function isBlockList(node: Entry['value']): node is Sequence {
  return isSeq(node) && !node.flow && node.items.length > 0;
}

function recordLayout(source: Source, { entry, list }: Found): Pick<Style, 'dash' | 'gap'> {
  const dash = dashOf(list, 0);
  const [first] = list.items;
  const sameLine = first && lineOf(source, first.range[0]) === lineOf(source, dash);
  return { dash: dashWidth(source, entry, list), gap: sameLine ? first.range[0] - dash : DEFAULT.gap };
}

function dashWidth(source: Source, entry: Entry, list: Sequence): number {
  return columnOf(source, dashOf(list, 0)) - columnOf(source, entry.key.range[0]);
}

/** Columns from a key to a mapping nested under it: `source:` shows it. */
function nesting(source: Source, root: Mapping): number | undefined {
  const nested = root.items.find(({ value }) => isMap(value) && !value.flow);
  if (!nested || !isMap(nested.value)) return undefined;
  return keyColumn(source, nested.value) - columnOf(source, nested.key.range[0]);
}

/** How the records, or the file itself, write lists of texts. */
function textLists(source: Source, root: Mapping, { records, texts }: Form): Pick<Style, 'lists' | 'listDash'> {
  const list = records === null ? undefined : entryOf(root, records)?.value;
  for (const item of records === null ? [root] : isSeq(list) ? list.items : []) {
    for (const key of texts) {
      const entry = isMap(item) ? entryOf(item, key) : undefined;
      if (!entry || !isSeq(entry.value) || entry.value.items.length === 0) continue;
      if (!isBlockList(entry.value)) return { lists: 'flow', listDash: DEFAULT.listDash };
      return { lists: 'block', listDash: dashWidth(source, entry, entry.value) };
    }
  }
  return { lists: DEFAULT.lists, listDash: DEFAULT.listDash };
}
