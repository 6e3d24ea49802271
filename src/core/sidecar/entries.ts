import type { Annotation, Reply } from '../annotation/annotation';
import type { Exception } from '../annotation/exception';
import type { Entries, Value } from '../yaml/render';
import { plain, plainNote } from './plain';

/** An annotation's fields as its sidecar writes them, in order, empty ones left out. */
export function entriesOf(annotation: Annotation): Entries {
  const { replies, note, ...rest } = plain(annotation);
  const fields: Record<string, Value> = { ...rest, note: written(note), replies: replies.map(replyEntries) };
  const { id, quote, prefix, suffix, start, end, tags, about, author, created, updated, resolved } = fields;
  const ordered = {
    id,
    quote,
    prefix,
    suffix,
    start,
    end,
    tags,
    about,
    note: fields['note'],
    author,
    created,
    updated,
  };
  return filled({ ...ordered, resolved, replies: fields['replies'] });
}

/** An exception's fields as its sidecar writes them, in order; what is understood (`scope: here`) is left out. */
export function exceptionEntries({ scope, ...rest }: Exception): Entries {
  const { id, quote, prefix, suffix, start, end, kind, is } = rest;
  const scoped = scope === 'here' ? {} : { scope };
  return filled({ id, quote, prefix, suffix, start, end, kind, is, ...scoped });
}

export function replyEntries({ id, author, created, note }: Reply): Entries {
  return filled({ id, author, created, note: written(note) });
}

/** A note of several lines is written as a block that ends with its last line. */
function written(note: string): string {
  return note.includes('\n') ? `${note}\n` : note;
}

function filled(fields: Readonly<Record<string, Value | undefined>>): Entries {
  const empty = (value: Value): boolean =>
    value === '' || value === false || (Array.isArray(value) && value.length === 0);
  const set = Object.entries(fields).filter(
    (field): field is [string, Value] => field[1] !== undefined && !empty(field[1]),
  );
  return new Map(set);
}

const SELECTOR = ['quote', 'prefix', 'suffix', 'start', 'end'] as const;
const FIELDS = [...SELECTOR, 'tags', 'about', 'author', 'created', 'updated', 'resolved'] as const;

/** The fields in which two states of an annotation differ, but for the replies, as the sidecar writes them. */
export function differingFields(before: Annotation, after: Annotation): Entries {
  const fields = differing(before, after, FIELDS);
  if (after.note !== before.note) fields.set('note', written(after.note));
  return fields;
}

/** The fields in which two states of an exception differ: only its place can. */
export function differingPlace(before: Exception, after: Exception): Entries {
  return differing(before, after, SELECTOR);
}

function differing<Key extends string>(
  before: Readonly<Partial<Record<Key, Value>>>,
  after: Readonly<Partial<Record<Key, Value>>>,
  keys: readonly Key[],
): Map<string, Value> {
  const fields = new Map<string, Value>();
  for (const key of keys) {
    const value = after[key];
    if (value !== undefined && JSON.stringify(value) !== JSON.stringify(before[key])) fields.set(key, value);
  }
  return fields;
}

/** The fields in which two states of a reply differ, as the sidecar writes them. */
export function differingReply(before: Reply, after: Reply): Entries {
  const fields = new Map<string, Value>();
  if (after.author !== undefined && after.author !== before.author) fields.set('author', after.author);
  if (after.created !== undefined && after.created !== before.created) fields.set('created', after.created);
  if (plainNote(after.note) !== before.note) fields.set('note', written(plainNote(after.note)));
  return fields;
}
