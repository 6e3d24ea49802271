import { isMap, isSeq } from 'yaml';
import type { Annotation } from '../annotation/annotation';
import { problem } from '../problem';
import type { Problem } from '../problem';
import { normalText } from '../text/normal';
import { changed, differingFields, differingReply, entriesOf, replyEntries } from './change';
import type { SidecarChange } from './change';
import { entryOf, textOf } from './fields';
import { editList, fillList, setFields } from './mapping';
import { byPlace } from './order';
import { modelOf, SIDECAR_VERSION } from './read';
import type { Item, Model, Sidecar } from './read';
import { blockEntry } from './render';
import type { Entries, Value } from './render';
import type { Sheet } from './sequence';
import { parseSource, span } from './source';
import type { Mapping, Sequence } from './source';
import { applySplices } from './splice';
import type { Splice } from './splice';
import { styleOf } from './style';
import { verified } from './verify';

/** What an edit gives: the file's new text and what it says, or why there is none. */
export type Edited = { readonly text: string; readonly sidecar: Sidecar } | { readonly problem: Problem };

/**
 * The text of a sidecar after a change, with every byte outside the touched annotation as it was (SIDECAR.md, rule 1).
 *
 * @param text as on disk, null when there is no file yet: it is begun
 * @param sha256 of the article's text now: written into a new file, into one without annotations, and by a complete `reanchor`
 * @returns a problem, and no text, when the file can't be understood, when the annotation is not in it, or when the file is
 * written in a way that the program can't edit without touching more than it should
 */
export function editSidecar(text: string | null, change: SidecarChange, sha256?: string): Edited {
  const raw = text ?? '';
  const source = parseSource(normalText(raw));
  if (!('root' in source)) return refusal(source);
  const model = modelOf(source);
  const { annotations, problems } = model.sidecar;
  if (!annotations) return refusal(problems);
  const after = changed(annotations, change);
  if (!after) return { problem: problem('sidecar-gone', goneMessage(change)) };
  const unsound = touched(model, change).find((item) => !item.sound);
  if (unsound) return { problem: uneditable(unsound) };
  return spliced(raw, { source, style: styleOf(source) }, model, { change, after, sha256 });
}

/** A change, the annotations that it must lead to, and the article's hash. */
interface Plan {
  readonly change: SidecarChange;
  readonly after: readonly Annotation[];
  readonly sha256: string | undefined;
}

function spliced(raw: string, sheet: Sheet, model: Model, plan: Plan): Edited {
  const splices = splicesOf(sheet, model, plan);
  if (splices.length === 0) return { text: raw, sidecar: model.sidecar };
  const text = applySplices(raw, splices);
  const ids = touched(model, plan.change).map(({ annotation }) => annotation.id);
  const sidecar = verified({ source: sheet.source, model }, text, { ...plan, touched: ids });
  if (sidecar) return { text, sidecar };
  const [item] = touched(model, plan.change);
  return { problem: item ? uneditable(item) : problem('sidecar-edit', HAND) };
}

const HAND =
  'This file is written in a way that Gloss cannot edit without touching more than it should: edit it by hand.';

function uneditable({ annotation, map }: Item): Problem {
  return problem(
    'sidecar-edit',
    `Annotation ${annotation.id} cannot be edited safely: mend or edit it by hand.`,
    span(map),
  );
}

function refusal([first]: readonly Problem[]): Edited {
  return { problem: first ?? problem('yaml-syntax', 'The file is not valid YAML.') };
}

function goneMessage(change: SidecarChange): string {
  if (change.kind === 'add') return `Annotation ${change.annotation.id} is in the sidecar already.`;
  return 'The annotation is not in its sidecar any more: somebody deleted it.';
}

/** The annotations, as they stand in the file, that a change touches. */
function touched({ items }: Model, change: SidecarChange): readonly Item[] {
  if (change.kind === 'add') return [];
  const ids = new Set(change.kind === 'reanchor' ? change.selectors.map(({ id }) => id) : [change.id]);
  return items.filter(({ annotation }) => ids.has(annotation.id));
}

function splicesOf(sheet: Sheet, model: Model, { change, after, sha256 }: Plan): Splice[] {
  const { root } = sheet.source;
  switch (change.kind) {
    case 'add':
      return root ? addItem(sheet, root, model, change.annotation, sha256) : begin(sheet, change.annotation, sha256);
    case 'delete':
      return root ? deleteItems(sheet, root, touched(model, change)) : [];
    case 'edit':
      return touched(model, change).flatMap((item) => editItem(sheet, item, after));
    case 'reanchor':
      return [
        ...(root && sha256 !== undefined && change.complete ? setFields(sheet, root, sourceEntries(sha256)) : []),
        ...touched(model, change).flatMap((item) => editItem(sheet, item, after)),
      ];
  }
}

/** A new sidecar, after the comments that may stand in the file. */
function begin({ source, style }: Sheet, annotation: Annotation, sha256: string | undefined): Splice[] {
  const entries: [string, Value][] = [
    ['gloss', SIDECAR_VERSION],
    ...(sha256 === undefined ? [] : sourceEntries(sha256)),
    ['annotations', [entriesOf(annotation)]],
  ];
  const lines = entries.flatMap(([key, value]) => blockEntry(key, value, style));
  const { text } = source;
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  return [{ start: text.length, end: text.length, text: `${gap}${lines.join('\n')}\n` }];
}

function sourceEntries(sha256: string): Entries {
  return new Map<string, Value>([['source', new Map([['sha256', sha256]])]]);
}

function addItem(sheet: Sheet, root: Mapping, model: Model, annotation: Annotation, sha256?: string): Splice[] {
  const entry = entryOf(root, 'annotations');
  const list = entry?.value;
  const item = entriesOf(annotation);
  const renews = sha256 !== undefined && model.items.length === 0 && !(isSeq(list) && list.items.length > 0);
  const hash: Entries = renews ? sourceEntries(sha256) : new Map();
  if (!entry) return setFields(sheet, root, new Map([...hash, ['annotations', [item]]]));
  const renewed = setFields(sheet, root, hash);
  if (!isSeq(list)) return [...renewed, ...fillList(sheet, root, entry, 'annotations', [item])];
  const next = model.items.find((other) => byPlace(annotation, other.annotation) < 0);
  const edit = { remove: [], before: next?.index ?? list.items.length, insert: [item] };
  return [...renewed, ...editList(sheet, root, entry, edit)];
}

function deleteItems(sheet: Sheet, root: Mapping, items: readonly Item[]): Splice[] {
  const entry = entryOf(root, 'annotations');
  if (!entry || !isSeq(entry.value)) return [];
  return editList(sheet, root, entry, { remove: items.map(({ index }) => index), before: 0, insert: [] });
}

function editItem(sheet: Sheet, item: Item, after: readonly Annotation[]): Splice[] {
  const { annotation, map } = item;
  const wanted = after.find(({ id }) => id === annotation.id);
  if (!wanted) return [];
  const fields = new Map(differingFields(annotation, wanted));
  const list = entryOf(map, 'replies')?.value;
  const written = isSeq(list) ? list : null;
  if (!written && wanted.replies.length > 0) fields.set('replies', wanted.replies.map(replyEntries));
  return [...setFields(sheet, map, fields), ...(written ? editReplies(sheet, item, written, wanted) : [])];
}

/** Replies by id: new ones go to the end, changed ones are edited where they stand. */
function editReplies(sheet: Sheet, { annotation, map }: Item, list: Sequence, { replies }: Annotation): Splice[] {
  const entry = entryOf(map, 'replies');
  if (!entry) return [];
  const ids = list.items.map((item) => (isMap(item) ? textOf(entryOf(item, 'id')?.value ?? null) : undefined));
  const remove = ids.flatMap((id, index) => (replies.some((reply) => reply.id === id) ? [] : [index]));
  const insert = replies.filter(({ id }) => !ids.includes(id)).map(replyEntries);
  const edits = remove.length + insert.length > 0 ? [{ remove, before: list.items.length, insert }] : [];
  return [
    ...edits.flatMap((edit) => editList(sheet, map, entry, edit)),
    ...replies.flatMap((reply) => {
      const item = list.items[ids.indexOf(reply.id)];
      const before = annotation.replies.find(({ id }) => id === reply.id);
      return isMap(item) && before ? setFields(sheet, item, differingReply(before, reply)) : [];
    }),
  ];
}
