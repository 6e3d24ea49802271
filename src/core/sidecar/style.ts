import { isMap, isSeq } from 'yaml';
import { entryOf } from './fields';
import { columnOf, dashOf, keyColumn, lineOf } from './layout';
import type { Style } from './render';
import type { Entry, Mapping, Sequence, Source } from './source';

const DEFAULT: Style = { dash: 2, gap: 2, nest: 2, lists: 'flow', listDash: 2, json: false };

/** How a file is laid out, read off its own lines; the format's own layout where a file shows nothing. */
export function styleOf(source: Source): Style {
  const { root } = source;
  if (!root) return DEFAULT;
  if (root.flow) return { ...DEFAULT, json: source.text[root.items[0]?.key.range[0] ?? 0] === '"' };
  const records = blockLists(root).map((found) => recordLayout(source, found));
  const nest = nesting(source, root) ?? records[0]?.dash ?? DEFAULT.nest;
  return { ...DEFAULT, nest: nest || DEFAULT.nest, ...records[0], ...textLists(source, root) };
}

interface Found {
  readonly entry: Entry;
  readonly list: Sequence;
}

/** Block lists right under a mapping, that of the annotations first. */
function blockLists(map: Mapping): Found[] {
  const found = map.items.flatMap((entry) => (isBlockList(entry.value) ? [{ entry, list: entry.value }] : []));
  const annotations = entryOf(map, 'annotations');
  return [...found.filter(({ entry }) => entry === annotations), ...found.filter(({ entry }) => entry !== annotations)];
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

/** How the annotations write their lists of tags. */
function textLists(source: Source, root: Mapping): Pick<Style, 'lists' | 'listDash'> {
  const list = entryOf(root, 'annotations')?.value;
  for (const item of isSeq(list) ? list.items : []) {
    for (const key of ['tags', 'about']) {
      const entry = isMap(item) ? entryOf(item, key) : undefined;
      if (!entry || !isSeq(entry.value) || entry.value.items.length === 0) continue;
      if (!isBlockList(entry.value)) return { lists: 'flow', listDash: DEFAULT.listDash };
      return { lists: 'block', listDash: dashWidth(source, entry, entry.value) };
    }
  }
  return { lists: DEFAULT.lists, listDash: DEFAULT.listDash };
}
