import { isMap, isSeq } from 'yaml';
import type { Annotation } from '../annotation/annotation';
import type { Exception } from '../annotation/exception';
import { problem } from '../problem';
import type { Problem } from '../problem';
import { normalText } from '../text/normal';
import { editList, fillList, setFields } from '../yaml/mapping';
import { entryOf, resolved, textOf } from '../yaml/nodes';
import { blockEntry } from '../yaml/render';
import type { Entries, Value } from '../yaml/render';
import type { Sheet } from '../yaml/sequence';
import { span } from '../yaml/source';
import type { Mapping, Sequence, Source } from '../yaml/source';
import { applySplices } from '../yaml/splice';
import type { Splice } from '../yaml/splice';
import { sheetOf } from '../yaml/style';
import { changed } from './change';
import type { Content, SidecarChange, SidecarStep } from './change';
import { differingFields, differingPlace, differingReply, entriesOf, exceptionEntries, replyEntries } from './entries';
import { parseSidecar, SIDECAR } from './form';
import { byPlace } from './order';
import { modelOf, SIDECAR_VERSION } from './read';
import type { Item, Model, Sidecar } from './read';
import { verified } from './verify';

/** What an edit gives: the file's new text and what it says, or why there is none. */
export type Edited = { readonly text: string; readonly sidecar: Sidecar } | { readonly problem: Problem };

/**
 * The text of a sidecar after a change, with every byte outside the touched entries as it was (SIDECAR.md, rule 1).
 *
 * @param text as on disk, null when there is no file yet: it is begun
 * @param sha256 of the article's text now: written into a new file, into one without entries, and by a complete `reanchor`
 * @returns a problem, and no text, when the file can't be understood, when the entry is not in it, or when the file is
 * written in a way that the program can't edit without touching more than it should
 */
export function editSidecar(text: string | null, change: SidecarChange, sha256?: string): Edited {
  const [first, ...rest] = change.kind === 'all' ? change.steps : [change];
  if (!first) return unchanged(text ?? '');
  const edited = editOnce(text ?? '', first, sha256);
  if ('problem' in edited || rest.length === 0) return edited;
  return editSidecar(edited.text, { kind: 'all', steps: rest }, sha256);
}

function unchanged(text: string): Edited {
  const source = parseSidecar(normalText(text));
  return 'root' in source ? { text, sidecar: modelOf(source).sidecar } : refusal(source);
}

function editOnce(raw: string, step: SidecarStep, sha256: string | undefined): Edited {
  const source = parseSidecar(normalText(raw));
  if (!('root' in source)) return refusal(source);
  const model = modelOf(source);
  const { annotations, exceptions, problems } = model.sidecar;
  if (!annotations) return refusal(problems);
  const after = changed({ annotations, exceptions }, step);
  if (!after) return { problem: problem('sidecar-gone', goneMessage(step)) };
  const misused = step.kind === 'correct' ? noList(source) : null;
  if (misused) return { problem: misused };
  const unsound = touched(model, step).find((item) => !item.sound);
  if (unsound) return { problem: uneditable(unsound) };
  return spliced(raw, sheetOf(source, SIDECAR), model, { step, after, sha256 });
}

/** A problem where `exceptions` holds something that is no list, which a list must not replace. */
function noList({ root, document }: Source): Problem | null {
  const node = resolved(root && entryOf(root, 'exceptions')?.value, document);
  if (!node || isSeq(node)) return null;
  return problem('sidecar-edit', '`exceptions` is no list: mend or delete it by hand.', span(node));
}

/** A step, the content that it must lead to, and the article's hash. */
interface Plan {
  readonly step: SidecarStep;
  readonly after: Content;
  readonly sha256: string | undefined;
}

function spliced(raw: string, sheet: Sheet, model: Model, plan: Plan): Edited {
  const splices = splicesOf(sheet, model, plan);
  if (splices.length === 0) return { text: raw, sidecar: model.sidecar };
  const text = applySplices(raw, splices);
  const ids = touched(model, plan.step).map(({ entry }) => entry.id);
  const sidecar = verified({ source: sheet.source, model }, text, { ...plan, touched: ids });
  if (sidecar) return { text, sidecar };
  const [item] = touched(model, plan.step);
  return { problem: item ? uneditable(item) : problem('sidecar-edit', HAND) };
}

const HAND =
  'This file is written in a way that Gloss cannot edit without touching more than it should: edit it by hand.';

function uneditable({ entry, map }: Item<{ readonly id: string }>): Problem {
  return problem('sidecar-edit', `Entry ${entry.id} cannot be edited safely: mend or edit it by hand.`, span(map));
}

function refusal([first]: readonly Problem[]): Edited {
  return { problem: first ?? problem('yaml-syntax', 'The file is not valid YAML.') };
}

function goneMessage(step: SidecarStep): string {
  if (step.kind === 'add') return `Annotation ${step.annotation.id} is in the sidecar already.`;
  if (step.kind === 'correct') return `Exception ${step.exception.id} is in the sidecar already.`;
  return `The ${step.kind === 'uncorrect' ? 'exception' : 'annotation'} is not in its sidecar any more: somebody deleted it.`;
}

/** The entries, as they stand in the file, that a step touches. */
function touched({ items, exceptions }: Model, step: SidecarStep): readonly Item<Annotation | Exception>[] {
  switch (step.kind) {
    case 'add':
    case 'correct':
      return [];
    case 'uncorrect':
      return exceptions.filter(({ entry }) => entry.id === step.id);
    case 'reanchor':
      return [...named(items, step.selectors), ...named(exceptions, step.exceptions)];
    case 'edit':
    case 'delete':
      return items.filter(({ entry }) => entry.id === step.id);
  }
}

function named<T extends { readonly id: string }>(
  items: readonly Item<T>[],
  moves: readonly { readonly id: string }[],
): readonly Item<T>[] {
  return items.filter(({ entry }) => moves.some(({ id }) => id === entry.id));
}

function splicesOf(sheet: Sheet, model: Model, { step, after, sha256 }: Plan): Splice[] {
  const { root } = sheet.source;
  switch (step.kind) {
    case 'add':
    case 'correct':
      return root ? addItem(sheet, root, model, step, sha256) : begin(sheet, step, sha256);
    case 'delete':
      return root ? deleteItem(sheet, root, 'annotations', touched(model, step)) : [];
    case 'uncorrect':
      return root ? deleteItem(sheet, root, 'exceptions', touched(model, step)) : [];
    case 'edit':
      return named(model.items, [step]).flatMap((item) => editItem(sheet, item, after));
    case 'reanchor':
      return [
        ...(root && sha256 !== undefined && step.complete ? setFields(sheet, root, sourceEntries(sha256)) : []),
        ...named(model.items, step.selectors).flatMap((item) => editItem(sheet, item, after)),
        ...named(model.exceptions, step.exceptions).flatMap((item) => moveException(sheet, item, after)),
      ];
  }
}

type Addition = Extract<SidecarStep, { readonly kind: 'add' | 'correct' }>;

/** An entry that a step adds: the key of its list, itself, and its fields as the sidecar writes them. */
function newEntry(step: Addition): { key: string; entry: Annotation | Exception; fields: Entries } {
  return step.kind === 'add'
    ? { key: 'annotations', entry: step.annotation, fields: entriesOf(step.annotation) }
    : { key: 'exceptions', entry: step.exception, fields: exceptionEntries(step.exception) };
}

/** A new sidecar, after the comments that may stand in the file. */
function begin({ source, style }: Sheet, step: Addition, sha256: string | undefined): Splice[] {
  const { key, fields } = newEntry(step);
  const entries: [string, Value][] = [
    ['gloss', SIDECAR_VERSION],
    ...(sha256 === undefined ? [] : sourceEntries(sha256)),
    [key, [fields]],
  ];
  const lines = entries.flatMap(([name, value]) => blockEntry(name, value, style));
  const { text } = source;
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  return [{ start: text.length, end: text.length, text: `${gap}${lines.join('\n')}\n` }];
}

function sourceEntries(sha256: string): Entries {
  return new Map<string, Value>([['source', new Map([['sha256', sha256]])]]);
}

function addItem(sheet: Sheet, root: Mapping, model: Model, step: Addition, sha256?: string): Splice[] {
  const { key, entry: added, fields } = newEntry(step);
  const entry = entryOf(root, key);
  const hash: Entries = sha256 !== undefined && !hasEntries(root) ? sourceEntries(sha256) : new Map();
  if (!entry) return setFields(sheet, root, new Map([...hash, [key, [fields]]]));
  const renewed = setFields(sheet, root, hash);
  const list = entry.value;
  if (!isSeq(list)) return [...renewed, ...fillList(sheet, root, entry, [fields])];
  const items: readonly Item<Annotation | Exception>[] = step.kind === 'add' ? model.items : model.exceptions;
  const next = items.find((other) => byPlace(added, other.entry) < 0);
  const edit = { remove: [], before: next?.index ?? list.items.length, insert: [fields] };
  return [...renewed, ...editList(sheet, root, entry, edit)];
}

/** Whether anything in the file has a position, so that the file's hash says something of it. */
function hasEntries(root: Mapping): boolean {
  const lists = ['annotations', 'exceptions'].map((key) => entryOf(root, key)?.value);
  return lists.some((list) => isSeq(list) && list.items.length > 0);
}

function deleteItem(sheet: Sheet, root: Mapping, key: string, items: readonly Item<unknown>[]): Splice[] {
  const entry = entryOf(root, key);
  if (!entry || !isSeq(entry.value)) return [];
  return editList(sheet, root, entry, { remove: items.map(({ index }) => index), before: 0, insert: [] });
}

function moveException(sheet: Sheet, { entry, map }: Item<Exception>, { exceptions }: Content): Splice[] {
  const wanted = exceptions.find(({ id }) => id === entry.id);
  return wanted ? setFields(sheet, map, differingPlace(entry, wanted)) : [];
}

function editItem(sheet: Sheet, item: Item<Annotation>, { annotations }: Content): Splice[] {
  const { entry, map } = item;
  const wanted = annotations.find(({ id }) => id === entry.id);
  if (!wanted) return [];
  const fields = new Map(differingFields(entry, wanted));
  const list = entryOf(map, 'replies')?.value;
  const written = isSeq(list) ? list : null;
  if (!written && wanted.replies.length > 0) fields.set('replies', wanted.replies.map(replyEntries));
  return [...setFields(sheet, map, fields), ...(written ? editReplies(sheet, item, written, wanted) : [])];
}

/** Replies by id: new ones go to the end, changed ones are edited where they stand. */
function editReplies(
  sheet: Sheet,
  { entry: annotation, map }: Item<Annotation>,
  list: Sequence,
  { replies }: Annotation,
): Splice[] {
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
