import { isMap, isScalar, isSeq } from 'yaml';
import { problem } from '../problem';
import type { Problem } from '../problem';
import { normalText } from '../text/normal';
import { isWritten } from '../yaml/layout';
import { editList, fillList, setFields } from '../yaml/mapping';
import { entryOf, resolved, textOf } from '../yaml/nodes';
import { blockEntry } from '../yaml/render';
import type { Value } from '../yaml/render';
import type { Sheet } from '../yaml/sequence';
import { parseSource, span } from '../yaml/source';
import type { Entry, Mapping } from '../yaml/source';
import { applySplices } from '../yaml/splice';
import type { Splice } from '../yaml/splice';
import { sheetOf } from '../yaml/style';
import type { Rewritten, TextFiles } from '../yaml/files';
import { glossFile, type GlossChange, newEntry, type NewEntry } from './change';
import { formOf } from './form';
import { faithful } from './verify';

/**
 * The text of a file in `.gloss/` after a change, with every line that it does not touch as it was. The text as it is when
 * there is nothing to change (the alias is there already).
 *
 * @param text as on disk, null when there is no file yet: it is begun
 * @returns a problem, and no text, when the file can't be understood or is written in a way that can't be edited safely
 */
export function editGloss(
  text: string | null,
  change: GlossChange,
): { readonly text: string } | { readonly problem: Problem } {
  const raw = text ?? '';
  const form = formOf(change);
  const source = parseSource(normalText(raw), form);
  if (!('root' in source)) return { problem: source[0] ?? problem('yaml-syntax', 'The file is not valid YAML.') };
  const sheet = sheetOf(source, form);
  const splices = source.root ? splicesOf(sheet, source.root, change) : begin(sheet, change);
  if (!Array.isArray(splices)) return { problem: splices };
  if (splices.length === 0) return { text: raw };
  const edited = applySplices(raw, splices);
  return faithful(source, edited, change) ? { text: edited } : { problem: uneditable(source.root) };
}

function uneditable(node: Parameters<typeof span>[0] | null): Problem {
  const message = 'This is written in a way that Gloss cannot edit safely: edit it by hand.';
  return problem('registry-edit', message, node ? span(node) : undefined);
}

/** The first entry of a file, after the comments that may stand in it. */
function begin({ source, style }: Sheet, change: GlossChange): Splice[] {
  if (change.kind === 'unignore') return [];
  const [key, value] = begun(change);
  const { text } = source;
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  const lines = blockEntry(key, value, style);
  return [{ start: text.length, end: text.length, text: `${gap}${lines.join('\n')}\n` }];
}

function begun(change: Exclude<GlossChange, { kind: 'unignore' }>): [string, Value] {
  if (change.kind === 'ignore') return ['ignore', [change.name]];
  const { list, fields } = newEntry(change);
  return [list, [fields]];
}

function splicesOf(sheet: Sheet, root: Mapping, change: GlossChange): Splice[] | Problem {
  switch (change.kind) {
    case 'ignore':
      return addText(sheet, root, 'ignore', change.name);
    case 'unignore':
      return removeText(sheet, root, 'ignore', change.name);
    case 'alias':
      return addAlias(sheet, root, change);
    case 'official':
    case 'body':
      return addEntry(sheet, root, newEntry(change));
  }
}

/** Appends an entry to its list. One with its id that is there already is a problem. */
function addEntry(sheet: Sheet, root: Mapping, added: NewEntry): Splice[] | Problem {
  const { list, id, fields } = added;
  const entry = entryOf(root, list);
  if (!entry) return setFields(sheet, root, new Map([[list, [fields]]]));
  const there = recordOf(entry, id);
  if (there) return problem('registry-duplicate', `“${id}” stands in ${glossFile(added)} already.`, span(there));
  if (isNothing(sheet, entry)) return fillList(sheet, root, entry, [fields]);
  if (!isSeq(entry.value)) return uneditable(entry.value);
  return editList(sheet, root, entry, { remove: [], before: entry.value.items.length, insert: [fields] });
}

function recordOf({ value }: Entry, id: string): Mapping | undefined {
  const records = isSeq(value) ? value.items.filter((item): item is Mapping => isMap(item)) : [];
  return records.find((record) => textOf(entryOf(record, 'id')?.value) === id);
}

/** An alias goes into the entry with its id; where the folder has none, into a new one that only adds to the built-in entry. */
function addAlias(sheet: Sheet, root: Mapping, change: Extract<GlossChange, { kind: 'alias' }>): Splice[] | Problem {
  const added = newEntry(change);
  const list = entryOf(root, added.list);
  const record = list && recordOf(list, change.id);
  if (!record) return addEntry(sheet, root, added);
  const aliases = entryOf(record, 'aliases');
  if (change.of === 'official') return addText(sheet, record, 'aliases', change.alias);
  if (!aliases || isNothing(sheet, aliases))
    return setFields(sheet, record, new Map([['aliases', added.fields.get('aliases') ?? []]]));
  if (isMap(aliases.value)) return addText(sheet, aliases.value, change.language ?? 'und', change.alias);
  return addText(sheet, record, 'aliases', change.alias);
}

/** Whether an entry has no value, or an explicit null. */
function isNothing({ source }: Sheet, { value }: Entry): boolean {
  return !isWritten(value) || resolved(value, source.document) === null;
}

/** Appends a text to a list of texts, once; a single text becomes a list of two. */
function addText(sheet: Sheet, map: Mapping, key: string, text: string): Splice[] | Problem {
  const entry = entryOf(map, key);
  if (!entry) return setFields(sheet, map, new Map([[key, [text]]]));
  const { value } = entry;
  if (isNothing(sheet, entry)) return fillList(sheet, map, entry, [text]);
  if (isScalar(value)) return textOf(value) === text ? [] : fillList(sheet, map, entry, [textOf(value) ?? '', text]);
  if (!isSeq(value)) return uneditable(value);
  if (value.items.some((item) => textOf(item) === text)) return [];
  return editList(sheet, map, entry, { remove: [], before: value.items.length, insert: [text] });
}

function removeText(sheet: Sheet, map: Mapping, key: string, text: string): Splice[] | Problem {
  const entry = entryOf(map, key);
  if (!entry) return [];
  const { value } = entry;
  if (isScalar(value)) return textOf(value) === text ? fillList(sheet, map, entry, []) : [];
  if (!isSeq(value)) return isNothing(sheet, entry) ? [] : uneditable(value);
  const remove = value.items.flatMap((item, index) => (textOf(item) === text ? [index] : []));
  return remove.length === 0 ? [] : editList(sheet, map, entry, { remove, before: 0, insert: [] });
}

/**
 * Changes a file of a `.gloss` folder (URI), which is made when it is missing, and writes it at once; a problem says why not.
 */
export function changeGloss(files: TextFiles, gloss: string, change: GlossChange): Promise<Rewritten> {
  return files.rewrite(`${gloss}/${glossFile(change)}`, (text) => editGloss(text, change));
}
