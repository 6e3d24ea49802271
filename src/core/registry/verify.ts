import { isMap, isSeq } from 'yaml';
import { normalText } from '../text/normal';
import { contentEnd, entryEnd } from '../yaml/layout';
import { textOf } from '../yaml/nodes';
import type { Entries, Value } from '../yaml/render';
import { parseSource } from '../yaml/source';
import type { Mapping, Source } from '../yaml/source';
import type { GlossChange } from './change';
import { newEntry } from './change';
import { isRecord } from './fields';
import { formOf } from './form';

/**
 * Reads an edited file again and compares it with what the edit was to do: the values meant, all other entries and keys in
 * their very words, no comment lost. The last line of defence: when it fails, the text is not written.
 */
export function faithful(before: Source, text: string, change: GlossChange): boolean {
  const now = parseSource(normalText(text), formOf(change));
  if (!('root' in now)) return false;
  return (
    canonical(valueOf(now)) === canonical(meant(valueOf(before), change)) &&
    others(before, change).join('\0') === others(now, change).join('\0') &&
    (change.kind === 'unignore' || sorted(before.comments) === sorted(now.comments))
  );
}

const sorted = (texts: readonly string[]): string => [...texts].sort().join('\n');

function valueOf({ document }: Source): unknown {
  return document.toJS({ maxAliasCount: 100 });
}

/** A value as text that does not depend on the order of keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isRecord(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}

/** What the file's value must be after the change. */
function meant(value: unknown, change: GlossChange): unknown {
  const root = isRecord(value) ? value : {};
  if (change.kind === 'ignore') return { ...root, ignore: withText(root['ignore'], change.name) };
  if (change.kind === 'unignore')
    return { ...root, ignore: listOf(root['ignore']).filter((each) => String(each) !== change.name) };
  const { list, id, fields } = newEntry(change);
  const entries = listOf(root[list]);
  const index = change.kind === 'alias' ? entries.findIndex((entry) => isRecord(entry) && entry['id'] === id) : -1;
  if (index < 0) return { ...root, [list]: [...entries, plain(fields)] };
  return { ...root, [list]: entries.map((entry, at) => (at === index ? withAlias(entry, change) : entry)) };
}

function withAlias(entry: unknown, change: GlossChange): unknown {
  if (change.kind !== 'alias' || !isRecord(entry)) return entry;
  const { alias, language, of } = change;
  const { aliases } = entry;
  if (of === 'official' || (aliases != null && !isRecord(aliases)) || (aliases == null && language === null))
    return { ...entry, aliases: withText(aliases, alias) };
  const byLanguage = isRecord(aliases) ? aliases : {};
  const key = language ?? 'und';
  return { ...entry, aliases: { ...byLanguage, [key]: withText(byLanguage[key], alias) } };
}

const withText = (value: unknown, text: string): readonly unknown[] => [...listOf(value), text];

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function plain(value: Value | Entries): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, inner]) => [key, plain(inner as Value)]));
  return Array.isArray(value) ? value.map((item: Value) => plain(item)) : value;
}

/** The words of all entries and keys that the change does not touch. */
function others(source: Source, change: GlossChange): readonly string[] {
  const touched = change.kind === 'ignore' || change.kind === 'unignore' ? 'ignore' : newEntry(change).list;
  return (source.root?.items ?? []).flatMap((entry) => {
    if (textOf(entry.key) !== touched) return [source.text.slice(entry.key.range[0], entryEnd(source, entry))];
    if (touched === 'ignore' || !isSeq(entry.value)) return [];
    const records = entry.value.items.filter((item) => !(isMap(item) && isOf(item, change)));
    return records.map((item) => source.text.slice(item.range[0], contentEnd(source, item)));
  });
}

function isOf(record: Mapping, change: GlossChange): boolean {
  if (change.kind === 'ignore' || change.kind === 'unignore') return false;
  const id = record.items.find((entry) => textOf(entry.key) === 'id')?.value;
  return textOf(id) === newEntry(change).id;
}
